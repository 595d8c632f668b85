import type { CellValue } from '../values/cell';
import type { Entries, Entry, EntryKey, EntryValue, FieldCode, RowKey } from '../entries/entry';
import { entryKey } from '../entries/entry';
import type { Parameters } from '../entries/book';
import type { Period } from '../entries/identity';

/** What a planner of input tables knows of a unit: what it entered, and what it entered last month. */
export interface UnitView {
  readonly period: Period;
  readonly parameters: Parameters;
  readonly entries: Entries;
  readonly previous: ReadonlyMap<EntryKey, EntryValue>;
  /** What the unit's file held, in a district book. */
  readonly brought?: Entries;
  /** `typed` shows entries as a person typed them (forms), `read` as they were read (district book). */
  readonly show: 'typed' | 'read';
  /** Of the sheets: a form that was issued in an earlier layout is planned as it was. */
  readonly layoutVersion: number;
}

/** Forms check what needs no history from this layout on. */
const PLAUSIBLE_SINCE = 3;

export function checksPlausible({ layoutVersion }: UnitView): boolean {
  return layoutVersion >= PLAUSIBLE_SINCE;
}

/** A figure asked in several rows is held against the first row that has a number from this layout on; before, against the first. */
const ANY_ROW_SINCE = 4;

export function comparesAnyRow({ layoutVersion }: UnitView): boolean {
  return layoutVersion >= ANY_ROW_SINCE;
}

/** What a cell holds for an entry value. */
export function cellOfValue(value: EntryValue | undefined): CellValue {
  if (!value) return null;
  switch (value.kind) {
    case 'missing':
      return null;
    case 'notApplicable':
      return '/';
    case 'number':
      return value.value.toNumber();
    case 'text':
    case 'unreadable':
      return value.text;
  }
}

export function entryOf(view: UnitView, key: RowKey, field: FieldCode): Entry | undefined {
  return view.entries.get(entryKey(key, field));
}

export function entryCell(view: UnitView, key: RowKey, field: FieldCode): CellValue {
  const entry = entryOf(view, key, field);
  if (!entry) return null;
  return view.show === 'typed' ? entry.raw : cellOfValue(entry.value);
}

export function previousCell(view: UnitView, key: RowKey, field: FieldCode): CellValue {
  return cellOfValue(view.previous.get(entryKey(key, field)));
}

/** Sheet and cell of the unit's own file, as `基础数据!G12`. */
export function originText(entry: Entry | undefined): string | null {
  return entry ? `${entry.at.sheet}!${entry.at.cell}` : null;
}
