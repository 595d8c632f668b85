import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { isCellError, type CellValue } from '../values/cell';
import { sameFormula, sameNumber } from './sameContent';

type Values = SheetSnapshot['values'];
type Read = Pick<SheetSnapshot, 'firstRow' | 'firstColumn' | 'values'>;

/** Whether a sheet shows what it showed when it was read, or written, last. */
export function showsSame(known: Read, now: Read): boolean {
  return (
    countTexts(now.values) === countTexts(known.values) &&
    now.values.every((line, i) =>
      line.every((value, j) => {
        const row = now.firstRow + i - known.firstRow;
        const before = known.values[row]?.[now.firstColumn + j - known.firstColumn] ?? null;
        return isAlike(value, before);
      }),
    )
  );
}

/** Whether a sheet has the formulas that it had, and no others. */
export function holdsSame(known: SheetSnapshot, { formulas }: SheetSnapshot): boolean {
  return (
    formulas.size === known.formulas.size &&
    [...formulas].every(([cell, formula]) => {
      const before = known.formulas.get(cell);
      return before !== undefined && sameFormula(formula, before);
    })
  );
}

function countTexts(values: Values): number {
  return values.flat().filter((each) => !isBlank(each)).length;
}

/** Not every host tells an error from the text of it. */
function isAlike(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return sameNumber(one, other);
  return shown(one) === shown(other);
}

function shown(value: CellValue): CellValue {
  if (isBlank(value)) return '';
  return isCellError(value) ? value.error : value;
}

function isBlank(value: CellValue): boolean {
  return value === '' || value === null;
}
