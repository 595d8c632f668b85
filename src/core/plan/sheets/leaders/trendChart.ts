import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, eq, iff, lit, op, plus } from '../../../formula/sheet/build';
import { rangeText } from '../../../formula/sheet/exprText';
import { quoteSheet } from '../../../values/address';
import { monthHeader } from '../../../messages/filings';
import { QUESTIONS, TREND_SHARE } from '../../../messages/leaders';
import { STATUSES } from '../../../messages/status';
import { comparableArchive } from '../../../rollup/roster/comparableIndicators';
import { trend, type TrendMonth } from '../../../rollup/trend';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED, COLORS } from '../../../workbook/looks';
import { area, type SheetDraft } from '../../../workbook/SheetDraft';
import { drawList, type ListColumn } from '../../../workbook/table/listTable';

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
  drawList(
    draft,
    { row: header, column: BESIDE, body: { ...BODY, ...CENTERED } },
    trendColumns(context),
    months,
  );
  const sheet = quoteSheet(draft.name);
  const count = months.length;
  draft.charts.push({
    type: count > 1 ? 'line' : 'column',
    title: QUESTIONS.trend,
    legend: false,
    anchor: area(start, PARTS.right.column, Math.max(1, end - start), PARTS.right.columns),
    axis: { min: 0, max: 1, format: '0%' },
    series: [
      {
        name: TREND_SHARE,
        values: `${sheet}!${rangeText(area(header + 1, BESIDE + 3, count, 1))}`,
        categories: `${sheet}!${rangeText(area(header + 1, BESIDE, count, 1))}`,
        color: COLORS.deep,
      },
    ],
  });
}

/** The month itself is counted live. */
function trendColumns(context: BookContext): readonly ListColumn<TrendMonth>[] {
  const { period: own } = context.book;
  const count =
    (statuses: readonly Status[], live: (counts: readonly Expr[]) => Expr) =>
    ({ period, counts }: TrendMonth): number | Expr =>
      period.month === own.month && period.year === own.year
        ? live(statuses.map((status) => countOf(status, context)))
        : statuses.reduce((sum, status) => sum + counts[status], 0);
  return [
    { heading: '月份', width: 9, cell: ({ period }) => monthHeader(period.month) },
    { field: 'good', heading: '达标或序时', width: 11, cell: count(GOOD, plus) },
    {
      field: 'all',
      heading: '指标数',
      width: 9,
      cell: count(STATUSES, (counts) => call('SUM', ...counts)),
    },
    {
      heading: TREND_SHARE,
      width: 9,
      cell: (_, { cellOf }) =>
        iff(eq(cellOf('all'), 0), lit(0), op(cellOf('good'), '/', cellOf('all'))),
      format: '0%',
    },
  ];
}
