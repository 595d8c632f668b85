import type { IObjectArrayPrimitiveType, IObjectMatrixPrimitiveType } from '@univerjs/core';

/** What stands in a line of the grid's data, by index; holes are left out. */
export function entriesOf<T>(
  line: IObjectArrayPrimitiveType<T> | undefined,
): readonly (readonly [number, NonNullable<T>])[] {
  const entries = Object.entries((line ?? {}) as Record<string, T | null | undefined>);
  return entries.flatMap(([index, value]) =>
    value === null || value === undefined ? [] : [[Number(index), value] as const],
  );
}

/** Calls back for every cell of the grid's data, row by row. */
export function forEachCell<T>(
  cells: IObjectMatrixPrimitiveType<T> | undefined,
  visit: (row: number, column: number, cell: NonNullable<T>) => void,
): void {
  for (const [row, line] of entriesOf(cells))
    for (const [column, cell] of entriesOf(line)) visit(row, column, cell);
}
