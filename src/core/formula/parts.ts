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
  return [...new Set(codes(formula))];
}

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
