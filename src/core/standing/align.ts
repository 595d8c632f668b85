import { gridOf, type Grid } from '../entries/grid';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { END_MARK, FIELDS_MARK } from '../entries/tables';
import { forEachCell } from '../picture/Picture';
import { KEY_COLUMN } from '../workbook/table/keyColumn';
import { parseA1 } from '../values/address';
import { columnsOf, type Columns } from './columns';
import { formulaText } from './formulaText';
import type { WantedSheet } from './WantedSheet';

/** Where the rows and columns of a wanted sheet stand; all count from 0. */
export interface Alignment {
  readonly grid: Grid;
  readonly columns: Columns;
  /** Standing row of a wanted one; undefined where it is gone. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly wantedRowOf: ReadonlyMap<number, number>;
  /** Rows with keys that stand a second time. */
  readonly doubled: readonly { readonly row: number; readonly of: number }[];
  /** Wanted rows with keys that stand in another order. */
  readonly moved: readonly number[];
  /** Every row and column stands where it was written. */
  readonly isPlain: boolean;
}

/**
 * Finds the rows of a sheet of ours again: by their keys, rows without one by their formulas, then by their texts,
 * others by their distance from those.
 */
export function align(wanted: WantedSheet, sheet: SheetSnapshot): Alignment {
  const grid = gridOf(sheet);
  const columns = columnsOf(wanted, sheet);
  const found = standingTokens(grid, columns.key, sheet);
  const rowOf = new Map<number, number>();
  const taken = new Set<number>();
  const place = (row: number, at: number): void => {
    rowOf.set(row, at);
    taken.add(at);
  };
  const doubled: { row: number; of: number }[] = [];
  const tokens = wantedTokens(wanted);
  for (const [row, token] of tokens) {
    const [first, ...others] = found.get(token) ?? [];
    if (first === undefined || taken.has(first)) continue;
    place(row, first);
    for (const other of others) doubled.push({ row: other, of: row });
  }
  const placing = { rowOf, taken, tokens, place };
  placeByFormulas(wanted, sheet, columns, placing);
  placeByText(wanted, grid, columns, placing);
  placeByDistance(wanted, placing);
  placeByLabel(wanted, grid, columns, placing);
  const wantedRowOf = new Map([...rowOf].map(([row, at]) => [at, row]));
  const isPlain =
    columns.isPlain && doubled.length === 0 && [...rowOf].every(([row, at]) => row === at);
  const keyed = [...tokens.keys()].filter((row) => rowOf.has(row));
  return { grid, columns, rowOf, wantedRowOf, doubled, moved: outOfOrder(keyed, rowOf), isPlain };
}

interface Placing {
  readonly rowOf: ReadonlyMap<number, number>;
  readonly taken: ReadonlySet<number>;
  readonly tokens: ReadonlyMap<number, string>;
  readonly place: (row: number, at: number) => void;
}

/** Table and key of every row that has one; tables are told apart by their names. */
function wantedTokens({ rows }: WantedSheet): ReadonlyMap<number, string> {
  const tokens = new Map<number, string>();
  for (const [row, { block, key }] of rows) if (key !== '') tokens.set(row, `${block}|${key}`);
  return tokens;
}

function standingTokens(
  grid: Grid,
  keyColumn: number,
  { formulas }: SheetSnapshot,
): ReadonlyMap<string, readonly number[]> {
  const tokens = new Map<string, number[]>();
  let block = '';
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    const key = grid.textAt(row, keyColumn);
    if (key === '' || (formulas.size > 0 && grid.cellAt(row, keyColumn).formula !== undefined))
      continue;
    if (key.startsWith(FIELDS_MARK)) block = key.slice(FIELDS_MARK.length);
    const token = `${block}|${key}`;
    tokens.set(token, [...(tokens.get(token) ?? []), row]);
    if (key === END_MARK) block = '';
  }
  return tokens;
}

/**
 * Rows without keys stand where most of their formulas do that stand once in a column: what is beside them may be
 * a list whose lines follow figures.
 */
function placeByFormulas(
  { name, picture }: WantedSheet,
  sheet: SheetSnapshot,
  columns: Columns,
  { rowOf, taken, tokens, place }: Placing,
): void {
  const wanted: FormulaAt[] = [];
  forEachCell(picture, (row, column, { formula }) => {
    if (formula === undefined || tokens.has(row) || rowOf.has(row)) return;
    wanted.push({ row, text: `${column}=${formulaText(formula, name, cellName)}` });
  });
  if (wanted.length === 0) return;
  const standing: FormulaAt[] = [];
  for (const [cell, formula] of sheet.formulas) {
    const { row, column } = parseA1(cell) ?? { row: -1, column: -1 };
    if (row < 0 || taken.has(row)) continue;
    const at = columns.wantedOf(-1, column);
    standing.push({ row, text: `${at}=${formulaText(formula, sheet.name, cellName)}` });
  }
  const rows = once(standing);
  const votes = new Map<number, number[]>();
  for (const [text, row] of once(wanted)) {
    const at = rows.get(text);
    if (at !== undefined) votes.set(row, [...(votes.get(row) ?? []), at]);
  }
  for (const [row, found] of votes) {
    const most = [...new Set(found)].find(
      (at) => found.filter((each) => each === at).length * 2 > found.length,
    );
    if (most !== undefined && !taken.has(most)) place(row, most);
  }
}

interface FormulaAt {
  readonly row: number;
  /** Column and formula. */
  readonly text: string;
}

const cellName = (sheet: string, row: number, column: number): string =>
  `<${sheet}!${row},${column}>`;

/** Rows of formulas that no other row has. */
function once(formulas: readonly FormulaAt[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const often = new Set<string>();
  for (const { row, text } of formulas) {
    if (rows.has(text)) often.add(text);
    rows.set(text, row);
  }
  for (const text of often) rows.delete(text);
  return rows;
}

/** Rows without keys whose texts stand once on both sheets. */
function placeByText(
  wanted: WantedSheet,
  grid: Grid,
  columns: Columns,
  { rowOf, taken, tokens, place }: Placing,
): void {
  const texts = new Map<string, number[]>();
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    if (taken.has(row)) continue;
    const text = rowText(columns.all, (column) =>
      grid.textAt(row, column + columns.key - KEY_COLUMN),
    );
    if (text !== '') texts.set(text, [...(texts.get(text) ?? []), row]);
  }
  const once = new Map<string, number[]>();
  for (let row = 0; row < wanted.endRow; row += 1) {
    if (tokens.has(row) || rowOf.has(row)) continue;
    const text = rowText(columns.all, (column) => {
      const { value, formula } = wanted.cell(row, column) ?? {};
      return typeof value === 'string' && formula === undefined ? value.trim() : '';
    });
    if (text !== '') once.set(text, [...(once.get(text) ?? []), row]);
  }
  for (const [text, [row, another]] of once) {
    const [at, other] = texts.get(text) ?? [];
    if (row !== undefined && another === undefined && at !== undefined && other === undefined)
      place(row, at);
  }
}

function rowText(columns: readonly number[], textAt: (column: number) => string): string {
  return columns
    .map(textAt)
    .filter((text) => text !== '')
    .join('\n');
}

/** Rows of which nothing tells what they are keep their distance from the row before them. */
function placeByDistance(wanted: WantedSheet, { rowOf, taken, tokens, place }: Placing): void {
  const first = [...rowOf].sort(([one], [other]) => one - other)[0] ?? [0, 0];
  let shift = first[1] - first[0];
  for (let row = 0; row < wanted.endRow; row += 1) {
    const at = rowOf.get(row);
    if (at !== undefined) shift = at - row;
    else if (!tokens.has(row) && row + shift >= 0 && !taken.has(row + shift))
      place(row, row + shift);
  }
}

/** A row whose key was changed stands where it stood, under its own label. */
function placeByLabel(
  wanted: WantedSheet,
  grid: Grid,
  columns: Columns,
  { rowOf, taken, tokens, place }: Placing,
): void {
  for (const row of tokens.keys()) {
    const before = rowOf.get(row - 1);
    const at = before === undefined ? row : before + 1;
    if (rowOf.has(row) || taken.has(at)) continue;
    const label = wanted.label(row);
    const texts = columns.all.map((column) => grid.textAt(at, columns.of(row, column) ?? -1));
    if (label !== '' && texts.includes(label)) place(row, at);
  }
}

/** Rows whose rank among the standing ones is another than among the wanted ones. */
function outOfOrder(keyed: readonly number[], rowOf: ReadonlyMap<number, number>): number[] {
  const wanted = [...keyed].sort((one, other) => one - other);
  const standing = [...keyed].sort((one, other) => (rowOf.get(one) ?? 0) - (rowOf.get(other) ?? 0));
  return wanted.filter((row, rank) => standing[rank] !== row);
}
