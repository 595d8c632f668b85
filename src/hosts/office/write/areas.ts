import { areaToA1, columnLetters, type Area } from '../../../core/values/address';

/** Cells of a sheet, each with a key; equal keys are written together. */
export class KeyedCells {
  private readonly rows = new Map<number, Map<number, string>>();

  set(row: number, column: number, key: string): void {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map<number, string>()));
    line.set(column, key);
  }

  /** The same key in every cell of an area; undefined is none. */
  fill({ row, column, rows, columns }: Area, key: string | undefined): void {
    if (key === undefined) return;
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) this.set(r, c, key);
  }

  /** The cells as rectangles, by key: runs along a row, joined downwards where they are alike. */
  areasByKey(): ReadonlyMap<string, readonly Area[]> {
    const closed = new Map<string, Area[]>();
    let open = new Map<string, { key: string; area: Area }>();
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const next = new Map<string, { key: string; area: Area }>();
      for (const { key, column, columns } of runs(this.rows.get(row)!)) {
        const id = `${column},${columns},${key}`;
        const above = open.get(id);
        const joins = above !== undefined && above.area.row + above.area.rows === row;
        if (joins) open.delete(id);
        next.set(id, {
          key,
          area: joins
            ? { ...above.area, rows: above.area.rows + 1 }
            : { row, column, rows: 1, columns },
        });
      }
      close(open, closed);
      open = next;
    }
    close(open, closed);
    return closed;
  }
}

function close(
  open: ReadonlyMap<string, { key: string; area: Area }>,
  closed: Map<string, Area[]>,
): void {
  for (const { key, area } of open.values()) {
    const areas = closed.get(key);
    if (areas) areas.push(area);
    else closed.set(key, [area]);
  }
}

function runs(
  line: ReadonlyMap<number, string>,
): { key: string; column: number; columns: number }[] {
  const found: { key: string; column: number; columns: number }[] = [];
  for (const column of [...line.keys()].sort((a, b) => a - b)) {
    const key = line.get(column)!;
    const last = found.at(-1);
    if (last && last.key === key && last.column + last.columns === column) last.columns += 1;
    else found.push({ key, column, columns: 1 });
  }
  return found;
}

/** Some builds of Excel refuse a longer list of areas. */
const LONGEST_LIST = 255;

/** Lists of addresses as `getRanges` takes them, none too long. */
function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

export function areaLists(areas: readonly Area[]): readonly string[] {
  return addressLists(areas.map(areaToA1));
}

/** Whole columns, or whole rows, as address lists: [0, 1, 3] -> `A:B,D:D`. */
export function lineLists(axis: 'columns' | 'rows', lines: readonly number[]): readonly string[] {
  const name = (line: number): string =>
    axis === 'columns' ? columnLetters(line) : String(line + 1);
  const spans: { first: number; last: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.last === line - 1) span.last = line;
    else spans.push({ first: line, last: line });
  }
  return addressLists(spans.map(({ first, last }) => `${name(first)}:${name(last)}`));
}
