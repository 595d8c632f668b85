import fc from 'fast-check';
import type { CountTerm, Formula } from '../../src/core/formula/Formula';

const code = fc
  .tuple(
    fc.constantFrom('bed', 'pop', 'min', 'n', 'yes'),
    fc.array(fc.constantFrom('total', 'age60', 'done', 'x_1'), { minLength: 1, maxLength: 2 }),
  )
  .map(([group, names]) => [group, ...names].join('.'));

/** Terms of every kind, nested as the grammar allows. */
const countTerms: fc.Arbitrary<CountTerm> = fc.letrec<{
  term: CountTerm;
  list: CountTerm[];
}>((tie) => ({
  list: fc.array(tie('term'), { minLength: 2, maxLength: 3 }),
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    code.map((each): CountTerm => ({ kind: 'element', code: each })),
    code.map((each): CountTerm => ({ kind: 'yesCount', code: each })),
    code.map((each): CountTerm => ({ kind: 'applying', code: each })),
    tie('list').map((terms): CountTerm => ({ kind: 'sum', terms })),
    tie('list').map((terms): CountTerm => ({ kind: 'min', terms })),
  ),
})).term;

/** Formulas of every kind. */
export const formulas: fc.Arbitrary<Formula> = fc.oneof(
  countTerms,
  fc.record({
    kind: fc.constant('ratio' as const),
    numerator: countTerms,
    denominator: countTerms,
    per: fc.constantFrom(1, 100, 1000),
  }),
);
