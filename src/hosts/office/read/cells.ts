import { PLAIN_LOOKS, type SheetSnapshot } from '../../../core/entries/SheetSnapshot';
import type { CellContent } from '../../../core/plan/picture/Changes';
import type { SheetVisibility } from '../../../core/entries/SheetSnapshot';
import { sameFormula } from '../../../core/plan/picture/sameContent';
import { toA1 } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';

type Rows = readonly (readonly unknown[])[];

/** Cells of a sheet as Excel tells them, each member as rows of columns. */
export interface Cells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: Rows;
  readonly formulas: Rows;
  readonly numberFormat: Rows;
  readonly valueTypes: Rows;
}

/** What a cell holds by what Excel tells as its formula, its value and the value's type. */
export function contentOf(formula: unknown, value: unknown, type: unknown): CellContent {
  const held =
    String(type) === 'Error'
      ? { error: String(value) }
      : typeof value === 'number' || typeof value === 'boolean'
        ? value
        : String(value);
  // Excel answers a constant again as its formula, also a text that begins with `=`.
  const isFormula = typeof formula === 'string' && /^=./s.test(formula) && formula !== value;
  if (isFormula) return { value: held, formula: formula.slice(1) };
  return value === '' || value === undefined ? null : { value: held };
}

/** @param parts of the sheet's used cells; none where it is empty */
export function toSnapshot(
  name: string,
  visibility: SheetVisibility,
  parts: readonly Cells[],
): SheetSnapshot {
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const about = { name, visibility, formulas, formats, ...PLAIN_LOOKS };
  const firstRow = Math.min(...parts.map(({ rowIndex }) => rowIndex));
  const firstColumn = Math.min(...parts.map(({ columnIndex }) => columnIndex));
  if (parts.length === 0) return { ...about, firstRow: 0, firstColumn: 0, values: [] };
  const values: CellValue[][] = [];
  for (const part of parts)
    part.values.forEach((line, i) => {
      const row = part.rowIndex + i;
      line.forEach((value, j) => {
        const column = part.columnIndex + j;
        const content = contentOf(part.formulas[i]?.[j], value, part.valueTypes[i]?.[j]);
        const cell = toA1(row, column);
        if (content?.formula !== undefined) formulas.set(cell, content.formula);
        const format = part.numberFormat[i]?.[j];
        if (typeof value === 'number' && typeof format === 'string' && format !== 'General')
          formats.set(cell, format);
        (values[row - firstRow] ??= [])[column - firstColumn] = content?.value ?? null;
      });
    });
  return { ...about, firstRow, firstColumn, values };
}

/** Whether a sheet shows what it showed when it was read, or written, last. */
export function showsSame(
  known: SheetSnapshot,
  found: Pick<Cells, 'rowIndex' | 'columnIndex' | 'values'>,
): boolean {
  const texts = (values: Rows): number => values.flat().filter((each) => !isBlank(each)).length;
  return (
    texts(found.values) === texts(known.values) &&
    found.values.every((line, i) =>
      line.every((value, j) => {
        const row = found.rowIndex + i - known.firstRow;
        return isAlike(value, known.values[row]?.[found.columnIndex + j - known.firstColumn]);
      }),
    )
  );
}

/** Whether a sheet has the formulas that it had, and no others. */
export function holdsSame(
  { formulas }: SheetSnapshot,
  found: Pick<Cells, 'rowIndex' | 'columnIndex' | 'values' | 'formulas'>,
): boolean {
  let left = formulas.size;
  const isSame = found.formulas.every((line, i) =>
    line.every((formula, j) => {
      const now = contentOf(formula, found.values[i]?.[j], '')?.formula;
      const before = formulas.get(toA1(found.rowIndex + i, found.columnIndex + j));
      if (before !== undefined) left -= 1;
      return now === undefined || before === undefined ? now === before : sameFormula(now, before);
    }),
  );
  return isSame && left === 0;
}

/** Excel and we calculate in binary, each in its own order. */
const SLIP = 1e-11;

function isAlike(found: unknown, known: CellValue | undefined): boolean {
  if (typeof found === 'number' && typeof known === 'number')
    return Math.abs(found - known) <= SLIP * Math.abs(known);
  if (typeof known === 'object' && known !== null) return found === known.error;
  return found === known || (isBlank(found) && isBlank(known));
}

function isBlank(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}
