import { SEALED_FIELD, sealText, type Sealed } from '../../entries/sealed';
import { formTitle } from '../../messages/titles';
import type { BookContext } from '../bookContext';
import type { Column, Content, Table } from '../../workbook/table/Column';
import { below, type Stacked } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { bookSheet } from './bookSheet';

/** A sheet that lists things, one to a row. */
export function ledgerSheet(
  name: string,
  frame: { readonly subtitle: string; readonly repeatsTitle?: true },
  context: BookContext,
  tables: readonly Stacked[],
): Sheet {
  const { book, catalogue } = context;
  const title = `${formTitle(book.identity, catalogue.plan)}\u3000${name}`;
  return bookSheet(name, { ...frame, title, frozenColumns: 0 }, context, tables);
}

/** A table of a ledger: rows are as tall as their texts, whatever the column. */
export function ledgerTable<Item>(table: Table<Item>): Stacked {
  return below({
    height: 21,
    ...table,
    columns: table.columns.map((column): Column<Item> => {
      const { width: fit } = column;
      return typeof fit === 'number' && fit > 0 ? { fit, ...column } : column;
    }),
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

/**
 * Columns with the seal of their rows behind them: what the program wrote where it reads it back, so that what is
 * typed over it is known, and the row still read as it was written.
 * @param also fields that nothing reads back, of which nothing else says what was written
 */
export function sealedColumns<Item>(
  columns: readonly Column<Item>[],
  also: (item: Item) => readonly string[] = () => [],
): readonly Column<Item>[] {
  const written = columns.filter(({ field, input }) => input === undefined && field !== '');
  const fieldsOf = (item: Item): readonly Column<Item>[] => {
    const others = also(item);
    return written.filter(({ field }) => !field.startsWith('=') || others.includes(field));
  };
  const seal: Column<Item> = {
    field: SEALED_FIELD,
    heading: '',
    width: 0,
    cell: (item, row) =>
      sealText(
        fieldsOf(item).map(({ field, cell }) => [field, sealedValue(cell?.(item, row) ?? null)]),
      ),
  };
  return [...columns, seal];
}

function sealedValue(content: Content): Sealed {
  return typeof content === 'string' || typeof content === 'number' ? content : '';
}
