import type { Element } from '../catalogue/Catalogue';
import type { FormulaLookup } from '../formula/evaluateFormula';
import { Decimal } from '../values/decimal';
import type { Term, Terms } from './term';

/** What an element comes to over some units. */
export interface Amount {
  readonly sum: Decimal;
  /** Units whose choice is the one that counts as yes. */
  readonly yes: Decimal;
  /** Units that gave it; those it does not apply to are not among them. */
  readonly applying: Decimal;
}

/** Amounts by element code. */
export type Amounts = ReadonlyMap<string, Amount>;

export type Elements = ReadonlyMap<string, Element>;

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const NOTHING: Amount = { sum: ZERO, yes: ZERO, applying: ZERO };

/** What one unit's term adds: nothing where it is not applicable, undefined where it is missing. */
function amountOf(element: Element, term: Term): Amount | undefined {
  switch (term.kind) {
    case 'missing':
      return undefined;
    case 'notApplicable':
      return NOTHING;
    case 'number':
      return { sum: term.value, yes: ZERO, applying: ONE };
    case 'choice': {
      const yes = element.type.kind === 'choice' && element.type.met === term.value ? ONE : ZERO;
      return { sum: ZERO, yes, applying: ONE };
    }
  }
}

/** Amounts of one unit; missing terms add nothing. */
export function unitAmounts(elements: Elements, terms: Terms): Amounts {
  const amounts = new Map<string, Amount>();
  for (const [code, term] of terms) {
    const element = elements.get(code);
    const amount = element === undefined ? undefined : amountOf(element, term);
    if (amount !== undefined) amounts.set(code, amount);
  }
  return amounts;
}

/** Adds the amounts of many units. */
export function sumAmounts(units: readonly Amounts[]): Amounts {
  const sums = new Map<string, Amount>();
  for (const unit of units) {
    for (const [code, amount] of unit) {
      const sum = sums.get(code) ?? NOTHING;
      sums.set(code, {
        sum: sum.sum.plus(amount.sum),
        yes: sum.yes.plus(amount.yes),
        applying: sum.applying.plus(amount.applying),
      });
    }
  }
  return sums;
}

/** The amounts as what a formula is evaluated over; an element without any comes to nothing. */
export function lookupOf(amounts: Amounts): FormulaLookup {
  const amount = (code: string): Amount => amounts.get(code) ?? NOTHING;
  return {
    sum: (code) => amount(code).sum,
    yesCount: (code) => amount(code).yes,
    applying: (code) => amount(code).applying,
  };
}
