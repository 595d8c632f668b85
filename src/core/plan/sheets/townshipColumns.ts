import type { Township } from '../../catalogue/Catalogue';
import type { BookContext } from '../bookContext';
import type { Column } from '../../workbook/table/Column';

/** A column for every township of the roster, which formulas take together as `townships`. */
export function townshipColumns<Item>(
  { book }: BookContext,
  column: (township: Township) => Omit<Column<Item>, 'field' | 'heading'>,
): readonly Column<Item>[] {
  return book.roster.map((township) => ({
    field: `=${township.code}`,
    heading: township.name,
    group: 'townships',
    ...column(township),
  }));
}
