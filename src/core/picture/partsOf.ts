import type { Area } from '../values/address';

/**
 * An area in parts that carry no more than `most`. Only a single cell may carry more.
 * @param bytesAt what a cell carries
 */
export function partsOf(
  area: Area,
  bytesAt: (row: number, column: number) => number,
  most: number,
): readonly { readonly area: Area; readonly bytes: number }[] {
  let bytes = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      bytes += bytesAt(row, column);
  const halves = bytes > most ? halvesOf(area) : [];
  return halves.length > 0
    ? halves.flatMap((half) => partsOf(half, bytesAt, most))
    : [{ area, bytes }];
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
