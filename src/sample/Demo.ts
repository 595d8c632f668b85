import type { EntryKey } from '../core/entries/entry';
import type { Period } from '../core/entries/identity';
import type { CellValue } from '../core/values/cell';
import type { DemoFault } from './faults/DemoFault';

/** What one unit would type into its form. */
export interface DemoReturn {
  readonly kind: 'township' | 'department';
  /** Township code or department name. */
  readonly org: string;
  readonly orgName: string;
  /** Numbers, choices and words by entry key; what is not there stays blank. */
  readonly cells: ReadonlyMap<EntryKey, CellValue>;
}

/** A whole month of demonstration data. */
export interface DemoValues {
  readonly townships: readonly DemoReturn[];
  readonly departments: readonly DemoReturn[];
  /** Mistakes put in; empty unless asked for. */
  readonly faults: readonly DemoFault[];
}

/** What units reported the month before. */
export interface DemoPrevious {
  readonly period: Period;
  /** A count or a choice. */
  value(org: string, key: EntryKey): number | string | undefined;
}
