import {
  applyingTownships,
  leastOf,
  perFactor,
  quotient,
  townshipsAsked,
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
 * @param units what the plan calls its units; 镇街 where absent
 */
export function toSentence(
  formula: Formula,
  elements: ReadonlyMap<string, NamedElement>,
  units?: string,
): string {
  const words: Words = { elements, units, counted: new Set(yesCounts(formula)) };
  if (formula.kind !== 'ratio') return term(formula, words);
  const share = quotient(operand(formula.numerator, words), operand(formula.denominator, words));
  return formula.per === 1 ? share : perFactor(share, formula.per);
}

interface Words {
  readonly units: string | undefined;
  readonly elements: ReadonlyMap<string, NamedElement>;
  /** Elements of which the formula counts those that say yes: of them 镇街总数 needs no name. */
  readonly counted: ReadonlySet<string>;
}

function yesCounts(formula: Formula): readonly string[] {
  if (formula.kind === 'ratio')
    return [...yesCounts(formula.numerator), ...yesCounts(formula.denominator)].slice(0, 1);
  if (formula.kind === 'yesCount') return [formula.code];
  return 'terms' in formula ? formula.terms.flatMap(yesCounts).slice(0, 1) : [];
}

function term(formula: CountTerm, words: Words): string {
  const { elements, counted, units } = words;
  switch (formula.kind) {
    case 'element':
      return elements.get(formula.code)?.name ?? formula.code;
    case 'yesCount':
      return townshipsSayingYes(elements.get(formula.code)?.name ?? formula.code, units);
    case 'applying': {
      const element = elements.get(formula.code);
      return counted.has(formula.code)
        ? applyingTownships(element?.applies ?? 'all', units)
        : townshipsAsked(element?.name ?? formula.code, units);
    }
    case 'sum':
      return formula.terms.map((each) => operand(each, words)).join(' + ');
    case 'min':
      return leastOf(formula.terms.map((each) => operand(each, words)));
  }
}

function operand(formula: CountTerm, words: Words): string {
  const text = term(formula, words);
  return formula.kind === 'sum' ? `（${text}）` : text;
}
