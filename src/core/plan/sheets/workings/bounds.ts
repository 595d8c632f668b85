import type { Expr } from '../../../formula/sheet/Expr';
import { any, call, eq, iff, lit, on } from '../../../formula/sheet/build';
import { UNBOUNDED } from '../../../messages/bookSheets';
import type { BookContext } from '../../bookContext';
import { BOUNDED, WORK } from '../../columns';
import type { SheetDraft } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';

/** What the value can be while townships are missing: the least, or greatest, over its rows in 缺报推算. */
export function planBounds(
  draft: SheetDraft,
  row: number,
  code: string,
  { positions }: BookContext,
): void {
  const groups = positions.boundsRows.get(code) ?? [];
  const cells = (column: keyof typeof BOUNDED): readonly (readonly Expr[])[] =>
    groups.map((rows) => rows.map((at) => on(BOOK_SHEETS.projection, at, BOUNDED[column])));
  const [lower, upper] = [cells('lower'), cells('upper')];
  const first = lower[0]?.[0];
  if (first === undefined) return;
  if (groups.flat().length === 1) {
    draft.formula(row, WORK.lower, first);
    draft.formula(row, WORK.upper, upper[0]![0]!);
    return;
  }
  const least = (of: readonly Expr[]): Expr => call('MIN', ...of);
  const over = (of: readonly (readonly Expr[])[]): Expr => call('MAX', ...of.map(least));
  // MIN passes over texts: of several upper bounds the known ones count.
  const open = any(...upper.map((group) => eq(call('COUNT', ...group), 0)));
  draft.formula(row, WORK.lower, iff(eq(first, ''), lit(''), over(lower)));
  draft.formula(
    row,
    WORK.upper,
    iff(eq(first, ''), lit(''), iff(open, lit(UNBOUNDED), over(upper))),
  );
}
