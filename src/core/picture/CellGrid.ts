import type { Area } from '../values/address';
import { AreaCollector } from './areasOf';

/** Sparse cells of a sheet. */
export class CellGrid<T> {
  private readonly rows = new Map<number, Map<number, T>>();

  set(row: number, column: number, value: T): void {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map<number, T>()));
    line.set(column, value);
  }

  get(row: number, column: number): T | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The same value in every cell of an area. */
  fill({ row, column, rows, columns }: Area, value: T): void {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) this.set(r, c, value);
  }

  /** Rows of cells as they fill an area. */
  put({ row, column }: Area, cells: readonly (readonly T[])[]): void {
    cells.forEach((line, i) => {
      line.forEach((cell, j) => {
        this.set(row + i, column + j, cell);
      });
    });
  }

  /** Row by row, and from left to right. */
  lines(): readonly (readonly [row: number, cells: readonly (readonly [number, T])[]])[] {
    return inOrder(this.rows).map(([row, line]) => [row, inOrder(line)]);
  }
}

function inOrder<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b);
}

/** The cells of a grid as few rectangles in which they are alike, by their values. */
export function alikeAreas(grid: CellGrid<string>): ReadonlyMap<string, readonly Area[]> {
  const collector = new AreaCollector<string>();
  for (const [row, line] of grid.lines())
    for (const [column, key] of line) collector.add(row, column, key);
  return collector.areas();
}
