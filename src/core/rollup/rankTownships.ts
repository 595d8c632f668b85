import { isReached } from '../assess/direction';
import { targetNumber } from '../assess/target';
import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { denominatorOf } from '../formula/parts';
import { districtElements, townshipElements } from './contribution';
import { townshipIndicators } from './townshipIndicators';

/** Whether townships can be set beside the district's targets: by ratios over their own counts. */
export function comparesTownships({ indicators, elements }: Catalogue): boolean {
  const known = new Map(elements.map((element) => [element.code, element]));
  return indicators.some(
    (indicator) =>
      denominatorOf(indicator.formula) !== undefined &&
      townshipElements(indicator, known).length > 0 &&
      districtElements(indicator, known).length === 0,
  );
}

/** A township and how many of its own ratios are short of the district's target. */
export interface RankedTownship {
  /** Township code. */
  readonly org: string;
  readonly name: string;
  readonly reported: boolean;
  /** Ratios that have a value and a number as this year's target. */
  readonly comparable: number;
  /** Codes of those short of the target, in the catalogue's order. */
  readonly below: readonly string[];
}

/**
 * Townships, the largest share of ratios short of the year's target first, then the most of them, then
 * by code; those without a comparable ratio stand last.
 */
export function rankTownships(book: Book, catalogue: Catalogue): readonly RankedTownship[] {
  const known = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  return book.roster
    .map((township): RankedTownship => {
      const own = townshipIndicators(book, catalogue, township).flatMap(
        ({ code, value, comparable }) => {
          const indicator = known.get(code);
          const target = indicator && targetNumber(indicator, book.period.year, book.parameters);
          if (!comparable || value === undefined || target === undefined) return [];
          return [{ code, below: !isReached(value, target, indicator!.better) }];
        },
      );
      return {
        org: township.code,
        name: township.name,
        reported: book.returns.has(township.code),
        comparable: own.length,
        below: own.filter(({ below }) => below).map(({ code }) => code),
      };
    })
    .sort(
      (a, b) =>
        share(b) - share(a) ||
        b.below.length - a.below.length ||
        (a.org < b.org ? -1 : a.org > b.org ? 1 : 0),
    );
}

function share({ below, comparable }: RankedTownship): number {
  return comparable === 0 ? -1 : below.length / comparable;
}
