import { formTitle } from '../../messages/titles';
import type { BookContext } from '../bookContext';
import type { SheetDraft } from '../../workbook/SheetDraft';
import type { PlacedTable } from '../../workbook/table/Column';
import type { Stacked } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { tableSheet, type SheetFrame } from '../../workbook/table/tableSheet';
import { TO_COVER } from './toCover';

/** A sheet of tables in the district book: under the book's title, with the way back to 首页. */
export function bookSheet(
  name: string,
  frame: Omit<SheetFrame, 'title' | 'back'> & { readonly title?: string },
  { book, catalogue }: BookContext,
  tables: readonly Stacked[],
  finish?: (draft: SheetDraft, tables: readonly PlacedTable[]) => void,
): Sheet {
  return tableSheet(
    name,
    {
      title: formTitle(book.identity, catalogue.plan),
      ...frame,
      back: TO_COVER,
    },
    tables,
    finish,
  );
}
