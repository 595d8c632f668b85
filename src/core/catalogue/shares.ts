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
