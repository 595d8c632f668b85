import { expected } from '../messages/catalogue';
import type { Catalogue, Indicator, Target, Township, TownshipTarget } from './Catalogue';
import type { Report } from './CatalogueError';
import { readTarget } from './indicatorCells';
import type { TownshipsSource } from './schema';

/** 目标分解: each names an indicator and a township of the plan, with targets as the indicator has them. */
export function parseShares(
  { shares = [] }: TownshipsSource,
  indicators: readonly Indicator[],
  townships: readonly Township[],
  report: Report,
): readonly TownshipTarget[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const codes = new Set(townships.map(({ code }) => code));
  return shares.flatMap(({ indicator: code, township, targets }, index) => {
    const indicator = byCode.get(code);
    if (!indicator) report(['shares', index, 'indicator'], code, expected.indicator());
    if (!codes.has(township)) report(['shares', index, 'township'], township, expected.township());
    if (!indicator) return [];
    const read: Record<string, Target> = {};
    for (const [year, text] of Object.entries(targets)) {
      const at = ['shares', index, 'targets', year];
      const target = readTarget(indicator, text, indicator.source, (found, what) =>
        report(at, found, what),
      );
      if (target) read[year] = target;
    }
    return [{ indicator: code, org: township, targets: read }];
  });
}

/** A unit's own targets of a year as they are printed, by the indicator's code. */
export type OwnTargets = ReadonlyMap<string, string>;

/** The plan with other targets of a unit in a year; those of which nothing is said stay. */
export function withShares(
  catalogue: Catalogue,
  org: string,
  targets: OwnTargets,
  year: number,
): Catalogue {
  const own = catalogue.indicators.flatMap((indicator): TownshipTarget[] => {
    const text = targets.get(indicator.code);
    if (text === undefined) return [];
    const target = readTarget(indicator, text, indicator.source, () => undefined);
    if (target === undefined) return [];
    const before = shareOf(catalogue, indicator.code, org)?.targets;
    return [{ indicator: indicator.code, org, targets: { ...before, [year]: target } }];
  });
  const changed = new Set(own.map(({ indicator }) => indicator));
  const others = catalogue.shares.filter(
    (each) => each.org !== org || !changed.has(each.indicator),
  );
  return { ...catalogue, shares: [...others, ...own] };
}

/** The targets that the plan hands down to a township of an indicator; undefined where it hands none down. */
export function shareOf(
  { shares }: Pick<Catalogue, 'shares'>,
  indicator: string,
  org: string,
): TownshipTarget | undefined {
  return shares.find((each) => each.indicator === indicator && each.org === org);
}

/** Whether any township has a target of its own of an indicator. */
export function isHandedDown({ shares }: Pick<Catalogue, 'shares'>, indicator: string): boolean {
  return shares.some((each) => each.indicator === indicator);
}
