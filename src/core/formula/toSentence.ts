import {
  applyingTownships,
  leastOf,
  perFactor,
  quotient,
  townshipsSayingYes,
} from '../messages/formula';
import type { CountTerm, Formula } from './Formula';

/** What a sentence needs to know of an element. */
export interface NamedElement {
  readonly name: string;
  readonly applies: 'all' | 'town' | 'street';
}

/**
 * The formula as a person reads it: `普惠性托位数 ÷ 托位数`, `养老床位总数 ÷ 60周岁及以上老年人口 × 1000`.
 * An element that `elements` does not hold stands with its code.
 */
export function toSentence(formula: Formula, elements: ReadonlyMap<string, NamedElement>): string {
  if (formula.kind !== 'ratio') return term(formula, elements);
  const share = quotient(
    operand(formula.numerator, elements),
    operand(formula.denominator, elements),
  );
  return formula.per === 1 ? share : perFactor(share, formula.per);
}

function term(formula: CountTerm, elements: ReadonlyMap<string, NamedElement>): string {
  switch (formula.kind) {
    case 'element':
      return elements.get(formula.code)?.name ?? formula.code;
    case 'yesCount':
      return townshipsSayingYes(elements.get(formula.code)?.name ?? formula.code);
    case 'applying':
      return applyingTownships(elements.get(formula.code)?.applies ?? 'all');
    case 'sum':
      return formula.terms.map((each) => operand(each, elements)).join(' + ');
    case 'min':
      return leastOf(formula.terms.map((each) => operand(each, elements)));
  }
}

function operand(formula: CountTerm, elements: ReadonlyMap<string, NamedElement>): string {
  const text = term(formula, elements);
  return formula.kind === 'sum' ? `（${text}）` : text;
}
