import type { CountTerm, Formula } from './Formula';

/** What stands above the line; a formula that is no ratio is its own numerator. */
export function numeratorOf(formula: Formula): CountTerm {
  return formula.kind === 'ratio' ? formula.numerator : formula;
}

/** What stands below the line; absent where the formula is no ratio. */
export function denominatorOf(formula: Formula): CountTerm | undefined {
  return formula.kind === 'ratio' ? formula.denominator : undefined;
}

/** The factor of a ratio: 1 for a share, 1000 for a figure per thousand; 1 where the formula is no ratio. */
export function perOf(formula: Formula): number {
  return formula.kind === 'ratio' ? formula.per : 1;
}

/** Element codes a formula is made of, each once, in the order in which it names them. */
export function elementsOf(formula: Formula): readonly string[] {
  const known = ELEMENTS.get(formula) ?? [...new Set(codes(formula))];
  ELEMENTS.set(formula, known);
  return known;
}

/** A formula never changes, and is asked by every rule for every form. */
const ELEMENTS = new WeakMap<Formula, readonly string[]>();

function codes(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'element':
    case 'yesCount':
    case 'applying':
      return [formula.code];
    case 'sum':
    case 'min':
      return formula.terms.flatMap(codes);
    case 'ratio':
      return [...codes(formula.numerator), ...codes(formula.denominator)];
  }
}

/** A formula without MIN: one of those among which the least, or above a line the greatest, counts. */
export interface Alternative {
  readonly numerator: CountTerm;
  readonly denominator?: CountTerm;
}

/**
 * A formula as alternatives without MIN. Its value is the least over the alternatives of one group,
 * and the greatest over the groups: a group for each denominator, since min(a, b) below the line is
 * the greater quotient.
 */
export function alternativesOf(formula: Formula): readonly (readonly Alternative[])[] {
  const numerators = withoutMin(numeratorOf(formula));
  const below = denominatorOf(formula);
  if (below === undefined) return [numerators.map((numerator) => ({ numerator }))];
  return withoutMin(below).map((denominator) =>
    numerators.map((numerator) => ({ numerator, denominator })),
  );
}

/** min(a, b) + c is the least of a + c and b + c. */
function withoutMin(term: CountTerm): readonly CountTerm[] {
  switch (term.kind) {
    case 'min':
      return term.terms.flatMap(withoutMin);
    case 'sum':
      return term.terms
        .map(withoutMin)
        .reduce<readonly (readonly CountTerm[])[]>(
          (sums, options) => sums.flatMap((sum) => options.map((option) => [...sum, option])),
          [[]],
        )
        .map((terms) => ({ kind: 'sum', terms }));
    default:
      return [term];
  }
}
