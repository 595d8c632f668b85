import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { at, call, eq, iff, lit, on, op, plus, spanOn } from '../../../formula/sheet/build';
import { exprText } from '../../../formula/sheet/exprText';
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
import { TOWN, WORK } from '../../columns';
import { BODY, CENTERED, HEADER } from '../../looks';
import { STATUS_COLORS } from '../../palette';
import { FIRST_BODY_ROW } from '../../positions';
import { area, type SheetDraft } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';
import { inRegion } from '../../../catalogue/planWords';
import { label } from '../../statusExpr';

import { GOOD, SHORT, heading } from './grid';

/** Townships, those with the largest share of rates below the district's target first. */
export function planTownships(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue, positions } = context;
  heading(draft, start, 1, inRegion(QUESTIONS.townships, catalogue.plan));
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
      const states = spanOn(sheet, area(rows === 0 ? 0 : first, TOWN.check, Math.max(rows, 1), 1));
      const counts = (list: readonly Status[]): Expr =>
        rows === 0 ? lit(0) : plus(list.map((status) => call('COUNTIF', states, label(status))));
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
  if (count === 0) return header + 1;
  draft.conditionalFormats.push({
    kind: 'dataBar',
    area: area(header + 1, 3, count, 1),
    color: '#F0932B',
  });
  missingFormat(draft, header + 1, 5, count);
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
