import type { Indicator } from '../catalogue/Catalogue';
import type { HistoryIndicator } from '../entries/book';
import { Decimal } from '../values/decimal';

/**
 * Last year's closing actual, from which progress is counted: the archived December value of the year
 * before. Where there is none: for the plan's first year the annex's column 2022年完成情况 (附件1, 附件2),
 * for later years the year-before target. Undefined is 无基期.
 */
export function baselineOf(
  indicator: Indicator,
  year: number,
  baselineYear: number,
  history: readonly HistoryIndicator[],
): Decimal | undefined {
  const closed = archivedDecember(indicator.code, year - 1, history);
  if (year <= baselineYear + 1) return closed ?? indicator.baseline.value;
  return closed ?? indicator.targets[String(year - 1)]?.value;
}

function archivedDecember(
  code: string,
  year: number,
  history: readonly HistoryIndicator[],
): Decimal | undefined {
  const row = history.find(
    (each) => each.code === code && each.period.year === year && each.period.month === 12,
  );
  if (row?.value === undefined || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(row.value)) return undefined;
  return new Decimal(row.value);
}
