import type { Catalogue, Element } from '../../src/core/catalogue/Catalogue';
import { appliesTo } from '../../src/core/entries/askedOfTownship';
import type { Book, HistoryRow, UnitReturn } from '../../src/core/entries/book';
import type { Entry, EntryKey } from '../../src/core/entries/entry';
import { departmentPlace } from '../../src/core/rollup/departmentPlace';
import { rosterOf } from './demo';
import { bookOf, historyRows, returnOf, type Typed } from './fixtures/book';

export interface Patchy {
  readonly townships: number;
  readonly seed: number;
  readonly month: number;
  /** Share of the townships that did not report. */
  readonly absent: number;
  /** Share of the departments that did not; none where absent. */
  readonly departments?: number;
  readonly changeThreshold?: number;
  /** Share of the units that returned a book of their own which lacks units: half of what they owe lies within bounds. */
  readonly partly?: number;
}

/** A book of 2023 with gaps of every kind: units that are missing, blanks, `/`, histories that end early or never began. */
export function patchyBook(catalogue: Catalogue, about: Patchy): Book {
  const {
    townships,
    seed,
    month,
    absent,
    departments = 0,
    changeThreshold = 0.2,
    partly = 0,
  } = about;
  const random = generator(seed);
  const roster = rosterOf(townships);
  const figure = (element: Element, most: number): Typed => {
    if (element.type.kind === 'choice')
      return element.type.choices[Math.floor(random() * element.type.choices.length)]!;
    const number = random() < 0.05 ? 0 : random() * most;
    return element.type.kind === 'decimal'
      ? Number(number.toFixed(element.type.decimals))
      : Math.floor(number);
  };
  const typed = (element: Element, most: number): Typed => {
    const chance = random();
    return chance < 0.004 ? null : chance < 0.02 ? '/' : figure(element, most);
  };
  const returns: UnitReturn[] = [];
  const history: HistoryRow[] = [];
  for (const township of roster) {
    const asked = catalogue.elements.filter(
      (element) => element.scope === 'township' && appliesTo(element, township),
    );
    const most = 10 + random() * 3000;
    for (const period of [
      { year: 2022, month: 11 },
      { year: 2022, month: 12 },
      { year: 2023, month: Math.max(1, month - 2) },
      { year: 2023, month: Math.max(1, month - 1) },
    ])
      if (random() < 0.5 && (period.year < 2023 || period.month < month))
        history.push(
          ...historyRows(
            township.code,
            period,
            Object.fromEntries(asked.map((element) => [element.code, typed(element, most)])),
          ),
        );
    if (random() < absent) continue;
    const cells = asked.map((element) => [`el:${element.code}/value`, typed(element, most)]);
    const returned = returnOf(township.code, Object.fromEntries(cells) as Record<EntryKey, Typed>);
    returns.push(random() < partly ? withBounds(returned, random) : returned);
  }
  const led = new Map<string, Record<string, Typed>>();
  for (const element of catalogue.elements)
    if (element.scope === 'district') {
      const { org, key } = departmentPlace(catalogue, element);
      led.set(org, { ...led.get(org), [key]: typed(element, 90) });
    }
  for (const [org, cells] of led) if (random() >= departments) returns.push(returnOf(org, cells));
  return bookOf({
    period: { year: 2023, month },
    parameters: { tolerance: 0.05, changeThreshold, delegated: {}, dueDay: 5 },
    roster,
    returns,
    history,
  });
}

const PART = { name: '已报', text: '1', file: 'a.xlsx', at: { sheet: '', cell: '' } };

/** Half of its figures are open, as where the book that was returned lacks units itself. */
function withBounds(returned: UnitReturn, random: () => number): UnitReturn {
  const opened = [...returned.entries].map(([key, entry]): [EntryKey, Entry] => {
    if (entry.value.kind !== 'number' || random() < 0.5) return [key, entry];
    const { value } = entry.value;
    const lower = value
      .times(Math.floor(random() * 10))
      .div(10)
      .round(0, 0);
    const upper = random() < 0.2 ? {} : { upper: value.plus(Math.floor(random() * 100)) };
    const parts = random() < 0.1 ? [] : [PART];
    const below = { parts, missing: ['未报'], lower, ...upper };
    return [key, { ...entry, value: { kind: 'missing' }, raw: null, below }];
  });
  return { ...returned, entries: new Map(opened) };
}

/** Numbers from 0 to below 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
