import type { Area } from '../values/address';

interface Run<K> {
  readonly key: K;
  area: Area;
}

/**
 * Gathers cells that have a key in common into few rectangles: runs along a row, joined downwards where
 * they are alike. Cells come row by row, each row from left to right.
 */
export class AreaCollector<K extends string | number> {
  private readonly done: Run<K>[] = [];
  /** Runs that end in the row before this one, by key and extent. */
  private above = new Map<string, Run<K>>();
  private below = new Map<string, Run<K>>();
  private current: Run<K> | undefined;
  private row = -1;

  add(row: number, column: number, key: K): void {
    if (row !== this.row) this.endRow(row);
    const { current } = this;
    if (current?.key === key && current.area.column + current.area.columns === column) {
      current.area = { ...current.area, columns: current.area.columns + 1 };
      return;
    }
    this.endRun();
    this.current = { key, area: { row, column, rows: 1, columns: 1 } };
  }

  /** Keys in the order in which they were met first. */
  areas(): ReadonlyMap<K, readonly Area[]> {
    this.endRow(-1);
    const byKey = new Map<K, Area[]>();
    for (const { key, area } of this.done) {
      const areas = byKey.get(key);
      if (areas) areas.push(area);
      else byKey.set(key, [area]);
    }
    return byKey;
  }

  private endRow(next: number): void {
    this.endRun();
    this.above = next === this.row + 1 ? this.below : new Map<string, Run<K>>();
    this.below = new Map<string, Run<K>>();
    this.row = next;
  }

  private endRun(): void {
    const run = this.current;
    if (!run) return;
    this.current = undefined;
    const extent = `${run.area.column} ${run.area.columns} ${run.key}`;
    const grown = this.above.get(extent);
    if (grown) {
      grown.area = { ...grown.area, rows: grown.area.rows + 1 };
      this.below.set(extent, grown);
    } else {
      this.done.push(run);
      this.below.set(extent, run);
    }
  }
}
