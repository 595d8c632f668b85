import type { Status } from '../../assess/Assessment';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, eq, iff, lit, on, op, plus, span, spanOn } from '../../formula/sheet/build';
import { exprText, rangeText } from '../../formula/sheet/exprText';
import { quoteSheet } from '../../values/address';
import { backToCover } from '../../messages/bookSheets';
import {
  DEPARTMENT_RANK_HEADERS,
  LEADERS_TITLE,
  QUESTIONS,
  SHORTFALL_HEADERS,
  TOWNSHIP_RANK_HEADERS,
  TREND_HEADERS,
  noShortfall,
  notReportedWord,
  reportedWord,
} from '../../messages/leaders';
import { STATUSES, STATUS_TEXT } from '../../messages/status';
import { formTitle } from '../../messages/titles';
import { assessBook } from '../../rollup/assessBook';
import { rankDepartments } from '../../rollup/rankDepartments';
import { rankTownships } from '../../rollup/rankTownships';
import { trend } from '../../rollup/trend';
import type { BookContext } from '../bookContext';
import { TOWN, WORK } from '../columns';
import { BODY, CENTERED, COLORS, HEADER, HEADING, LINK, RIGHT, SUBTITLE, TITLE } from '../looks';
import { STATUS_COLORS } from '../palette';
import { FIRST_BODY_ROW } from '../positions';
import { area, SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../sheetNames';
import { label, statusFormats } from '../statusExpr';
import { gapTextCell, leadCell, valueTextCell } from './summaryTexts';

const COLUMNS = 12;
const WIDTH = 9.6;
/** Shortfalls shown; the others stand in the annexes. */
const SHOWN = 10;

const GOOD: readonly Status[] = ['met', 'nearlyMet', 'onTrack'];
const SHORT: readonly Status[] = ['behind', 'farBehind', 'notMet', 'invalid'];

/** 领导摘要: how we stand, where it is red, who has to act; one printed page. */
export function planLeaders(context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = new SheetDraft(BOOK_SHEETS.leaders);
  draft.width(0, 1.5).widths(
    1,
    Array.from({ length: COLUMNS }, () => WIDTH),
  );
  draft.value(0, 1, `${formTitle(book.identity)}　${LEADERS_TITLE}`).merge(area(0, 1, 1, COLUMNS));
  draft.style(area(0, 1, 1, COLUMNS), TITLE).height(0, 38);
  draft
    .value(1, 1, catalogue.plan.title)
    .merge(area(1, 1, 1, 10))
    .style(area(1, 1, 1, 10), SUBTITLE);
  draft
    .value(1, 11, backToCover)
    .merge(area(1, 11, 1, 2))
    .style(area(1, 11, 1, 2), {
      ...LINK,
      align: { horizontal: 'right' },
    });
  draft.links.push({ row: 1, column: 11, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } });
  const afterCards = planStanding(draft, 2, context);
  const afterShortfalls = planShortfalls(draft, afterCards, context);
  planTownships(draft, afterShortfalls, context);
  const afterDepartments = planDepartments(draft, afterShortfalls, context);
  planTrend(draft, afterDepartments, context);
  draft.look.tabColor = '#A4262C';
  draft.look.print = {
    orientation: 'portrait',
    area: area(0, 1, 1 + lastRow(draft), COLUMNS),
    pagesTall: 1,
    margin: 1.5,
    footer: '&C第 &P 页 共 &N 页',
  };
  return draft;
}

function lastRow(draft: SheetDraft): number {
  return Math.max(...[...draft.cells.keys()].map((key) => Number(key.split(',')[0])));
}

function heading(draft: SheetDraft, row: number, column: number, text: string): void {
  draft.value(row, column, text).style(area(row, column), HEADING).height(row, 26);
}

const statuses = (context: BookContext): Expr =>
  spanOn(
    BOOK_SHEETS.workings,
    area(FIRST_BODY_ROW, WORK.status, context.positions.workTable.length, 1),
  );

function countOf(status: Status, context: BookContext): Expr {
  return call('COUNTIF', statuses(context), label(status));
}

/** Counts by status as cards and one bar. */
function planStanding(draft: SheetDraft, start: number, context: BookContext): number {
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
  draft.value(words, COLUMNS, '合计');
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
    anchor: area(counts + 1, 1, 4, COLUMNS),
    series: STATUSES.filter((status) => status !== 'notApplicable').map((status) => ({
      name: STATUS_TEXT[status].word,
      values: `${sheet}!${rangeText(area(counts, 1 + STATUSES.indexOf(status)))}`,
      categories: `${sheet}!${rangeText(area(counts, COLUMNS))}`,
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

/** Shortfalls, the worst first, each with what is still missing; live from 指标测算. */
function planShortfalls(draft: SheetDraft, start: number, context: BookContext): number {
  heading(draft, start, 1, QUESTIONS.red);
  const header = start + 1;
  const places = [1, 2, 5, 6, 7, 9, 10, 12];
  const widths = [1, 3, 1, 1, 2, 1, 2, 1];
  Object.values(SHORTFALL_HEADERS).forEach((title, index) => {
    draft
      .value(header, places[index]!, title)
      .merge(area(header, places[index]!, 1, widths[index]!));
  });
  draft.style(area(header, 1, 1, COLUMNS), HEADER).height(header, 24);
  const { positions } = context;
  const column = (name: keyof typeof WORK): Expr =>
    spanOn(BOOK_SHEETS.workings, area(FIRST_BODY_ROW, WORK[name], positions.workTable.length, 1));
  for (let rank = 1; rank <= SHOWN; rank += 1) {
    const row = header + rank;
    const place = call('MATCH', lit(rank), column('rank'));
    const pick = (from: Expr): Expr => call('IFERROR', call('INDEX', from, place), lit(''));
    draft.formula(
      row,
      1,
      iff(op(lit(rank), '<=', call('COUNT', column('rank'))), lit(rank), lit('')),
    );
    const none = rank === 1 ? lit(noShortfall) : lit('');
    draft.formula(row, 2, call('IFERROR', call('INDEX', column('name'), place), none));
    draft.formula(row, 5, pick(valueTextCell(context, 'value')));
    draft.formula(row, 6, pick(valueTextCell(context, 'target')));
    draft.formula(row, 7, pick(gapTextCell(context, 'gap')));
    draft.formula(row, 9, pick(gapTextCell(context, 'count')));
    draft.formula(row, 10, pick(column('status')));
    draft.formula(row, 12, pick(leadCell(context)));
    places.forEach((at, index) => draft.merge(area(row, at, 1, widths[index]!)));
    draft.style(area(row, 1, 1, COLUMNS), BODY).style(area(row, 1), CENTERED);
    draft.style(area(row, 5, 1, 2), RIGHT).style(area(row, 10, 1, 3), CENTERED);
    draft.style(area(row, 1, 1, COLUMNS), { font: { size: 10 } }).height(row, 24);
    draft.style(area(row, 2, 1, 3), { align: { shrink: false, wrap: true } });
  }
  statusFormats(draft, area(header + 1, 10, SHOWN, 2));
  return header + SHOWN + 2;
}

/** Townships, those with the largest share of rates below the district's target first. */
function planTownships(draft: SheetDraft, start: number, context: BookContext): void {
  const { book, catalogue, positions } = context;
  heading(draft, start, 1, QUESTIONS.townships);
  const header = start + 1;
  const places = [1, 3, 4, 5];
  Object.values(TOWNSHIP_RANK_HEADERS).forEach((title, index) => {
    draft.value(header, places[index]!, title);
  });
  draft.merge(area(header, 1, 1, 2)).merge(area(header, 5, 1, 2));
  draft.style(area(header, 1, 1, 6), HEADER).height(header, 24);
  const names = new Map(book.roster.map((township) => [township.code, township]));
  const rows = positions.townshipIndicatorRow.size;
  const first = Math.min(...positions.townshipIndicatorRow.values());
  rankTownships(book, catalogue)
    .slice(0, 15)
    .forEach(({ org }, index) => {
      const row = header + 1 + index;
      const township = names.get(org);
      const sheet = positions.sheetOf.get(org) ?? '';
      const states = spanOn(sheet, area(first, TOWN.check, rows, 1));
      const counts = (list: readonly Status[]): Expr =>
        plus(list.map((status) => call('COUNTIF', states, label(status))));
      draft
        .value(row, 1, township?.name ?? org)
        .merge(area(row, 1, 1, 2))
        .merge(area(row, 5, 1, 2));
      draft.links.push({ row, column: 1, target: { sheet, row: 0, column: 1 } });
      draft.formula(row, 3, counts(['behind', 'farBehind', 'notMet', 'nearlyMet', 'onTrack']));
      draft.formula(row, 4, op(at(row, 3), '+', counts(['met'])));
      draft.formula(
        row,
        5,
        iff(
          op(
            call(
              'COUNT',
              spanOn(sheet, area(FIRST_BODY_ROW, TOWN.value, positions.elementTable.length, 1)),
            ),
            '>',
            lit(0),
          ),
          lit(reportedWord),
          lit(notReportedWord),
        ),
      );
      draft.style(area(row, 1, 1, 6), BODY).style(area(row, 3, 1, 4), CENTERED);
      draft.height(row, 20);
    });
  const count = Math.min(15, book.roster.length);
  if (count === 0) return;
  draft.conditionalFormats.push({
    kind: 'dataBar',
    area: area(header + 1, 3, count, 1),
    color: '#F0932B',
  });
  missingFormat(draft, header + 1, 5, count);
}

/** Lead departments, most shortfalls first. */
function planDepartments(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue } = context;
  heading(draft, start, 8, QUESTIONS.departments);
  const header = start + 1;
  Object.values(DEPARTMENT_RANK_HEADERS).forEach((title, index) =>
    draft.value(header, 8 + index, title),
  );
  draft.style(area(header, 8, 1, 5), HEADER);
  const ranked = rankDepartments(assessBook(book, catalogue), catalogue);
  ranked.forEach(({ org }, index) => {
    const row = header + 1 + index;
    const codes = catalogue.indicators.filter(({ lead }) => lead === org);
    const tally = (list: readonly Status[]): Expr =>
      plus(
        codes.map(({ code }) => {
          const status = on(
            BOOK_SHEETS.workings,
            context.positions.workRow.get(code) ?? 0,
            WORK.status,
          );
          return iff(
            list.length === 1
              ? eq(status, label(list[0]!))
              : call('OR', ...list.map((each) => eq(status, label(each)))),
            lit(1),
            lit(0),
          );
        }),
      );
    draft.value(row, 8, org).value(row, 9, codes.length);
    draft.formula(row, 10, tally(GOOD)).formula(row, 11, tally(SHORT));
    draft.value(row, 12, book.returns.has(org) ? reportedWord : notReportedWord);
    draft
      .style(area(row, 8, 1, 5), BODY)
      .style(area(row, 9, 1, 4), CENTERED)
      .height(row, 20);
    draft.style(area(row, 8), { align: { indent: 0 } });
  });
  if (ranked.length > 0) {
    draft.conditionalFormats.push({
      kind: 'dataBar',
      area: area(header + 1, 11, ranked.length, 1),
      color: '#D64541',
    });
    missingFormat(draft, header + 1, 12, ranked.length);
  }
  return header + 1 + ranked.length;
}

function missingFormat(draft: SheetDraft, row: number, column: number, rows: number): void {
  const { text, fill } = STATUS_COLORS.behind;
  draft.conditionalFormats.push({
    kind: 'formula',
    area: area(row, column, rows, 1),
    formula: exprText(eq(at(row, column, 'column'), notReportedWord)),
    style: { color: text, fill, bold: true },
  });
}

/** Share of indicators on target or on time, by month of the year. */
function planTrend(draft: SheetDraft, start: number, context: BookContext): void {
  const { book, catalogue } = context;
  heading(draft, start, 8, QUESTIONS.trend.slice(0, 6));
  const months = trend(book, assessBook(book, catalogue));
  const header = start + 1;
  const top = header;
  Object.values(TREND_HEADERS).forEach((title, index) => draft.value(header, 14 + index, title));
  draft.style(area(header, 14, 1, 4), HEADER).widths(14, [9, 11, 9, 9]);
  months.forEach(({ period, counts }, index) => {
    const row = header + 1 + index;
    const isOwn = period.month === book.period.month && period.year === book.period.year;
    draft.value(row, 14, `${period.month}月`);
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
    anchor: area(top, 8, 7, 5),
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
}
