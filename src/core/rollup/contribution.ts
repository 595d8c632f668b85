import { appliesTo } from '../entries/askedOfTownship';
import type { Book } from '../entries/book';
import type { Element, Indicator, Township } from '../catalogue/Catalogue';
import { evaluateTerm } from '../formula/evaluateFormula';
import { denominatorOf, elementsOf, numeratorOf } from '../formula/parts';
import type { Decimal } from '../values/decimal';
import { lookupOf, unitAmounts } from './amounts';
import type { Amounts, Elements } from './amounts';
import { isGiven, townshipTerm } from './term';
import type { Term, Terms } from './term';

/**
 * counted: everything the indicator needs is there, and the district's sums include it;
 * missing: something is not reported, and nothing of the township is summed;
 * notApplicable: its whole numerator or its whole denominator is `/`, and it is left out.
 */
export type ContributionState = 'counted' | 'missing' | 'notApplicable';

/** What one township gives to one indicator. */
export interface Contribution {
  /** Township code. */
  readonly org: string;
  readonly state: ContributionState;
  /** The township's own numerator, or its count; only where counted. */
  readonly numerator?: Decimal;
  /** Only where counted and a ratio. */
  readonly denominator?: Decimal;
  /** By element code; township-scope elements only. */
  readonly terms: Terms;
  /** What it adds to the district's sums; empty unless counted. */
  readonly amounts: Amounts;
}

/** One township's contribution; district-scope elements of the formula play no part in it. */
export function contributionOf(
  book: Book,
  elements: Elements,
  indicator: Indicator,
  township: Township,
): Contribution {
  const entries = book.returns.get(township.code)?.entries;
  const termOf = (element: Element): Term => townshipTerm(element, township, entries);
  const given = givenBy(termOf, elements, indicator, township);
  if (given.state !== 'counted') return { org: township.code, ...given };
  const lookup = lookupOf(given.amounts);
  const below = denominatorOf(indicator.formula);
  return {
    org: township.code,
    ...given,
    numerator: evaluateTerm(numeratorOf(indicator.formula), lookup),
    ...(below === undefined ? {} : { denominator: evaluateTerm(below, lookup) }),
  };
}

/** What of it sums are made of, from a township's terms, wherever they stand. */
export function givenBy(
  termOf: (element: Element) => Term,
  elements: Elements,
  indicator: Indicator,
  township: Pick<Township, 'code' | 'kind'>,
): Pick<Contribution, 'state' | 'terms' | 'amounts'> {
  const terms: Terms = new Map(
    townshipElements(indicator, elements).map((element) => [element.code, termOf(element)]),
  );
  const state = appliesAt(indicator, elements, township)
    ? stateOf(indicator, terms)
    : 'notApplicable';
  return { state, terms, amounts: state === 'counted' ? unitAmounts(elements, terms) : new Map() };
}

/** Whether something of the numerator and of the denominator is asked from the township. */
function appliesAt(
  indicator: Indicator,
  elements: Elements,
  township: Pick<Township, 'code' | 'kind'>,
): boolean {
  const below = denominatorOf(indicator.formula);
  return [numeratorOf(indicator.formula), ...(below === undefined ? [] : [below])].every((side) => {
    const own = elementsOf(side)
      .flatMap((code) => elements.get(code) ?? [])
      .filter(({ scope }) => scope === 'township');
    return own.length === 0 || own.some((element) => appliesTo(element, township));
  });
}

/** The township-scope elements of an indicator's formula. */
export function townshipElements(indicator: Indicator, elements: Elements): readonly Element[] {
  return scopedElements(indicator, elements, 'township');
}

/** The elements of an indicator's formula that departments report for the whole district. */
export function districtElements(indicator: Indicator, elements: Elements): readonly Element[] {
  return scopedElements(indicator, elements, 'district');
}

function scopedElements(
  indicator: Indicator,
  elements: Elements,
  scope: Element['scope'],
): readonly Element[] {
  return elementsOf(indicator.formula).flatMap((code) => {
    const element = elements.get(code);
    return element?.scope === scope ? [element] : [];
  });
}

/** The state that a unit's terms give it. */
export function stateOf(indicator: Indicator, terms: Terms): ContributionState {
  if ([...terms.values()].some((term) => term.kind === 'missing')) return 'missing';
  const below = denominatorOf(indicator.formula);
  const parts = [numeratorOf(indicator.formula), ...(below === undefined ? [] : [below])];
  const empty = parts.some((part) => {
    const codes = elementsOf(part).filter((code) => terms.has(code));
    return codes.length > 0 && codes.every((code) => !isGiven(terms.get(code)));
  });
  return empty ? 'notApplicable' : 'counted';
}
