import { gridOf } from '../entries/grid';
import { readTables } from '../entries/readTables';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { KEY_COLUMN } from '../workbook/table/keyColumn';
import type { WantedSheet } from './WantedSheet';

/** Where the columns of a wanted sheet stand; rows and columns count from 0. */
export interface Columns {
  /** Wanted columns that hold something. */
  readonly all: readonly number[];
  /** Standing column of the keys. */
  readonly key: number;
  /** Standing column of a wanted cell; undefined where its table lacks the column. */
  of(wantedRow: number, wantedColumn: number): number | undefined;
  wantedOf(wantedRow: number, standingColumn: number): number;
  readonly isPlain: boolean;
}

/** Columns of tables are found by their field codes, others keep their distance from the keys. */
export function columnsOf(wanted: WantedSheet, sheet: SheetSnapshot): Columns {
  const { tables } = readTables(sheet);
  const key = tables.find(({ keyColumn }) => keyColumn !== undefined)?.keyColumn ?? KEY_COLUMN;
  const shift = key - KEY_COLUMN;
  const all = columnsWith(wanted);
  const grid = gridOf(sheet);
  /** A column whose code is gone stands where it stood, under its own heading. */
  const headedAlike = (row: number, column: number, at: number): number | undefined => {
    const heading = wanted.title(row + 3, column) || wanted.title(row + 2, column);
    const titles = [at + 1, at + 2].map((each) => grid.textAt(each, column + shift));
    return heading !== '' && titles.find(Boolean) === heading.trim() ? column + shift : undefined;
  };
  const byTable = new Map<number, ReadonlyMap<number, number | undefined>>();
  for (const [row, { block, fieldRow }] of wanted.rows) {
    const table = tables.find((each) => each.block === block);
    if (row !== fieldRow || table === undefined) continue;
    const coded = all.filter((column) => wanted.field(row, column) !== '');
    const standing = (at: number): number | undefined =>
      table.columns.get(wanted.field(row, at)) ?? headedAlike(row, at, table.fieldRow);
    byTable.set(row, new Map(coded.map((at) => [at, standing(at)])));
  }
  const back = new Map(
    [...byTable].map(([row, columns]) => [row, new Map([...columns].map(([at, to]) => [to, at]))]),
  );
  const tableOf = (row: number): number | undefined => wanted.rows.get(row)?.fieldRow;
  return {
    all,
    key,
    of(row, column) {
      const columns = byTable.get(tableOf(row) ?? -1);
      return columns?.has(column) ? columns.get(column) : column + shift;
    },
    wantedOf: (row, column) => back.get(tableOf(row) ?? -1)?.get(column) ?? column - shift,
    isPlain:
      shift === 0 &&
      [...byTable.values()].every((columns) => [...columns].every(([column, at]) => column === at)),
  };
}

function columnsWith({ picture }: WantedSheet): readonly number[] {
  const found = new Set<number>([KEY_COLUMN]);
  for (const line of Object.values(picture.cells))
    for (const column of Object.keys(line)) found.add(Number(column));
  return [...found].sort((one, other) => one - other);
}
