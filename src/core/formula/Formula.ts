/**
 * An indicator's formula, one tree with four renderings: the value the program computes,
 * the Excel formula in a sheet, the sentence a person reads, and SQL for engines that others run.
 * An `element` stands for the sum of that element over the townships counted,
 * or for the district's own figure where the element is asked from a department.
 */
export type Formula = CountTerm | RatioTerm;

/** A formula that counts something; what ratios are made of. */
export type CountTerm =
  | ElementTerm
  | { readonly kind: 'sum'; readonly terms: readonly CountTerm[] }
  | { readonly kind: 'min'; readonly terms: readonly CountTerm[] }
  /** Townships whose choice element holds the choice that counts as yes. */
  | { readonly kind: 'yesCount'; readonly code: string }
  /** Townships of the roster to which the element applies: `n`. */
  | { readonly kind: 'applying'; readonly code: string };

export interface RatioTerm {
  readonly kind: 'ratio';
  readonly numerator: CountTerm;
  readonly denominator: CountTerm;
  /** 1 for a share, 1000 for a figure per thousand. */
  readonly per: number;
}

export interface ElementTerm {
  readonly kind: 'element';
  readonly code: string;
}
