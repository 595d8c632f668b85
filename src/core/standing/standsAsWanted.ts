import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { forEachCell, type SheetPicture } from '../picture/Picture';
import { toA1 } from '../values/address';
import { isCellError } from '../values/cell';
import { isBlank, sameResult } from './sameContent';

const known = new WeakMap<SheetSnapshot, { readonly wanted: SheetPicture; readonly is: boolean }>();

/** Whether a sheet holds what is wanted in every cell, and nothing besides: most sheets of most books do. */
export function standsAsWanted(wanted: SheetPicture, sheet: SheetSnapshot): boolean {
  const before = known.get(sheet);
  if (before?.wanted === wanted) return before.is;
  const is = isAsWanted(wanted, sheet);
  known.set(sheet, { wanted, is });
  return is;
}

function isAsWanted(
  wanted: SheetPicture,
  { firstRow, firstColumn, values, formulas }: SheetSnapshot,
): boolean {
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
