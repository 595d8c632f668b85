import type { CountTerm, Formula } from './Formula';

/** What a formula's leaves stand for in a query. */
export interface LeafSql {
  /** The element's sum over the units counted. */
  element(code: string): string;
  yesCount(code: string): string;
  applying(code: string): string;
}

/** The SQL rendering of an indicator's formula: numerator, denominator and what they are per. */
export interface SqlFormula {
  readonly numerator: string;
  /** Absent for a figure that is no ratio. */
  readonly denominator?: string;
  readonly per: number;
}

export function toSql(formula: Formula, leaves: LeafSql): SqlFormula {
  if (formula.kind === 'ratio')
    return {
      numerator: term(formula.numerator, leaves),
      denominator: term(formula.denominator, leaves),
      per: formula.per,
    };
  return { numerator: term(formula, leaves), per: 1 };
}

function term(formula: CountTerm, leaves: LeafSql): string {
  switch (formula.kind) {
    case 'element':
      return leaves.element(formula.code);
    case 'yesCount':
      return leaves.yesCount(formula.code);
    case 'applying':
      return leaves.applying(formula.code);
    case 'sum':
      return `(${formula.terms.map((each) => term(each, leaves)).join(' + ')})`;
    case 'min':
      return `LEAST(${formula.terms.map((each) => term(each, leaves)).join(', ')})`;
  }
}
