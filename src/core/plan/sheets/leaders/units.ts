import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { at, call, eq, iff, lit, op, plus } from '../../../formula/sheet/build';
import {
  DEPARTMENT_RANK_HEADERS,
  QUESTIONS,
  TOWNSHIP_RANK_HEADERS,
  notReportedWord,
  reportedWord,
} from '../../../messages/leaders';
import { rankDepartments } from '../../../rollup/rankDepartments';
import { rankTownships } from '../../../rollup/rankTownships';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED, HEADER } from '../../looks';
import { STATUS_COLORS } from '../../palette';
import { area, type SheetDraft } from '../../SheetDraft';
import { inPlan } from '../../../catalogue/planWords';
import { label } from '../../statusExpr';
import { wordFormats } from '../../wordFormats';
import { reportedCell } from '../rollupSheet';
import { workCell } from '../workCells';

import { GOOD, PARTS, SHORT, heading } from './grid';
import { SHOWN } from './shortfalls';

/** Departments shown; the others have fewer shortfalls. */
const DEPARTMENTS = 10;

/** Townships, those with the largest share of rates below the district's target first. */
export function planTownships(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue, places: cells, sheetOf } = context;
  const { column, columns } = PARTS.middle;
  heading(draft, start, column, inPlan(QUESTIONS.townships, catalogue.plan));
  const header = start + 1;
  const headings = Object.values(TOWNSHIP_RANK_HEADERS);
  draft.row(
    header,
    column,
    headings.map((text) => inPlan(text, catalogue.plan)),
  );
  draft.style(area(header, column, 1, columns), HEADER);
  const names = new Map(book.roster.map((township) => [township.code, township]));
  rankTownships(book, catalogue)
    .slice(0, SHOWN)
    .forEach(({ org }, index) => {
      const row = header + 1 + index;
      const township = names.get(org);
      if (township === undefined) return;
      const sheet = sheetOf(org);
      const states = cells.down(sheet, 'ownIndicators', '=status');
      const counts = (list: readonly Status[]): Expr =>
        plus(list.map((status) => call('COUNTIF', states, label(status))));
      draft.value(row, column, township.name);
      draft.links.push({ row, column, target: { sheet, row: 0, column: 1 } });
      draft.formula(
        row,
        column + 1,
        counts(['behind', 'farBehind', 'notMet', 'nearlyMet', 'onTrack']),
      );
      draft.formula(row, column + 2, op(at(row, column + 1), '+', counts(['met'])));
      draft.formula(row, column + 3, reportedCell(context, township));
      draft.style(area(row, column, 1, columns), BODY);
      draft.style(area(row, column, 1, columns), { font: { size: 9.5 }, align: { indent: 0 } });
      draft.style(area(row, column + 1, 1, columns - 1), CENTERED);
    });
  const count = Math.min(SHOWN, book.roster.length);
  if (count === 0) return header + 1;
  draft.conditionalFormats.push({
    kind: 'dataBar',
    area: area(header + 1, column + 1, count, 1),
    color: '#F0932B',
  });
  wordFormats(draft, area(header + 1, column + 3, count, 1), [
    [notReportedWord, STATUS_COLORS.behind],
  ]);
  return header + 1 + count;
}

/** Lead departments, most shortfalls first. */
export function planDepartments(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue } = context;
  const { column, columns } = PARTS.right;
  heading(draft, start, column, QUESTIONS.departments);
  const header = start + 1;
  draft.row(header, column, Object.values(DEPARTMENT_RANK_HEADERS));
  draft.style(area(header, column, 1, columns), HEADER);
  const ranked = rankDepartments(context.assessments(), catalogue).slice(0, DEPARTMENTS);
  ranked.forEach(({ org }, index) => {
    const row = header + 1 + index;
    const codes = catalogue.indicators.filter(({ lead }) => lead === org);
    const tally = (list: readonly Status[]): Expr =>
      plus(
        codes.map(({ code }) => {
          const status = workCell(context, code, '=status');
          return iff(
            list.length === 1
              ? eq(status, label(list[0]!))
              : call('OR', ...list.map((each) => eq(status, label(each)))),
            lit(1),
            lit(0),
          );
        }),
      );
    draft.value(row, column, org).value(row, column + 1, codes.length);
    draft.formula(row, column + 2, tally(GOOD)).formula(row, column + 3, tally(SHORT));
    draft.value(row, column + 4, book.returns.has(org) ? reportedWord : notReportedWord);
    draft
      .style(area(row, column, 1, columns), BODY)
      .style(area(row, column, 1, columns), { font: { size: 9.5 }, align: { indent: 0 } })
      .style(area(row, column + 1, 1, columns - 1), CENTERED);
  });
  if (ranked.length > 0) {
    draft.conditionalFormats.push({
      kind: 'dataBar',
      area: area(header + 1, column + 3, ranked.length, 1),
      color: '#D64541',
    });
    const reported = area(header + 1, column + 4, ranked.length, 1);
    wordFormats(draft, reported, [[notReportedWord, STATUS_COLORS.behind]]);
  }
  return header + 1 + ranked.length;
}
