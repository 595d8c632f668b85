import type { IWorkbookData } from '@univerjs/core';
import type { CellContent } from '../../../core/picture/Changes';
import { fromCellData } from '../cellData';
import { formulaReader } from './sharedFormulas';

/** What the cells of a sheet hold, by its name; nothing where there is no such sheet. */
export function contentReader(
  { sheets }: IWorkbookData,
  name: string,
): (row: number, column: number) => CellContent {
  const cells = Object.values(sheets).find((sheet) => sheet.name === name)?.cellData ?? {};
  const formulaOf = formulaReader(cells);
  return (row, column) => {
    const cell = cells[row]?.[column];
    if (!cell) return null;
    const formula = formulaOf(cell, row, column);
    return { value: fromCellData(cell), ...(formula !== undefined && { formula }) };
  };
}
