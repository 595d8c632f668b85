import { isCellError, type CellValue } from '../../../src/core/values/cell';
import type { Cell } from '../model/Cell';
import { enterText } from '../model/entry';
import { ExcelError, invalidArgument } from '../model/ExcelError';
import { areaText, contains, isUnbounded } from '../model/reference';
import { flag } from '../wire/Session';
import type { Session } from '../wire/Session';
import type { RangeThing } from './things';

const LONGEST_TEXT = 32_767;

/** One value per cell of the range; an array must have the range's shape, a single value fills it. */
function perCell(
  range: RangeThing,
  given: unknown,
  what: string,
): (row: number, column: number) => unknown {
  const { area } = range;
  if (isUnbounded(area)) throw invalidArgument(`${what} of an unbounded range`);
  if (!Array.isArray(given)) return () => given;
  const rows: readonly unknown[] = given;
  const fits =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    throw invalidArgument(`${what}: the array does not have the shape of ${areaText(area)}`);
  const grid = rows as readonly (readonly unknown[])[];
  return (row, column) => grid[row - area.row]![column - area.column];
}

/** `values` and `formulas` take the same: `null` leaves a cell, text is read as if typed. */
export function writeValues(range: RangeThing, given: unknown, session: Session): void {
  const at = perCell(range, given, 'values');
  const { sheet, area } = range;
  sheet.requireUnlocked(area, (row, column) => at(row, column) !== null);
  sheet.forEach(area, (cell, row, column) => {
    const value = at(row, column);
    if (value === null) return;
    if (hiddenByMerge(range, row, column)) return;
    if (area.rows > 1 && sheet.filter?.hidden.includes(row)) return;
    enter(cell, value, session);
  });
  session.changed(sheet, areaText(area), true);
}

function hiddenByMerge({ sheet }: RangeThing, row: number, column: number): boolean {
  const merge = sheet.merges.find((area) => contains(area, { row, column, rows: 1, columns: 1 }));
  return merge !== undefined && (merge.row !== row || merge.column !== column);
}

/** Puts a value into a cell as Excel does when it is typed or written. */
export function enter(cell: Cell, value: unknown, session: Session): void {
  delete cell.quoted;
  if (typeof value === 'number' || typeof value === 'boolean') {
    delete cell.formula;
    cell.value = value;
    return;
  }
  if (typeof value !== 'string' || value.length > LONGEST_TEXT)
    throw invalidArgument(`a cell value of type ${typeof value}`);
  const entered = enterText(value, cell.format.numberFormat ?? 'General');
  if (entered.kind === 'formula') {
    session.workbook.requireFormula(entered.formula);
    cell.formula = entered.formula;
    cell.value = 0;
    return;
  }
  delete cell.formula;
  cell.value = entered.value;
  if (entered.quoted === true) cell.quoted = true;
  if (entered.format !== undefined && (cell.format.numberFormat ?? 'General') === 'General')
    cell.format.numberFormat = entered.format;
}

export function writeNumberFormats(range: RangeThing, given: unknown): void {
  const at = perCell(range, given, 'numberFormat');
  range.sheet.requireUnprotected((options) => options.allowFormatCells);
  range.sheet.forEach(range.area, (cell, row, column) => {
    const format = at(row, column);
    if (format === null) return;
    if (typeof format !== 'string' || format === '' || format.length > 255)
      throw invalidArgument('number format');
    cell.format.numberFormat = format;
  });
}

/** A member of every cell as rows of columns; `null` for an unbounded range, as Excel answers. */
export function readGrid(range: RangeThing, read: (cell: Cell | undefined) => unknown): unknown {
  const { sheet, area } = range;
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      read(sheet.peek(area.row + row, area.column + column)),
    ),
  );
}

export function apiValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export function valueType(cell: Cell | undefined): string {
  if (!cell || (cell.value === null && cell.formula === undefined)) return 'Empty';
  const { value } = cell;
  if (value === null) return 'String';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

export function setHidden(
  hidden: Set<number>,
  first: number,
  count: number,
  value: unknown,
  limit: number,
): void {
  if (count === limit) throw new ExcelError('UnsupportedOperation', 'All rows or columns at once.');
  const hide = flag(value, 'hidden');
  for (let index = first; index < first + count; index += 1) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
}
