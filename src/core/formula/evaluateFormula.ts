import { Decimal } from '../values/decimal';
import type { CountTerm, Formula } from './Formula';
import { foldTerm } from './foldTerm';
import { denominatorOf, numeratorOf, perOf } from './parts';

/** The figures a formula is evaluated over; all of them run over the same townships. */
export interface FormulaLookup {
  /** Sum of the element over the townships counted, or the district's own figure. */
  sum(code: string): Decimal;
  /** Townships counted whose choice is the one that counts as yes. */
  yesCount(code: string): Decimal;
  /** Townships counted to which the element applies. */
  applying(code: string): Decimal;
}

/**
 * `value` is numerator ÷ denominator × per; a formula that is no ratio has its value as numerator
 * and no denominator. A denominator of zero makes the whole not applicable: neither 0 nor 100%.
 */
export type FormulaValue =
  | {
      readonly kind: 'value';
      readonly value: Decimal;
      readonly numerator: Decimal;
      readonly denominator?: Decimal;
    }
  | {
      readonly kind: 'notApplicable';
      readonly numerator: Decimal;
      readonly denominator: Decimal;
    };

export function evaluateFormula(formula: Formula, lookup: FormulaLookup): FormulaValue {
  const numerator = evaluateTerm(numeratorOf(formula), lookup);
  const below = denominatorOf(formula);
  if (below === undefined) return { kind: 'value', value: numerator, numerator };
  const denominator = evaluateTerm(below, lookup);
  if (denominator.eq(0)) return { kind: 'notApplicable', numerator, denominator };
  const value = numerator.times(perOf(formula)).div(denominator);
  return { kind: 'value', value, numerator, denominator };
}

/** The value of a term that counts. MIN is the least of the sums, not the sum of the least. */
export function evaluateTerm(term: CountTerm, lookup: FormulaLookup): Decimal {
  return foldTerm(term, {
    element: (code) => lookup.sum(code),
    yesCount: (code) => lookup.yesCount(code),
    applying: (code) => lookup.applying(code),
    sum: (terms) => terms.reduce((total, each) => total.plus(each), new Decimal(0)),
    min: (terms) => terms.reduce((least, each) => (each.lt(least) ? each : least)),
  });
}
