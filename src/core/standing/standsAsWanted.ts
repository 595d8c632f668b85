import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { pictureOfSheet } from '../picture/pictureOf';
import { cellAt, forEachCell, type SheetPicture } from '../picture/Picture';
import { plannedAs } from '../workbook/snapshotOfPlan';
import { parseA1, toA1 } from '../values/address';
import { isCellError } from '../values/cell';
import { isBlank, sameResult } from './sameContent';

const known = new WeakMap<SheetSnapshot, { readonly wanted: SheetPicture; readonly is: boolean }>();

/**
 * Whether a sheet holds what is wanted in every cell, and nothing besides, as far as number formats and what hides
 * cells let people see: most sheets of most books do.
 */
export function standsAsWanted(wanted: SheetPicture, sheet: SheetSnapshot): boolean {
  const before = known.get(sheet);
  if (before?.wanted === wanted) return before.is;
  const plan = plannedAs(sheet);
  const isPlanned = plan !== undefined && pictureOfSheet(plan).cells === wanted.cells;
  const is = isPlanned || isAsWanted(wanted, sheet);
  known.set(sheet, { wanted, is });
  return is;
}

function isAsWanted(wanted: SheetPicture, sheet: SheetSnapshot): boolean {
  const { firstRow, firstColumn, values, formulas } = sheet;
  if (!looksAsWanted(wanted, sheet)) return false;
  let isSame = true as boolean;
  let [filled, calculated] = [0, 0];
  forEachCell(wanted, (row, column, { value, formula }) => {
    if (!isSame || (formula === undefined && isBlank(value))) return;
    const found = values[row - firstRow]?.[column - firstColumn] ?? null;
    // Where every formula that is wanted stands, and there are no more of them, none stands elsewhere.
    isSame =
      (formula === undefined || formulas.get(toA1(row, column)) === formula) &&
      (sameResult(found, value) ||
        (isCellError(found) && isCellError(value) && found.error === value.error));
    if (!isBlank(found)) filled += 1;
    if (formula !== undefined) calculated += 1;
  });
  if (!isSame || calculated !== formulas.size) return false;
  for (const line of values) for (const value of line) if (!isBlank(value)) filled -= 1;
  return filled === 0;
}

function looksAsWanted(
  wanted: SheetPicture,
  { looks, formats, hiddenRows, hiddenColumns }: SheetSnapshot,
): boolean {
  for (const { hiddenBy } of looks.values()) if (hiddenBy !== undefined) return false;
  for (const row of hiddenRows) if (!wanted.hiddenRows.includes(row)) return false;
  for (const column of hiddenColumns) if (!wanted.hiddenColumns.includes(column)) return false;
  for (const [cell, format] of formats) {
    const at = parseA1(cell);
    const ours = at && cellAt(wanted, at.row, at.column)?.look?.numberFormat;
    if (format !== (ours ?? 'General')) return false;
  }
  return true;
}
