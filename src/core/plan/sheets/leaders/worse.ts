import type { Expr } from '../../../formula/sheet/Expr';
import { call, iff, join, lit, op } from '../../../formula/sheet/build';
import { WORSE, worseBegins } from '../../../messages/leaders';
import type { BookContext } from '../../bookContext';
import { BODY } from '../../../workbook/looks';
import { STATUS_COLORS } from '../../../forms/palette';
import { area, type SheetDraft } from '../../../workbook/SheetDraft';
import { workColumn } from '../workCells';
import { before } from '../workings/falls';

import { COLUMNS, countOfAll, GOOD, heading, SHORT } from './grid';

/** Lines, and how many stand beside each other on one. */
const LINES = 2;
const BESIDE = 3;
/** First column and number of columns of each place of a line. */
const PLACES: readonly (readonly [column: number, columns: number])[] = [
  [1, 7],
  [8, 8],
  [16, 7],
];

/** What got worse since last month, first of all; live from 指标测算. */
export function planWorse(draft: SheetDraft, start: number, context: BookContext): number {
  const archived = before(context);
  const falls = workColumn(context, '=fall');
  heading(draft, start, 1, WORSE.title);
  for (let line = 0; line < LINES; line += 1) {
    const row = start + 1 + line;
    for (const [column, columns] of PLACES) draft.merge(area(row, column, 1, columns));
    draft
      .style(area(row, 1, 1, COLUMNS), BODY)
      .style(area(row, 1, 1, COLUMNS), { font: { size: 10, color: STATUS_COLORS.behind.text } })
      .height(row, 20);
  }
  if (typeof archived === 'string') {
    draft.value(start + 1, 1, WORSE[archived]);
    return start + 1 + LINES;
  }
  const count = call('COUNT', falls);
  const isJudged = op(countOfAll([...GOOD, ...SHORT], context), '>', lit(0));
  const nothing = iff(isJudged, lit(WORSE.nothing), lit(WORSE.unknown));
  for (let rank = 1; rank <= LINES * BESIDE; rank += 1) {
    const row = start + 1 + Math.floor((rank - 1) / BESIDE);
    const [column] = PLACES[(rank - 1) % BESIDE] ?? [1];
    const text = fallText(rank, context);
    const isLast = rank === LINES * BESIDE;
    const shown = isLast
      ? iff(
          op(count, '>', lit(rank)),
          join(WORSE.more, op(count, '-', lit(rank - 1)), WORSE.items),
          text,
        )
      : text;
    draft.formula(row, column, rank === 1 ? iff(op(count, '=', lit(0)), nothing, shown) : shown);
  }
  return start + 1 + LINES;
}

/** `护理型床位占比：序时 → 滞后（民政局）`; empty where fewer fell. */
function fallText(rank: number, context: BookContext): Expr {
  const column = (field: string): Expr => workColumn(context, field);
  const place = call('MATCH', lit(rank), column('=fallRank'), lit(0));
  const pick = (field: string): Expr => call('INDEX', column(field), place);
  const text = join(
    pick('shortName'),
    worseBegins(''),
    pick('=before'),
    ' → ',
    pick('=status'),
    '（',
    pick('lead'),
    '）',
  );
  return call('IFERROR', text, lit(''));
}
