import type { Catalogue, Indicator, Township } from '../catalogue/Catalogue';
import type { Figure } from '../assess/Figure';
import type { Amount, Amounts, Elements } from './amounts';
import { districtElements, givenBy } from './contribution';
import { ExactSums } from './ExactSums';
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

/** What some townships come to. */
class Sums {
  /** By the number of the indicator. */
  readonly counted: number[] = [];
  readonly incomplete: number[] = [];
  /** By the number of an indicator's element: its sum, those that chose yes, and those that it applies to. */
  readonly amounts = new ExactSums();
}

/** Of `Sums.amounts`, to every element. */
const PARTS = 3;

/**
 * Sums over townships that come one after the other, by groups such as districts: what it holds grows with the
 * groups and not with the townships. Indicators for which departments report have no sum over districts.
 */
export class Tally {
  readonly indicators: readonly Indicator[];
  private readonly elements: Elements;
  private readonly groups = new Map<string, Sums>();
  /** Where the elements of each indicator stand in sums, by code. */
  private readonly places: readonly Map<string, number>[];
  private placed = 0;

  constructor({ elements, indicators }: Catalogue) {
    this.elements = new Map(elements.map((element) => [element.code, element]));
    this.indicators = indicators.filter(
      (indicator) => districtElements(indicator, this.elements).length === 0,
    );
    this.places = this.indicators.map(() => new Map());
  }

  /** @param terms by element code; one that is not there is missing where it is asked */
  add(group: string, township: Pick<Township, 'code' | 'kind'>, terms: Terms): void {
    const sums = this.groups.get(group) ?? new Sums();
    this.groups.set(group, sums);
    this.indicators.forEach((indicator, no) => {
      const { state, amounts } = givenBy(
        ({ code }) => terms.get(code) ?? { kind: 'missing' },
        this.elements,
        indicator,
        township,
      );
      if (state === 'notApplicable') return;
      count(state === 'missing' ? sums.incomplete : sums.counted, no, 1);
      for (const [code, { sum, yes, applying }] of amounts)
        [sum, yes, applying].forEach((each, part) => {
          sums.amounts.add(this.placeOf(no, code) + part, each);
        });
    });
  }

  /** Groups in the order in which they came. */
  names(): readonly string[] {
    return [...this.groups.keys()];
  }

  /** What some groups come to together: ratios of their sums. */
  over(groups: readonly string[]): readonly Tallied[] {
    const total = new Sums();
    for (const group of groups) {
      const own = this.groups.get(group);
      if (own === undefined) continue;
      own.counted.forEach((townships, no) => count(total.counted, no, townships));
      own.incomplete.forEach((townships, no) => count(total.incomplete, no, townships));
      for (let at = 0; at < this.placed; at += 1) total.amounts.addFrom(at, own.amounts, at);
    }
    return this.indicators.map((indicator, no) => {
      const [counted = 0, incomplete = 0] = [total.counted[no], total.incomplete[no]];
      const figure = counted === 0 ? MISSING : figureOfSums(indicator, this.amountsOf(no, total));
      return { indicator, figure, counted, incomplete };
    });
  }

  private amountsOf(no: number, { amounts }: Sums): Amounts {
    return new Map(
      [...this.places[no]!].map(([code, at]): [string, Amount] => [
        code,
        { sum: amounts.at(at), yes: amounts.at(at + 1), applying: amounts.at(at + 2) },
      ]),
    );
  }

  private placeOf(no: number, code: string): number {
    const places = this.places[no]!;
    const known = places.get(code);
    if (known !== undefined) return known;
    const place = this.placed;
    this.placed += PARTS;
    places.set(code, place);
    return place;
  }
}

const MISSING: Figure = { kind: 'missing' };

function count(counts: number[], no: number, by: number): void {
  while (counts.length <= no) counts.push(0);
  counts[no]! += by;
}
