import {
  PLAIN_LOOKS,
  type SheetSnapshot,
  type SheetVisibility,
} from '../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import { contentOf } from './contentOf';
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
      const content = contentOf(cells.formulas[i]?.[j], value, cells.valueTypes[i]?.[j]);
      const address = toA1(rowIndex + i, columnIndex + j);
      if (content?.formula !== undefined) formulas.set(address, content.formula);
      const format = cells.numberFormat[i]?.[j];
      if (typeof value === 'number' && typeof format === 'string' && format !== 'General')
        formats.set(address, format);
      return content?.value ?? null;
    }),
  );
  return { ...about, firstRow: rowIndex, firstColumn: columnIndex, values };
}
