import type { Area } from '../../../core/values/address';
import { job, type Calls, type Job } from './Job';

/** Rows without cells that are written along (as cells left as they are) rather than splitting a block. */
const GAP = 20;

/** Cells of one block at most; a block is one range, and one job. */
const CELLS_PER_BLOCK = 10_000;

/** Sparse cells of a sheet, written as few whole rectangles. `null` leaves a cell as it is. */
export class CellGrid<T extends string | number | boolean> {
  private readonly rows = new Map<number, Map<number, T>>();

  set(row: number, column: number, value: T): void {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map<number, T>()));
    line.set(column, value);
  }

  get bounds(): Area | undefined {
    const areas = this.blockAreas();
    return areas.length === 0 ? undefined : bounding(areas);
  }

  blocks(): readonly { readonly area: Area; readonly cells: (T | null)[][] }[] {
    return this.blockAreas().map((area) => ({
      area,
      cells: Array.from({ length: area.rows }, (_, i) =>
        Array.from(
          { length: area.columns },
          (__, j) => this.rows.get(area.row + i)?.get(area.column + j) ?? null,
        ),
      ),
    }));
  }

  /** One job for each block; `write` puts the cells into the range. */
  jobs(write: (range: Excel.Range, cells: (T | null)[][]) => void): readonly Job[] {
    return this.blocks().map(({ area, cells }) =>
      job(chunkCalls(area), cells, (sheet) => {
        write(rangeOf(sheet, area), cells);
      }),
    );
  }

  private blockAreas(): readonly Area[] {
    const areas: Area[] = [];
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const columns = [...this.rows.get(row)!.keys()];
      const first = Math.min(...columns);
      const line = { row, column: first, rows: 1, columns: Math.max(...columns) - first + 1 };
      const last = areas.at(-1);
      const joined = last ? bounding([last, line]) : line;
      const joins =
        last !== undefined &&
        row - (last.row + last.rows) <= GAP &&
        joined.rows * joined.columns <= CELLS_PER_BLOCK;
      if (joins) areas[areas.length - 1] = joined;
      else areas.push(line);
    }
    return areas;
  }
}

export function bounding(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Above 1,500 cells the client itself splits a write into row blocks of four calls each. */
function chunkCalls({ rows, columns }: Area): Calls {
  const chunks = Math.ceil((rows * columns) / 1_500);
  return chunks === 1 ? { opens: 1, sets: 1 } : { opens: 1 + chunks * 3, sets: 1 + chunks };
}

/** A range that is used within this request only, so that nothing has to be released. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.untrack();
  return range;
}

export function rangesOf(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  const ranges = sheet.getRanges(addresses);
  ranges.untrack();
  return ranges;
}
