import type { Area } from '../values/address';
import type { CellGrid } from './CellGrid';

/** Bytes of a cell that is left as it is, and of a range more. */
const BYTES_PER_GAP = 5;
const BYTES_PER_RANGE = 450;
/** Cells of one block at most; a block is one range, and one job. */
const CELLS_PER_BLOCK = 10_000;
/** Blocks that a run of cells may join; others lie too far above. */
const OPEN_BLOCKS = 6;

export interface Block<T> {
  readonly area: Area;
  /** `null` where the block holds no cell. */
  readonly cells: (T | null)[][];
}

interface Shape {
  /** No block of more than one row. */
  readonly byRows?: boolean;
  /** No cells between: what they hold, and how much of it, is not known. */
  readonly whole?: boolean;
}

/** The cells as few rectangles that cost little to send. */
export function blocksOf<T>(
  grid: CellGrid<T>,
  { byRows = false, whole = false }: Shape = {},
): readonly Block<T>[] {
  const most = whole ? 0 : BYTES_PER_RANGE / BYTES_PER_GAP;
  const done: Area[] = [];
  let open: Area[] = [];
  for (const [row, line] of grid.lines())
    for (const run of runsOf(
      row,
      line.map(([column]) => column),
      most,
    )) {
      const at = byRows ? -1 : lastJoining(open, run, most);
      if (at >= 0) open[at] = bounding([open[at]!, run]);
      else open.push(run);
      done.push(...open.slice(0, -OPEN_BLOCKS));
      open = open.slice(-OPEN_BLOCKS);
    }
  return [...done, ...open].map((area) => ({ area, cells: cellsIn(grid, area) }));
}

/** `null` where the grid holds no cell. */
export function cellsIn<T>(grid: CellGrid<T>, area: Area): (T | null)[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from(
      { length: area.columns },
      (__, j) => grid.get(area.row + i, area.column + j) ?? null,
    ),
  );
}

function runsOf(row: number, columns: readonly number[], gap: number): readonly Area[] {
  const runs: Area[] = [];
  for (const column of columns) {
    const cell = { row, column, rows: 1, columns: 1 };
    const last = runs.at(-1);
    if (last && joins(last, cell, gap)) runs[runs.length - 1] = bounding([last, cell]);
    else runs.push(cell);
  }
  return runs;
}

function lastJoining(open: readonly Area[], run: Area, gap: number): number {
  return open.map((area) => joins(area, run, gap)).lastIndexOf(true);
}

/** Whether one range costs less than two. @param gap so many cells between them at most */
function joins(area: Area, other: Area, gap: number): boolean {
  const joined = sizeOf(bounding([area, other]));
  return joined <= CELLS_PER_BLOCK && joined - sizeOf(area) - sizeOf(other) <= gap;
}

function sizeOf({ rows, columns }: Area): number {
  return rows * columns;
}

function bounding(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}
