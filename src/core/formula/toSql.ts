import type { Formula } from './Formula';
import { foldFormula, type Leaves, type Rendered } from './foldTerm';

/** The SQL rendering of an indicator's formula. */
export function toSql(formula: Formula, leaves: Leaves<string>): Rendered<string> {
  return foldFormula(formula, {
    ...leaves,
    sum: (terms) => `(${terms.join(' + ')})`,
    min: (terms) => `LEAST(${terms.join(', ')})`,
  });
}
