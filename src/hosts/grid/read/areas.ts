import type { Area } from '../../../core/values/address';

/** Cells with something in common, by what that is. */
export type AreasByKey<K> = ReadonlyMap<K, readonly Area[]>;

interface Run {
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** Gathers cells into rectangles. Cells come row by row, each row from left to right. */
export class AreaCollector<K> {
  private readonly done = new Map<K, Run[]>();
  /** Runs that end in the row before this one, by key and extent. */
  private above = new Map<string, Run>();
  private below = new Map<string, Run>();
  private current: { readonly key: K; readonly run: Run } | undefined;
  private row = -1;

  constructor(private readonly nameOf: (key: K) => string) {}

  add(row: number, column: number, key: K): void {
    if (row !== this.row) this.endRow(row);
    const { current } = this;
    if (current?.key === key && current.run.column + current.run.columns === column) {
      current.run.columns += 1;
      return;
    }
    this.endRun();
    this.current = { key, run: { row, column, rows: 1, columns: 1 } };
  }

  areas(): AreasByKey<K> {
    this.endRow(-1);
    return this.done;
  }

  private endRow(next: number): void {
    this.endRun();
    this.above = next === this.row + 1 ? this.below : new Map<string, Run>();
    this.below = new Map<string, Run>();
    this.row = next;
  }

  private endRun(): void {
    if (!this.current) return;
    const { key, run } = this.current;
    this.current = undefined;
    const extent = `${this.nameOf(key)} ${run.column} ${run.columns}`;
    let grown = this.above.get(extent);
    if (grown) grown.rows += 1;
    else {
      grown = run;
      const runs = this.done.get(key);
      if (runs) runs.push(run);
      else this.done.set(key, [run]);
    }
    this.below.set(extent, grown);
  }
}
