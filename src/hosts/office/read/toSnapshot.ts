import {
  PLAIN_LOOKS,
  type SheetSnapshot,
  type SheetVisibility,
} from '../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import type { LoadedCells } from './LoadedCells';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function toVisibility(visibility: string): SheetVisibility {
  return VISIBILITY[visibility] ?? 'visible';
}

export function toSnapshot(
  name: string,
  visibility: string,
  cells: LoadedCells | undefined,
): SheetSnapshot {
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const about = { name, visibility: toVisibility(visibility), formulas, formats, ...PLAIN_LOOKS };
  if (!cells) return { ...about, firstRow: 0, firstColumn: 0, values: [] };
  const { rowIndex, columnIndex } = cells;
  const values = cells.values.map((line, i) =>
    line.map((value, j): CellValue => {
      const formula = formulaAt(cells, i, j);
      const address = toA1(rowIndex + i, columnIndex + j);
      if (formula !== undefined) formulas.set(address, formula.slice(1));
      const format = cells.numberFormat[i]?.[j];
      if (typeof value === 'number' && typeof format === 'string' && format !== 'General')
        formats.set(address, format);
      return toCellValue(value, cells.valueTypes[i]?.[j], formula !== undefined);
    }),
  );
  return { ...about, firstRow: rowIndex, firstColumn: columnIndex, values };
}

/**
 * The formula of a cell with its `=`; `undefined` where there is none. Excel answers the text
 * itself for a cell without formula, so a text that begins with `=` is told by its value.
 */
function formulaAt(cells: LoadedCells, row: number, column: number): string | undefined {
  const formula = cells.formulas[row]?.[column];
  const isFormula =
    typeof formula === 'string' &&
    formula.startsWith('=') &&
    formula.length > 1 &&
    formula !== cells.values[row]?.[column];
  return isFormula ? formula : undefined;
}

function toCellValue(value: unknown, type: unknown, isFormula: boolean): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (value === '') return isFormula ? '' : null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
