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

import { GOOD, SHORT, heading } from './grid';

/** Townships, those with the largest share of rates below the district's target first. */
export function planTownships(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue, places: cells, sheetOf } = context;
  heading(draft, start, 1, inPlan(QUESTIONS.townships, catalogue.plan));
  const header = start + 1;
  const places = [1, 3, 4, 5];
  Object.values(TOWNSHIP_RANK_HEADERS).forEach((title, index) => {
    draft.value(header, places[index]!, inPlan(title, catalogue.plan));
  });
  draft.merge(area(header, 1, 1, 2)).merge(area(header, 5, 1, 2));
  draft.style(area(header, 1, 1, 6), HEADER).height(header, 24);
  const names = new Map(book.roster.map((township) => [township.code, township]));
  rankTownships(book, catalogue)
    .slice(0, 15)
    .forEach(({ org }, index) => {
      const row = header + 1 + index;
      const township = names.get(org);
      if (township === undefined) return;
      const sheet = sheetOf(org);
      const states = cells.down(sheet, 'ownIndicators', '=status');
      const counts = (list: readonly Status[]): Expr =>
        plus(list.map((status) => call('COUNTIF', states, label(status))));
      draft
        .value(row, 1, township.name)
        .merge(area(row, 1, 1, 2))
        .merge(area(row, 5, 1, 2));
      draft.links.push({ row, column: 1, target: { sheet, row: 0, column: 1 } });
      draft.formula(row, 3, counts(['behind', 'farBehind', 'notMet', 'nearlyMet', 'onTrack']));
      draft.formula(row, 4, op(at(row, 3), '+', counts(['met'])));
      draft.formula(row, 5, reportedCell(context, township));
      draft.style(area(row, 1, 1, 6), BODY).style(area(row, 3, 1, 4), CENTERED);
      draft.height(row, 20);
    });
  const count = Math.min(15, book.roster.length);
  if (count === 0) return header + 1;
  draft.conditionalFormats.push({
    kind: 'dataBar',
    area: area(header + 1, 3, count, 1),
    color: '#F0932B',
  });
  wordFormats(draft, area(header + 1, 5, count, 1), [[notReportedWord, STATUS_COLORS.behind]]);
  return header + 1 + count;
}

/** Lead departments, most shortfalls first. */
export function planDepartments(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue } = context;
  heading(draft, start, 8, QUESTIONS.departments);
  const header = start + 1;
  Object.values(DEPARTMENT_RANK_HEADERS).forEach((title, index) =>
    draft.value(header, 8 + index, title),
  );
  draft.style(area(header, 8, 1, 5), HEADER);
  const ranked = rankDepartments(context.assessments(), catalogue);
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
    const reported = area(header + 1, 12, ranked.length, 1);
    wordFormats(draft, reported, [[notReportedWord, STATUS_COLORS.behind]]);
  }
  return header + 1 + ranked.length;
}
