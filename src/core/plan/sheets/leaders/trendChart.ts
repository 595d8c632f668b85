import { at, call, eq, iff, lit, op, plus } from '../../../formula/sheet/build';
import { rangeText } from '../../../formula/sheet/exprText';
import { quoteSheet } from '../../../values/address';
import { monthHeader } from '../../../messages/filings';
import { QUESTIONS, TREND_HEADERS } from '../../../messages/leaders';
import { STATUSES } from '../../../messages/status';
import { comparableArchive } from '../../../rollup/roster/comparableIndicators';
import { trend } from '../../../rollup/trend';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED, COLORS, HEADER } from '../../looks';
import { area, type SheetDraft } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';

import { GOOD, countOf, heading } from './grid';

/** Rows that the trend's chart covers. */
const TREND_ROWS = 8;

/** Share of indicators on target or on time, by month of the year. */
export function planTrend(draft: SheetDraft, start: number, context: BookContext): number {
  const { book } = context;
  heading(draft, start, 8, QUESTIONS.trend.slice(0, 6));
  const months = trend(comparableArchive(book, context.catalogue), context.assessments());
  const header = start + 1;
  const top = header;
  Object.values(TREND_HEADERS).forEach((title, index) => draft.value(header, 14 + index, title));
  draft.style(area(header, 14, 1, 4), HEADER).widths(14, [9, 11, 9, 9]);
  months.forEach(({ period, counts }, index) => {
    const row = header + 1 + index;
    const isOwn = period.month === book.period.month && period.year === book.period.year;
    draft.value(row, 14, monthHeader(period.month));
    if (isOwn) {
      draft.formula(row, 15, plus(GOOD.map((status) => countOf(status, context))));
      draft.formula(row, 16, call('SUM', ...STATUSES.map((status) => countOf(status, context))));
    } else {
      draft.value(
        row,
        15,
        GOOD.reduce((sum, status) => sum + counts[status], 0),
      );
      draft.value(
        row,
        16,
        STATUSES.reduce((sum, status) => sum + counts[status], 0),
      );
    }
    draft.formula(row, 17, iff(eq(at(row, 16), 0), lit(0), op(at(row, 15), '/', at(row, 16))));
    draft
      .format(area(row, 17), '0%')
      .style(area(row, 14, 1, 4), BODY)
      .style(area(row, 14, 1, 4), CENTERED);
  });
  const sheet = quoteSheet(BOOK_SHEETS.leaders);
  const count = months.length;
  draft.charts.push({
    type: count > 1 ? 'line' : 'column',
    title: QUESTIONS.trend.slice(2),
    legend: false,
    anchor: area(top, 8, TREND_ROWS, 5),
    axis: { min: 0, max: 1, format: '0%' },
    series: [
      {
        name: TREND_HEADERS.share,
        values: `${sheet}!${rangeText(area(header + 1, 17, count, 1))}`,
        categories: `${sheet}!${rangeText(area(header + 1, 14, count, 1))}`,
        color: COLORS.deep,
      },
    ],
  });
  return top + TREND_ROWS;
}
