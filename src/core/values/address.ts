/** A rectangle of cells on one sheet; `row` and `column` count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell of one sheet; `row` and `column` count from 0. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Column letters of a column counted from 0: 0 -> A, 26 -> AA. */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= spellColumn(column));
}

/** Asked for with every cell of every formula, and few are different. */
const LETTERS: string[] = [];

function spellColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Column counted from 0 of its letters, capital ones: AA -> 26. */
export function columnNumber(letters: string): number {
  let column = NUMBERS.get(letters);
  if (column === undefined) {
    column = -1;
    for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
    NUMBERS.set(letters, column);
  }
  return column;
}

/** The same, and few are different. */
const NUMBERS = new Map<string, number>();

/** A1 text of a cell: (0, 0) -> A1. */
export function toA1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 text of an area: B2:C3, or B2 where it is a single cell. */
export function areaToA1(area: Area): string {
  const first = toA1(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${toA1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Absolute reference to an area, e.g. `'基础数据'!$G$12` or `'基础数据'!$A$1:$C$9`. */
export function absoluteArea(sheet: string, area: Area): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  const last = `$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows}`;
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Reference to a cell of a sheet, e.g. `'幸福街道'!G6`. */
export function cellReference({ sheet, row, column }: CellAddress): string {
  return `${quoteSheet(sheet)}!${toA1(row, column)}`;
}

/** The parts of areas that lie in another one; all of them where there is none. */
export function within(areas: readonly Area[], bounds: Area | undefined): readonly Area[] {
  if (!bounds) return areas;
  return areas.flatMap((area) => {
    const row = Math.max(area.row, bounds.row);
    const column = Math.max(area.column, bounds.column);
    const rows = Math.min(area.row + area.rows, bounds.row + bounds.rows) - row;
    const columns = Math.min(area.column + area.columns, bounds.column + bounds.columns) - column;
    return rows > 0 && columns > 0 ? [{ row, column, rows, columns }] : [];
  });
}

/** Row and column (from 0) of an A1 text such as `B12` or `$B$12`; undefined where it is none. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i.exec(text);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1]!.toUpperCase()) };
}

/** A sheet name as formulas write it: always quoted, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** An area of a named sheet. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** A reference text such as `'领导摘要'!$C$5:$C$15`; undefined where it is none. */
export function parseReference(text: string): Reference | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:!]+)(?::([^:!]+))?$/.exec(text);
  if (!match) return undefined;
  const [, quoted, plain = '', first = '', last = first] = match;
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return undefined;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain,
    area: { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 },
  };
}
