import type { CountTerm, Formula } from './Formula';
import { denominatorOf, numeratorOf, perOf } from './parts';

/** What the leaves of a formula become in one rendering. */
export interface Leaves<T> {
  /** The element's sum over the units counted. */
  readonly element: (code: string) => T;
  readonly yesCount: (code: string) => T;
  readonly applying: (code: string) => T;
}

/** The same, and what is made of terms beside each other. */
export interface Fold<T> extends Leaves<T> {
  readonly sum: (terms: readonly T[]) => T;
  readonly min: (terms: readonly T[]) => T;
}

/** A formula in one rendering: numerator, denominator and what they are per. */
export interface Rendered<T> {
  readonly numerator: T;
  /** Absent for a figure that is no ratio. */
  readonly denominator?: T;
  readonly per: number;
}

export function foldTerm<T>(term: CountTerm, fold: Fold<T>): T {
  switch (term.kind) {
    case 'sum':
    case 'min':
      return fold[term.kind](term.terms.map((each) => foldTerm(each, fold)));
    default:
      return fold[term.kind](term.code);
  }
}

export function foldFormula<T>(formula: Formula, fold: Fold<T>): Rendered<T> {
  const below = denominatorOf(formula);
  return {
    numerator: foldTerm(numeratorOf(formula), fold),
    ...(below !== undefined && { denominator: foldTerm(below, fold) }),
    per: perOf(formula),
  };
}
