import type { Expr } from '../../../formula/sheet/Expr';
import { call, eq, iff, join, lit, op } from '../../../formula/sheet/build';
import { QUESTIONS, SHORTFALL_HEADERS, noShortfall } from '../../../messages/leaders';
import { INFERRED, INFERRED_MARK } from '../../../messages/status';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED, HEADER, RIGHT } from '../../looks';
import { area, type SheetDraft } from '../../SheetDraft';
import { statusFormats } from '../../statusExpr';
import { workColumn } from '../workCells';

import { heading, PARTS } from './grid';

/** Shortfalls shown; the others stand in the annexes. */
export const SHOWN = 15;

/** Shortfalls, the worst first, each with what is still missing; live from 指标测算. */
export function planShortfalls(draft: SheetDraft, start: number, context: BookContext): number {
  const { columns } = PARTS.left;
  heading(draft, start, 1, QUESTIONS.red);
  const header = start + 1;
  const places = [1, 2, 5, 6, 7, 9, 10, 11];
  const widths = [1, 3, 1, 1, 2, 1, 1, 1];
  Object.values(SHORTFALL_HEADERS).forEach((title, index) => {
    draft
      .value(header, places[index]!, title)
      .merge(area(header, places[index]!, 1, widths[index]));
  });
  draft.style(area(header, 1, 1, columns), HEADER).height(header, 22);
  const column = (field: string): Expr => workColumn(context, field);
  for (let rank = 1; rank <= SHOWN; rank += 1) {
    const row = header + rank;
    const place = call('MATCH', lit(rank), column('=rank'), lit(0));
    const pick = (from: Expr): Expr => call('IFERROR', call('INDEX', from, place), lit(''));
    draft.formula(
      row,
      1,
      iff(op(lit(rank), '<=', call('COUNT', column('=rank'))), lit(rank), lit('')),
    );
    const none = rank === 1 ? lit(noShortfall) : lit('');
    draft.formula(row, 2, call('IFERROR', call('INDEX', column('shortName'), place), none));
    draft.formula(row, 5, pick(column('valueText')));
    draft.formula(row, 6, pick(column('targetText')));
    draft.formula(row, 7, pick(column('gapText')));
    draft.formula(row, 9, pick(column('countText')));
    const inferred = eq(pick(column('=inferred')), INFERRED);
    draft.formula(
      row,
      10,
      join(pick(column('=status')), iff(inferred, lit(INFERRED_MARK), lit(''))),
    );
    draft.formula(row, 11, pick(column('lead')));
    places.forEach((at, index) => draft.merge(area(row, at, 1, widths[index])));
    draft.style(area(row, 1, 1, columns), BODY).style(area(row, 1), CENTERED);
    draft.style(area(row, 5, 1, 2), RIGHT).style(area(row, 10, 1, 2), CENTERED);
    draft.style(area(row, 1, 1, columns), { font: { size: 9.5 } }).height(row, 25);
    draft.style(area(row, 2, 1, 3), { align: { shrink: false, wrap: true } });
  }
  statusFormats(draft, area(header + 1, 10, SHOWN, 1));
  return header + SHOWN + 1;
}
