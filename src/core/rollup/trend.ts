import type { Assessment, Status } from '../assess/Assessment';
import type { Book } from '../entries/book';
import type { Period } from '../entries/identity';
import { Decimal } from '../values/decimal';
import { statusCounts } from './statusCounts';
import type { StatusCounts } from './statusCounts';

/** How the district stood in one month. */
export interface TrendMonth {
  readonly period: Period;
  readonly counts: StatusCounts;
  /** Values by indicator code; a choice is its text, indicators without a value are left out. */
  readonly values: ReadonlyMap<string, Decimal | string>;
}

/** The months of the book's year that are archived, oldest first, and the book's own month last. */
export function trend(book: Book, assessments: readonly Assessment[]): readonly TrendMonth[] {
  const { year, month } = book.period;
  const archived: TrendMonth[] = [];
  for (let past = 1; past < month; past += 1) {
    const rows = book.indicatorHistory.filter(
      ({ period }) => period.year === year && period.month === past,
    );
    if (rows.length > 0) archived.push(trendMonth({ year, month: past }, rows));
  }
  return [...archived, trendMonth(book.period, assessments)];
}

interface Judged {
  readonly code: string;
  readonly status: Status;
  readonly value?: Decimal | string;
}

function trendMonth(period: Period, rows: readonly Judged[]): TrendMonth {
  const values = new Map<string, Decimal | string>();
  for (const { code, value } of rows) {
    if (value !== undefined) values.set(code, numberOrText(value));
  }
  return { period, counts: statusCounts(rows), values };
}

function numberOrText(value: Decimal | string): Decimal | string {
  if (typeof value !== 'string') return value;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? new Decimal(value) : value;
}
