import type { Indicator } from '../catalogue/Catalogue';
import type { HistoryIndicator } from '../entries/book';
import { Decimal } from '../values/decimal';

const ZERO = new Decimal(0);

/**
 * Last year's closing actual, from which progress is counted: the archived December value of the year
 * before; 0 of what starts anew every January. Where there is none: for the plan's first year the annex's
 * column 2022年完成情况 (附件1, 附件2), for later years the year-before target. Undefined is 无基期; so is what is judged by its level, and what is counted anew every year and is better
 * the less there is of it, since what has happened once too often cannot be taken back.
 */
export function baselineOf(
  indicator: Indicator,
  year: number,
  baselineYear: number,
  history: readonly HistoryIndicator[],
): Decimal | undefined {
  if (indicator.better === 'less' && indicator.sinceJanuary) return undefined;
  if (indicator.byLevel) return undefined;
  if (indicator.startsAnew) return ZERO;
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
