import { at, span } from '../../formula/sheet/build';
import { area, type SheetDraft } from '../SheetDraft';
import type { PlacedTable, Table } from './Column';

/** Writes the rows below a table: their names, and what its columns come to. */
export function drawTotals<Item>(
  draft: SheetDraft,
  { columns, totals }: Table<Item>,
  placed: PlacedTable,
): void {
  if (!totals) return;
  const { rows: names, namedTo, height, style, figures } = totals;
  const top = placed.first + placed.rows;
  draft.style(area(top, 1, names.length, placed.columns), style);
  if (figures) draft.style(area(top, 2, names.length, placed.columns - 1), figures);
  names.forEach((name, index) => {
    const row = top + index;
    draft.value(row, 1, name);
    if (namedTo !== undefined) draft.merge(area(row, 1, 1, placed.columnOf(namedTo)));
    if (height !== undefined) draft.height(row, height);
    const place = {
      cell: (field: string) => at(row, placed.columnOf(field)),
      down: (field: string) => span(area(placed.first, placed.columnOf(field), placed.rows, 1)),
    };
    for (const column of columns) {
      const total = column.totals?.[index];
      if (total === undefined) continue;
      const cell = area(row, placed.columnOf(column.field));
      const format =
        total.format ?? (typeof column.format === 'string' ? column.format : undefined);
      draft.formula(cell.row, cell.column, total.is(place));
      if (format !== undefined) draft.format(cell, format);
    }
  });
}
