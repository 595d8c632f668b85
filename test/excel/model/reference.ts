import { columnLetters, type Area } from '../../../src/core/values/address';
import { invalidArgument } from './ExcelError';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** Some builds of Excel refuse longer lists of areas. */
const LONGEST_AREA_LIST = 255;

/** A reference as the API takes it: `A1`, `$A$1:B2`, `A:C`, `1:3`, each optionally with a sheet before `!`. */
export interface SheetReference {
  readonly sheet?: string;
  readonly area: Area;
}

export function parseReference(text: string): SheetReference {
  const trimmed = text.trim().replace(/^=/, '');
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(trimmed);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), area: parseArea(quoted[2]!) };
  const bare = /^([^'!\s:]+)!(.+)$/.exec(trimmed);
  if (bare) return { sheet: bare[1]!, area: parseArea(bare[2]!) };
  return { area: parseArea(trimmed) };
}

/** Comma or semicolon separated areas of one sheet. */
export function parseAreaList(text: string): readonly Area[] {
  if (text.length > LONGEST_AREA_LIST)
    throw invalidArgument(`address of ${text.length} characters`);
  return text.split(/[,;]/).map((part) => parseArea(part.trim()));
}

function parseArea(text: string): Area {
  const match = /^(\$?[A-Z]{0,3}\$?[0-9]{0,7})(?::(\$?[A-Z]{0,3}\$?[0-9]{0,7}))?$/i.exec(text);
  if (!match) throw invalidArgument(`address ${text}`);
  const first = parseCorner(match[1]!, text);
  if (match[2] === undefined && (first.row === undefined || first.column === undefined))
    throw invalidArgument(`address ${text}`);
  const last = match[2] === undefined ? first : parseCorner(match[2], text);
  const wholeColumns = first.row === undefined;
  const wholeRows = first.column === undefined;
  if (wholeColumns !== (last.row === undefined) || wholeRows !== (last.column === undefined))
    throw invalidArgument(`address ${text}`);
  const [top, bottom] = wholeColumns ? [0, ROWS - 1] : sorted(first.row!, last.row!);
  const [left, right] = wholeRows ? [0, COLUMNS - 1] : sorted(first.column!, last.column!);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function parseCorner(text: string, whole: string): { row?: number; column?: number } {
  const match = /^\$?([A-Z]{0,3})\$?([0-9]{0,7})$/i.exec(text);
  if (!match || text.replace(/\$/g, '') === '') throw invalidArgument(`address ${whole}`);
  const corner: { row?: number; column?: number } = {};
  if (match[1]) {
    let column = 0;
    for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > COLUMNS) throw invalidArgument(`address ${whole}`);
    corner.column = column - 1;
  }
  if (match[2]) {
    const row = Number(match[2]);
    if (row < 1 || row > ROWS) throw invalidArgument(`address ${whole}`);
    corner.row = row - 1;
  }
  return corner;
}

function sorted(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

export function isUnbounded(area: Area): boolean {
  return area.rows === ROWS || area.columns === COLUMNS;
}

/** A1 text without the sheet, whole columns as `A:C` and whole rows as `1:3`. */
export function areaText(area: Area): string {
  if (area.rows === ROWS && area.columns < COLUMNS)
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  if (area.columns === COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** Sheet names as Excel writes them in addresses: quoted only where it must be. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const bottom = Math.min(a.row + a.rows, b.row + b.rows);
  const right = Math.min(a.column + a.columns, b.column + b.columns);
  return bottom > row && right > column
    ? { row, column, rows: bottom - row, columns: right - column }
    : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** What is left of an area without another, as rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const parts: readonly Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: bottom - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: cut.column + cut.columns, columns: right - cut.column - cut.columns },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
