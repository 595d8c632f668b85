import type { Status } from '../../../assess/Assessment';
import { rangeText } from '../../../formula/sheet/exprText';
import { quoteSheet } from '../../../values/address';
import { standingTitle, TOTAL_INDICATORS } from '../../../messages/leaders';
import { STATUSES, STATUS_TEXT } from '../../../messages/status';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED } from '../../../workbook/looks';
import { STATUS_COLORS } from '../../../forms/palette';
import { area, type SheetDraft } from '../../../workbook/SheetDraft';

import { BESIDE, countOf, heading } from './grid';
import { planLines } from './lines';

/** Height of the cards' rows, in which the lines beside them stand too. */
const ROW = 34;
const BAR_ROWS = 2;

/** Counts by status as cards and one bar; beside them 任务, 项目, 改造 and 报送. */
export function planStanding(draft: SheetDraft, start: number, context: BookContext): number {
  heading(draft, start, 1, standingTitle(context.catalogue.indicators.length));
  const [words, counts] = [start + 1, start + 2];
  STATUSES.forEach((status, index) => {
    const { mark, word } = STATUS_TEXT[status];
    const { text, fill } = STATUS_COLORS[status];
    const column = 1 + index;
    draft
      .value(words, column, `${mark}\n${word}`)
      .formula(counts, column, countOf(status, context));
    const card = { font: { name: '微软雅黑', color: text, bold: true }, fill };
    draft.style(area(words, column, 2, 1), { ...BODY, ...CENTERED });
    draft.style(area(words, column, 2, 1), card);
    draft.style(area(counts, column), { font: { size: 16 } });
  });
  draft.value(counts, BESIDE, TOTAL_INDICATORS);
  draft.height(words, ROW).height(counts, ROW);
  const sheet = quoteSheet(draft.name);
  draft.charts.push({
    type: 'bar',
    title: '',
    stacked: true,
    legend: false,
    axis: { min: 0, max: context.catalogue.indicators.length },
    anchor: area(counts + 1, 1, BAR_ROWS, STATUSES.length),
    series: STATUSES.filter((status) => status !== 'notApplicable').map((status) => ({
      name: STATUS_TEXT[status].word,
      values: `${sheet}!${rangeText(area(counts, 1 + STATUSES.indexOf(status)))}`,
      categories: `${sheet}!${rangeText(area(counts, BESIDE))}`,
      color: CHART_COLORS[status],
    })),
  });
  for (let row = counts + 1; row <= counts + BAR_ROWS; row += 1) draft.height(row, ROW);
  planLines(draft, start, 2 + BAR_ROWS, context);
  return counts + 1 + BAR_ROWS;
}

/** Fills of the bar; the light ones of the cells would not be told apart there. */
const CHART_COLORS: Readonly<Record<Status, string>> = {
  met: '#2E8B57',
  nearlyMet: '#7DB343',
  onTrack: '#3F88C5',
  behind: '#F0932B',
  farBehind: '#D64541',
  notMet: '#8A1C12',
  pending: '#9E9E9E',
  missing: '#C9CED6',
  invalid: '#5B0E14',
  insufficient: '#8E6BBF',
  notApplicable: '#E5E5E5',
};
