import type { CellValue } from '../values/cell';
import type { ForeignContent } from './foreign';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * What a host read of one sheet.
 * `values` is rectangular and starts at (`firstRow`, `firstColumn`), counted from 0;
 * an empty sheet has no rows. Formula cells hold their last calculated value.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text without the leading `=`, by A1 address; only cells that hold a formula. */
  readonly formulas: ReadonlyMap<string, string>;
  /** A1 addresses of numbers that the file shows as dates. */
  readonly dateCells: ReadonlySet<string>;
}

/** What a host read of a whole workbook. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Custom document properties, as text. */
  readonly properties: Readonly<Record<string, string>>;
  /** Defined names of workbook scope and what they refer to, e.g. `'基础数据'!$G$12`. */
  readonly names: Readonly<Record<string, string>>;
  /** Who saved the file last and when (`YYYY-MM-DD HH:MM`, Beijing time); absent where it does not say. */
  readonly saved?: { readonly by: string; readonly at: string };
  /** Whether formulas point into other files. */
  readonly hasExternalLinks: boolean;
  /** What the file brings along besides cells; absent where a host does not look for it. */
  readonly foreign?: readonly ForeignContent[];
}
