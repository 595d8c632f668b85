import type { Catalogue, Indicator, Township } from '../catalogue/Catalogue';
import type { Figure } from '../assess/Figure';
import { Decimal } from '../values/decimal';
import type { Amount, Elements } from './amounts';
import { contributionFrom, districtElements } from './contribution';
import { figureOfSums } from './rollUp';
import type { Terms } from './term';

/** One indicator over the townships that were counted. */
export interface Tallied {
  readonly indicator: Indicator;
  /** `missing` where none was counted. */
  readonly figure: Figure;
  /** Townships that reported everything that it needs. */
  readonly counted: number;
  /** Townships that reported, though not all of it. */
  readonly incomplete: number;
}

/** An amount that grows. */
interface Growing {
  sum: Decimal;
  yes: number;
  applying: number;
}

interface Sums {
  counted: number;
  incomplete: number;
  readonly amounts: Map<string, Growing>;
}

/**
 * Sums over townships that come one after the other, by groups such as districts: what it holds grows with the
 * groups and not with the townships. Indicators for which departments report have no sum over districts.
 */
export class Tally {
  readonly indicators: readonly Indicator[];
  private readonly elements: Elements;
  private readonly groups = new Map<string, Map<string, Sums>>();

  constructor({ elements, indicators }: Catalogue) {
    this.elements = new Map(elements.map((element) => [element.code, element]));
    this.indicators = indicators.filter(
      (indicator) => districtElements(indicator, this.elements).length === 0,
    );
  }

  /** @param terms by element code; one that is not there is missing where it is asked */
  add(group: string, township: Pick<Township, 'code' | 'kind'>, terms: Terms): void {
    const sums = this.groups.get(group) ?? new Map<string, Sums>();
    this.groups.set(group, sums);
    for (const indicator of this.indicators) {
      const { state, amounts } = contributionFrom(
        ({ code }) => terms.get(code) ?? { kind: 'missing' },
        this.elements,
        indicator,
        township,
      );
      if (state === 'notApplicable') continue;
      const own = sums.get(indicator.code) ?? { counted: 0, incomplete: 0, amounts: new Map() };
      sums.set(indicator.code, own);
      if (state === 'missing') own.incomplete += 1;
      else own.counted += 1;
      for (const [code, amount] of amounts) grow(own.amounts, code, amount);
    }
  }

  /** Groups in the order in which they came. */
  names(): readonly string[] {
    return [...this.groups.keys()];
  }

  /** What some groups come to together: ratios of their sums. */
  over(groups: readonly string[]): readonly Tallied[] {
    return this.indicators.map((indicator) => {
      const total: Sums = { counted: 0, incomplete: 0, amounts: new Map() };
      for (const group of groups) {
        const own = this.groups.get(group)?.get(indicator.code);
        if (own === undefined) continue;
        total.counted += own.counted;
        total.incomplete += own.incomplete;
        for (const [code, amount] of own.amounts) grow(total.amounts, code, asAmount(amount));
      }
      const { counted, incomplete } = total;
      return { indicator, figure: figureOf(indicator, total), counted, incomplete };
    });
  }
}

function figureOf(indicator: Indicator, { counted, amounts }: Sums): Figure {
  if (counted === 0) return { kind: 'missing' };
  return figureOfSums(
    indicator,
    new Map([...amounts].map(([code, amount]) => [code, asAmount(amount)])),
  );
}

function grow(amounts: Map<string, Growing>, code: string, amount: Amount): void {
  const own = amounts.get(code);
  const [yes, applying] = [amount.yes.toNumber(), amount.applying.toNumber()];
  if (own === undefined) amounts.set(code, { sum: amount.sum, yes, applying });
  else {
    own.sum = own.sum.plus(amount.sum);
    own.yes += yes;
    own.applying += applying;
  }
}

function asAmount({ sum, yes, applying }: Growing): Amount {
  return { sum, yes: new Decimal(yes), applying: new Decimal(applying) };
}
