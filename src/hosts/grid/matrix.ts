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
  const rows = (cells ?? {}) as Record<string, Record<string, T | null | undefined> | undefined>;
  for (const row of Object.keys(rows)) {
    const line = rows[row] ?? {};
    for (const column of Object.keys(line)) {
      const cell = line[column];
      if (cell !== null && cell !== undefined) visit(Number(row), Number(column), cell);
    }
  }
}
