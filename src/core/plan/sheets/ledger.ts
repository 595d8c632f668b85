import { formTitle } from '../../messages/titles';
import { backToCover } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';
import type { SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import type { Column, PlacedTable, Table } from '../table/Column';
import { below, type Stacked } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { tableSheet } from './tableSheet';

/** A sheet that lists things, one to a row. */
export function ledgerSheet(
  name: string,
  frame: { readonly subtitle: string; readonly repeatsTitle?: true },
  { book, catalogue }: BookContext,
  tables: readonly Stacked[],
  finish?: (draft: SheetDraft, tables: readonly PlacedTable[]) => void,
): Sheet {
  return tableSheet(
    name,
    {
      ...frame,
      title: `${formTitle(book.identity, catalogue.plan)}\u3000${name}`,
      back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
      frozenColumns: 0,
    },
    tables,
    finish,
  );
}

/** A table of a ledger: rows are as tall as their texts, whatever the column. */
export function ledgerTable<Item>(table: Table<Item>): Stacked {
  return below({
    height: 21,
    ...table,
    columns: table.columns.map((column): Column<Item> =>
      column.width ? { fit: column.width, ...column } : column,
    ),
  });
}

/** Columns that nobody sees, kept for reading back. */
export function keptColumns<Item, Field extends string>(
  fields: readonly Field[],
  cell: (item: Item) => Readonly<Record<Field, string | number | null>>,
): readonly Column<Item>[] {
  return fields.map((field) => ({
    field,
    heading: '',
    width: 0,
    cell: (item) => cell(item)[field],
  }));
}
