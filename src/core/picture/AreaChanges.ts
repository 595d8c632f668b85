import type { Area } from '../values/address';
import { alikeAreas, CellGrid } from './CellGrid';
import type { FromTo } from './Changes';

/** Changes of one fact cell by cell, in any order, gathered into areas in which it changes alike. */
export class AreaChanges<T> {
  private readonly keys = new CellGrid<string>();
  private readonly pairs = new Map<string, FromTo<T>>();

  add(row: number, column: number, from: T, to: T): void {
    if (from === to) return;
    const [one, other] = [JSON.stringify(from), JSON.stringify(to)];
    if (one === other) return;
    const key = `${one} ${other}`;
    if (!this.pairs.has(key)) this.pairs.set(key, { from, to });
    this.keys.set(row, column, key);
  }

  each(): readonly (FromTo<T> & { readonly area: Area })[] {
    return [...alikeAreas(this.keys)].flatMap(([key, areas]) => {
      const pair = this.pairs.get(key)!;
      return areas.map((area) => ({ area, ...pair }));
    });
  }
}
