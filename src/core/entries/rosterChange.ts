import type { Township } from '../catalogue/Catalogue';
import type { CellValue } from '../values/cell';
import type { Decimal } from '../values/decimal';

/** 区划调整, carried out: from a day on a share of what was one unit's is another's. */
export interface RosterChange {
  /** ISO date. The units that are there on it report its month; earlier months were reported by those before. */
  readonly date: string;
  readonly from: Township;
  /** Absent: it is no longer of the plan's region. */
  readonly to?: Township;
  /** A fraction of the figures of `from`; those of one unit and day add up to 1. */
  readonly share: Decimal;
}

export const CHANGE_FIELDS = ['date', 'from', 'to', 'code', 'kind', 'share'] as const;

/** A line of 区划调整 as somebody typed it and as it has not been carried out yet. */
export type PlannedChange = Readonly<Record<(typeof CHANGE_FIELDS)[number], CellValue>> & {
  /** Where it was read from a sheet: its number there, from 1, and the A1 address of its first cell. */
  readonly at?: { readonly no: number; readonly cell: string };
};

export interface RosterChanges {
  /** In the order in which they were carried out. */
  readonly done: readonly RosterChange[];
  /** What waits for its month, or for being put right. */
  readonly planned: readonly PlannedChange[];
}

/** Hidden table of what was carried out, and the visible one of lines that people type. */
export const CHANGE_BLOCKS = { done: 'rosterChanges', planned: 'plannedChanges' } as const;
