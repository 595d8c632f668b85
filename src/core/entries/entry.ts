import type { CellValue } from '../values/cell';
import type { Decimal } from '../values/decimal';

/** What a row asks: an element, an indicator (department forms), a task, a goal of one, or a project. */
export type RowKey =
  `el:${string}` | `ind:${string}` | `task:${string}` | `goal:${string}` | `proj:${string}`;

/** What a column asks of its row. */
export type FieldCode =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'rate'
  | 'note'
  | 'state'
  | 'progress'
  | 'invested'
  /** 完成数, 启动日期, 完成日期 and 佐证材料 of tasks and their goals. */
  | 'done'
  | 'started'
  | 'finished'
  | 'evidence'
  /** 形象进度 of a project, a share. */
  | 'built';

/** A typed entry after normalising. Blank is missing; `/`, `—` and `无` are not applicable; nothing becomes 0. */
export type EntryValue =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notApplicable' }
  /** `decimals`: how many the person typed, for rates read as intervals. `percent`: typed with a percent sign, value already a fraction. */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly decimals: number;
      readonly percent: boolean;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** Neither a number nor a mark for not applicable where a number is asked. */
  | { readonly kind: 'unreadable'; readonly text: string };

/** Where an entry stood in the file it came from. */
export interface EntryPlace {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** What a figure is a sum of, where a book of the level below gave it: a city's of a district's townships. */
export interface SumBelow {
  /** The units that reported it there, each with its cell in the file that it returned. */
  readonly parts: readonly {
    readonly name: string;
    readonly text: string;
    readonly file: string;
    readonly at: EntryPlace;
  }[];
  /** Names of units that had not reported it: the figure is missing then, and lies within the bounds. */
  readonly missing: readonly string[];
  readonly lower?: Decimal;
  /** Absent where it has no upper bound. */
  readonly upper?: Decimal;
}

export interface Entry {
  readonly key: RowKey;
  readonly field: FieldCode;
  readonly value: EntryValue;
  /** As it was typed. */
  readonly raw: CellValue;
  readonly at: EntryPlace;
  readonly below?: SumBelow;
}

/** `el:pop.resident/value`: the identity of an entry within one unit and month. */
export type EntryKey = `${RowKey}/${FieldCode}`;

export function entryKey(key: RowKey, field: FieldCode): EntryKey {
  return `${key}/${field}`;
}

export type Entries = ReadonlyMap<EntryKey, Entry>;

/** A change that normalising made to what was typed. */
export interface Normalisation {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}
