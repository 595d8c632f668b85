import type { CountTerm, Formula } from './Formula';

/** The formula as a catalogue writes it; `parseFormula` gives the same tree back. */
export function printFormula(formula: Formula): string {
  if (formula.kind !== 'ratio') return term(formula);
  const share = `${operand(formula.numerator)} / ${operand(formula.denominator)}`;
  return formula.per === 1 ? share : `${share} * ${formula.per}`;
}

function term(formula: CountTerm): string {
  switch (formula.kind) {
    case 'element':
      return formula.code;
    case 'yesCount':
      return `yes(${formula.code})`;
    case 'applying':
      return `n(${formula.code})`;
    case 'sum':
      return formula.terms.map(operand).join(' + ');
    case 'min':
      return `min(${formula.terms.map(term).join(', ')})`;
  }
}

function operand(formula: CountTerm): string {
  return formula.kind === 'sum' ? `(${term(formula)})` : term(formula);
}
