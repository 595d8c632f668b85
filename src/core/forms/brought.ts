import { entryKey, type FieldCode, type RowKey } from '../entries/entry';
import { all, call, cases, iff, isBlank, join, lit, ne } from '../formula/sheet/build';
import type { Expr } from '../formula/sheet/Expr';
import { DIFFERS, HELD_NOTHING, LIVE } from '../messages/liveChecks';
import type { CellValue } from '../values/cell';
import { column } from '../workbook/table/columns';
import type { Column } from '../workbook/table/Column';
import { cellOfValue, type UnitView } from './unitView';

/** A cell into which a unit's figure was read, and the one in which stands what the unit's file held. */
export interface BroughtCell {
  readonly cell: Expr;
  readonly held: Expr;
}

/**
 * What the unit's file held, out of sight beside what stands in the district book: so that the formulas that
 * compare the two are the same whatever came in. Empty where no file brought anything that could be read.
 */
export function broughtColumn<Item>(
  field: string,
  heldIn: (item: Item) => { readonly view: UnitView; readonly row: RowKey; readonly of: FieldCode },
): Column<Item> {
  return column(field, '', 0, (item): CellValue => {
    const { view, row, of } = heldIn(item);
    const value = view.brought?.get(entryKey(row, of))?.value;
    if (value === undefined || value.kind === 'unreadable') return null;
    return cellOfValue(value) ?? HELD_NOTHING;
  });
}

/** What is said of an empty cell; where its file held a figure it names that. */
export function emptied({ held }: BroughtCell): Expr {
  return iff(
    all(ne(held, ''), ne(held, HELD_NOTHING)),
    join(LIVE.missing, '（', DIFFERS.brought, held, '）'),
    lit(LIVE.missing),
  );
}

/**
 * Where figures were changed in the district book after the file that brought them was taken in. A note does
 * not take a mark away: it may be on something else.
 */
export function orDiffers(cells: readonly BroughtCell[], otherwise: Expr): Expr {
  return cases(
    cells.map(({ cell, held }) => [
      all(ne(held, ''), iff(isBlank(call('TRIM', cell)), ne(held, HELD_NOTHING), ne(cell, held))),
      join(DIFFERS.said, '（', DIFFERS.brought, held, '）'),
    ]),
    otherwise,
  );
}
