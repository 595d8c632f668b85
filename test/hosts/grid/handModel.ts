import type { CellValue } from '../../../src/core/values/cell';

/* What a hand's actions mean, by the simplest account of them. */

/** Rows that can be filled in; row 3 is a heading between two groups. */
export const ROWS = [1, 2, 4, 5];
export const COUNT = 1;
export const NOTE = 3;
/** The column of formulas. */
export const TWICE = 2;

export const HEADINGS = ['项目', '本月', '两倍', '说明'];
const LABELS = ['人口', '床位', '第二组', '托位', '机构'];

/** What texts mean in a count; those that are not here are refused. */
const MEANT: Readonly<Record<string, CellValue>> = {
  '5': 5,
  '12': 12,
  '1,234': 1234,
  '３': 3,
  '7张': 7,
  '=2+3': 5,
  '': null,
};
export const TEXTS = [...Object.keys(MEANT), '-1', '1.5', '12/3', '3-5', '约8', '=B2'];

export type Place = readonly [row: number, column: number];

export type Action =
  | { readonly kind: 'type'; readonly at: Place; readonly text: string }
  /** Lines of cells from another program. */
  | { readonly kind: 'paste'; readonly at: Place; readonly lines: readonly (readonly string[])[] }
  /** So many cells of a column, from `at` on, to `to`. */
  | {
      readonly kind: 'copy' | 'cut' | 'drag' | 'dragCopy';
      readonly at: Place;
      readonly rows: number;
      readonly to: Place;
    }
  /** The cells of a column, carried on over more of its rows. */
  | { readonly kind: 'fill'; readonly at: Place; readonly rows: number; readonly more: number }
  | { readonly kind: 'clear' | 'shift'; readonly at: Place; readonly rows: number }
  /** An operation of the program: another heading, and a figure in the first count. */
  | { readonly kind: 'operate'; readonly month: number }
  | { readonly kind: 'undo' | 'redo' | 'reload' };

type Wanted = readonly [at: Place, content: CellValue];

const key = ([row, column]: Place): string => `${row},${column}`;
const isOpen = ([row, column]: Place): boolean =>
  ROWS.includes(row) && (column === COUNT || column === NOTE);

const down = ([row, column]: Place, rows: number): readonly Place[] =>
  Array.from({ length: rows }, (_, along): Place => [row + along, column]);

const wordsOf = (value: CellValue): string =>
  typeof value === 'object' ? (value?.error ?? '') : String(value).trim();

/** What stands on the sheet. */
export interface Standing {
  /** Of the inputs, by `row,column`. */
  readonly inputs: ReadonlyMap<string, CellValue>;
  readonly month: number;
}

export class HandModel {
  private done: Standing[] = [];
  private undone: Standing[] = [];
  now: Standing = { inputs: new Map(), month: 0 };

  get steps(): number {
    return this.done.length;
  }

  do(action: Action): void {
    switch (action.kind) {
      case 'undo':
        this.go(this.done, this.undone);
        return;
      case 'redo':
        this.go(this.undone, this.done);
        return;
      case 'shift':
      case 'reload':
        return;
      case 'operate':
        this.come(operated(this.now, action.month));
        return;
      case 'type':
        this.put([[action.at, action.text]]);
        return;
      case 'paste':
        this.paste(
          asRead(action.lines).flatMap((line, row) =>
            line.map((text, column): Wanted => [[action.at[0] + row, action.at[1] + column], text]),
          ),
        );
        return;
      case 'copy':
        this.paste(
          down(action.at, action.rows).map((place, along): Wanted => [
            [action.to[0] + along, action.to[1]],
            this.valueAt(place),
          ]),
        );
        return;
      case 'cut':
      case 'drag':
        if (down(action.at, action.rows).every(isOpen))
          this.move(down(action.at, action.rows), action.to, true);
        return;
      case 'dragCopy':
        this.move(down(action.at, action.rows), action.to, false);
        return;
      case 'fill':
        this.fill(action);
        return;
      case 'clear': {
        const cells = down(action.at, action.rows).filter((place) => this.valueAt(place) !== null);
        this.put(cells.map((place) => [place, null]));
      }
    }
  }

  /** What a cell shows, ours or an input. */
  valueAt(place: Place): CellValue {
    const [row, column] = place;
    if (isOpen(place)) return this.now.inputs.get(key(place)) ?? null;
    if (row === 0) return column === COUNT ? heading(this.now.month) : (HEADINGS[column] ?? null);
    if (column === 0) return LABELS[row - 1] ?? null;
    const first = this.now.inputs.get(key([1, COUNT])) ?? 0;
    return row === 1 && column === TWICE ? Number(first) * 2 : null;
  }

  /** All or nothing. */
  private put(wanted: readonly Wanted[]): void {
    const inputs = new Map(this.now.inputs);
    for (const [place, content] of wanted) {
      const text = wordsOf(content);
      if (!isOpen(place)) {
        if (text !== wordsOf(this.valueAt(place))) return;
      } else if (place[1] === NOTE) inputs.set(key(place), text === '' ? null : text);
      else if (typeof content === 'number') inputs.set(key(place), content);
      else if (Object.hasOwn(MEANT, text)) inputs.set(key(place), MEANT[text]!);
      else return;
    }
    this.come({ ...this.now, inputs });
  }

  /** What falls on cells of ours flows on below them where it is a column, and is left out otherwise. */
  private paste(wanted: readonly Wanted[]): void {
    const open = wanted.filter(([place]) => isOpen(place));
    const hit = wanted.filter(
      ([place, content]) =>
        !isOpen(place) &&
        wordsOf(content) !== '' &&
        wordsOf(content) !== wordsOf(this.valueAt(place)),
    );
    if (hit.length === 0) {
      this.put(open);
      return;
    }
    const top = Math.min(...open.map(([place]) => place[0]));
    if (hit.some(([place]) => place[0] <= top)) return;
    const columns = new Set(wanted.map(([place]) => place[1]));
    this.put(columns.size === 1 ? flowing(wanted.filter(([place]) => place[0] >= top)) : open);
  }

  private move(from: readonly Place[], to: Place, empties: boolean): void {
    if (key(from[0]!) === key(to)) return;
    const moved = from.map((place, along): Wanted => [[to[0] + along, to[1]], this.valueAt(place)]);
    const isTarget = new Set(moved.map(([place]) => key(place)));
    const left = from.filter((place) => empties && !isTarget.has(key(place)));
    this.put([...moved, ...left.map((place): Wanted => [place, null])]);
  }

  private fill({ at, rows, more }: Extract<Action, { kind: 'fill' }>): void {
    const source = down(at, rows);
    const values = source.map((place) => this.valueAt(place));
    const numbers = values.filter((value) => typeof value === 'number');
    const step = rows === 2 && numbers.length === 2 ? numbers[1]! - numbers[0]! : undefined;
    const wanted = down([at[0] + rows, at[1]], more).map((place, along): Wanted => [
      place,
      step === undefined ? values[along % rows]! : numbers[1]! + step * (along + 1),
    ]);
    this.put(wanted.filter(([place]) => isOpen(place)).map(negativeAsText));
  }

  private come(next: Standing): void {
    if (isSame(next, this.now)) return;
    this.done.push(this.now);
    this.undone = [];
    this.now = next;
  }

  private go(from: Standing[], to: Standing[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.now);
    this.now = next;
  }
}

/** Lines as a plain text gives them: blank ones at its end are none, and one of blanks alone empties nothing. */
function asRead(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (lines.every((line) => line.join('') === '')) return [];
  const read = [...lines];
  while (read.at(-1)?.length === 1 && read.at(-1)?.[0] === '') read.pop();
  return read;
}

/** A number that no count takes is judged as what it reads. */
function negativeAsText([place, content]: Wanted): Wanted {
  return typeof content === 'number' && content < 0 ? [place, String(content)] : [place, content];
}

/** A column's contents in the cells to be filled in, from its first row on. */
function flowing(wanted: readonly Wanted[]): readonly Wanted[] {
  const contents = wanted.map(([, content]) => content);
  while (contents.length > 0 && wordsOf(contents.at(-1)!) === '') contents.pop();
  const [row, column] = wanted[0]![0];
  const rows = ROWS.filter((each) => each >= row && isOpen([each, column]));
  return rows.slice(0, contents.length).map((each, along) => [[each, column], contents[along]!]);
}

export function operated(standing: Standing, month: number): Standing {
  const inputs = new Map(standing.inputs).set(key([1, COUNT]), month);
  return { inputs, month };
}

export const heading = (month: number): string => (month === 0 ? HEADINGS[COUNT]! : `${month}月`);

export function inputsOf({ inputs }: Standing): readonly (readonly [Place, CellValue])[] {
  return ROWS.flatMap((row) =>
    [COUNT, NOTE].map((column) => {
      const place: Place = [row, column];
      return [place, inputs.get(key(place)) ?? null] as const;
    }),
  );
}

function isSame(one: Standing, other: Standing): boolean {
  return (
    one.month === other.month && JSON.stringify(inputsOf(one)) === JSON.stringify(inputsOf(other))
  );
}
