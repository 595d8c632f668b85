import type { IRange, Worksheet } from '@univerjs/core';
import { toA1 } from '../../../../core/values/address';

/** By its first cell. */
export const nameOf = ({ startRow, startColumn }: IRange): string => toA1(startRow, startColumn);

export function isWithin(inner: IRange, outer: IRange): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.endRow <= outer.endRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}

/** The cells of a range, as far as the sheet reaches; whole rows and columns have no other bounds. */
export function cellsIn(
  sheet: Worksheet,
  { startRow, endRow, startColumn, endColumn }: IRange,
): readonly { readonly row: number; readonly column: number }[] {
  const bound = (wanted: number, otherwise: number): number =>
    Number.isNaN(wanted) ? otherwise : wanted;
  const lastRow = Math.min(bound(endRow, Infinity), sheet.getRowCount() - 1);
  const lastColumn = Math.min(bound(endColumn, Infinity), sheet.getColumnCount() - 1);
  const cells: { row: number; column: number }[] = [];
  for (let row = bound(startRow, 0); row <= lastRow; row += 1)
    for (let column = bound(startColumn, 0); column <= lastColumn; column += 1)
      cells.push({ row, column });
  return cells;
}
