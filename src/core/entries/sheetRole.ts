import { toA1 } from '../values/address';
import { gridOf } from './grid';
import { readTables } from './readTables';
import { READ_LIST } from './readSheets';
import { IDENTITY_SHEET } from './sheetNames';
import type { SheetSnapshot } from './SheetSnapshot';
import { IDENTITY_BLOCK, UNIT_MARK } from './tables';

/** The listed name of the sheet that holds a table from which a book is read. */
const ROLE_OF_BLOCK: ReadonlyMap<string, string> = new Map([
  ...READ_LIST.flatMap(({ name, tables }) => tables.map((block) => [block, name] as const)),
  [IDENTITY_BLOCK, IDENTITY_SHEET],
]);

/** The table of a township's sheet; without the township's mark above it, it says nothing of whose it is. */
const TOWNSHIP_BLOCK = 'elements';

/**
 * What a sheet of a district book is for, as its tables say: `org:<code>` for a township's, else a listed
 * name; undefined where they say nothing.
 * @param unmarked takes a township's table that lost its mark for `org:`
 */
export function sheetRole(sheet: SheetSnapshot, unmarked?: 'unmarked'): string | undefined {
  const { tables } = readTables(sheet);
  const unit = unitOf(sheet);
  if (unit !== undefined) return `${UNIT_MARK}${unit}`;
  const role = tables
    .map(({ block }) => ROLE_OF_BLOCK.get(block))
    .find((each) => each !== undefined);
  if (role !== undefined || unmarked === undefined) return role;
  return tables.some(({ block }) => block === TOWNSHIP_BLOCK) ? UNIT_MARK : undefined;
}

/** The code that a township's sheet carries in its key column above its table. */
export function unitOf(sheet: SheetSnapshot): string | undefined {
  const [table] = readTables(sheet).tables;
  if (table?.keyColumn === undefined || table.block !== TOWNSHIP_BLOCK) return undefined;
  const grid = gridOf(sheet);
  for (let row = grid.firstRow; row < table.fieldRow; row += 1) {
    const text = grid.textAt(row, table.keyColumn);
    if (text.startsWith(UNIT_MARK) && !sheet.formulas.has(toA1(row, table.keyColumn)))
      return text.slice(UNIT_MARK.length).normalize('NFKC').trim();
  }
  return undefined;
}
