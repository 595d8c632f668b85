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

import { BESIDE, GOOD, PARTS, countOf } from './grid';

/** Share of indicators on target or on time, by month of the year. */
export function planTrend(
  draft: SheetDraft,
  start: number,
  end: number,
  context: BookContext,
): void {
  const { book } = context;
  const months = trend(comparableArchive(book, context.catalogue), context.assessments());
  const header = start;
  Object.values(TREND_HEADERS).forEach((title, index) =>
    draft.value(header, BESIDE + index, title),
  );
  draft.style(area(header, BESIDE, 1, 4), HEADER).widths(BESIDE, [9, 11, 9, 9]);
  months.forEach(({ period, counts }, index) => {
    const row = header + 1 + index;
    const isOwn = period.month === book.period.month && period.year === book.period.year;
    draft.value(row, BESIDE, monthHeader(period.month));
    if (isOwn) {
      draft.formula(row, BESIDE + 1, plus(GOOD.map((status) => countOf(status, context))));
      draft.formula(
        row,
        BESIDE + 2,
        call('SUM', ...STATUSES.map((status) => countOf(status, context))),
      );
    } else {
      draft.value(
        row,
        BESIDE + 1,
        GOOD.reduce((sum, status) => sum + counts[status], 0),
      );
      draft.value(
        row,
        BESIDE + 2,
        STATUSES.reduce((sum, status) => sum + counts[status], 0),
      );
    }
    const [good, all] = [at(row, BESIDE + 1), at(row, BESIDE + 2)];
    draft.formula(row, BESIDE + 3, iff(eq(all, 0), lit(0), op(good, '/', all)));
    draft
      .format(area(row, BESIDE + 3), '0%')
      .style(area(row, BESIDE, 1, 4), BODY)
      .style(area(row, BESIDE, 1, 4), CENTERED);
  });
  const sheet = quoteSheet(BOOK_SHEETS.leaders);
  const count = months.length;
  draft.charts.push({
    type: count > 1 ? 'line' : 'column',
    title: QUESTIONS.trend,
    legend: false,
    anchor: area(start, PARTS.right.column, Math.max(1, end - start), PARTS.right.columns),
    axis: { min: 0, max: 1, format: '0%' },
    series: [
      {
        name: TREND_HEADERS.share,
        values: `${sheet}!${rangeText(area(header + 1, BESIDE + 3, count, 1))}`,
        categories: `${sheet}!${rangeText(area(header + 1, BESIDE, count, 1))}`,
        color: COLORS.deep,
      },
    ],
  });
}
