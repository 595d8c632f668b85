import type { Area } from '../../../core/values/address';

/** Bytes that one range is to carry at most, there or back: several of them make up a request. */
const PART = 1024 * 1024;

/**
 * An area in parts that carry little enough to be gathered into requests. Only a single cell may carry more.
 * @param bytesAt what a cell carries
 */
export function partsOf(
  area: Area,
  bytesAt: (row: number, column: number) => number,
): readonly { readonly area: Area; readonly bytes: number }[] {
  let bytes = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      bytes += bytesAt(row, column);
  const halves = bytes > PART ? halvesOf(area) : [];
  return halves.length > 0 ? halves.flatMap((half) => partsOf(half, bytesAt)) : [{ area, bytes }];
}

/** By rows as long as there are several; none of a single cell. */
export function halvesOf(area: Area): readonly Area[] {
  const { row, column, rows, columns } = area;
  const [upper, left] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  if (rows > 1)
    return [
      { ...area, rows: upper },
      { ...area, row: row + upper, rows: rows - upper },
    ];
  if (columns < 2) return [];
  return [
    { ...area, columns: left },
    { ...area, column: column + left, columns: columns - left },
  ];
}
