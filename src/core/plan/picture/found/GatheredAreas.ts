import { AreaCollector } from '../areasOf';
import type { Area } from '../../../values/address';

type Pair<T> = readonly [from: T, to: T];

/** Changes of one fact cell by cell, gathered into areas in which it changes alike. */
export class GatheredAreas<T> {
  private readonly rows = new Map<number, Map<number, Pair<T>>>();

  add(row: number, column: number, pair: Pair<T>): void {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map<number, Pair<T>>()));
    line.set(column, pair);
  }

  fill(
    { row, column, rows, columns }: Area,
    pairAt: (row: number, column: number) => Pair<T>,
  ): void {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) this.add(r, c, pairAt(r, c));
  }

  each(): readonly { readonly area: Area; readonly from: T; readonly to: T }[] {
    const collector = new AreaCollector<string>();
    for (const [row, line] of inOrder(this.rows))
      for (const [column, [from, to]] of inOrder(line)) {
        const key = JSON.stringify([from, to]);
        if (JSON.stringify(from) !== JSON.stringify(to)) collector.add(row, column, key);
      }
    return [...collector.areas()].flatMap(([key, areas]) => {
      const [from, to] = JSON.parse(key) as Pair<T>;
      return areas.map((area) => ({ area, from, to }));
    });
  }
}

function inOrder<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b);
}
