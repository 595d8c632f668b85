import type { Status } from '../../../assess/Assessment';
import { call, span } from '../../../formula/sheet/build';
import { rangeText } from '../../../formula/sheet/exprText';
import { quoteSheet } from '../../../values/address';
import { QUESTIONS, TOTAL_INDICATORS } from '../../../messages/leaders';
import { STATUSES, STATUS_TEXT } from '../../../messages/status';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED, COLORS } from '../../looks';
import { STATUS_COLORS } from '../../palette';
import { area, type SheetDraft } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';

import { COLUMNS, countOf, heading } from './grid';

/** Counts by status as cards and one bar. */
export function planStanding(draft: SheetDraft, start: number, context: BookContext): number {
  heading(draft, start, 1, QUESTIONS.standing);
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
  draft.value(words, COLUMNS, TOTAL_INDICATORS);
  draft.formula(counts, COLUMNS, call('SUM', span(area(counts, 1, 1, STATUSES.length))));
  draft.style(area(words, COLUMNS, 2, 1), { ...BODY, ...CENTERED });
  draft.style(area(words, COLUMNS, 2, 1), { font: { bold: true }, fill: COLORS.pale });
  draft.style(area(counts, COLUMNS), { font: { size: 16, bold: true } });
  draft.height(words, 36).height(counts, 30);
  const sheet = quoteSheet(BOOK_SHEETS.leaders);
  draft.charts.push({
    type: 'bar',
    title: '',
    stacked: true,
    legend: true,
    axis: { min: 0, max: context.catalogue.indicators.length },
    anchor: area(counts + 1, 1, 4, COLUMNS),
    series: STATUSES.filter((status) => status !== 'notApplicable').map((status) => ({
      name: STATUS_TEXT[status].word,
      values: `${sheet}!${rangeText(area(counts, 1 + STATUSES.indexOf(status)))}`,
      categories: `${sheet}!${rangeText(area(words, COLUMNS))}`,
      color: CHART_COLORS[status],
    })),
  });
  for (let row = counts + 1; row < counts + 5; row += 1) draft.height(row, 22);
  return counts + 5;
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
