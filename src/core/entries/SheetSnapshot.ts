import type { Area } from '../values/address';
import type { CellValue } from '../values/cell';
import type { ForeignContent } from './foreign';
import type { Outward } from './outward';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** Why nobody sees what a cell holds. */
export type HiddenBy = 'merge' | 'row' | 'column' | 'colour' | 'size' | 'font' | 'condition';

/** What a person sees of a cell besides its value, or instead of it. Texts are never empty. */
export interface CellLook {
  /** Struck out, and therefore no part of the value. */
  readonly struck?: string;
  /** In the colour of its ground beside what is seen, and therefore no part of the value. */
  readonly faint?: string;
  /** Raised or lowered; part of the value, beside other text as `¹` or `₁` where there is such a character. */
  readonly shifted?: string;
  /** Stands above the text as its reading, no part of the value. */
  readonly phonetic?: string;
  readonly hiddenBy?: HiddenBy;
}

/** Something written on a sheet outside of its cells. */
export interface Remark {
  /** A note or threaded comment; words in a text box or other shape; in a header or footer. */
  readonly kind: 'note' | 'shape' | 'page';
  /** A1 address of the cell it belongs to, or over which a shape begins; empty for pages. */
  readonly cell: string;
  readonly text: string;
}

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
  /**
   * Number format codes by A1 address, of numbers, of texts that they change and of formulas without a result;
   * `General` is left out.
   */
  readonly formats: ReadonlyMap<string, string>;
  /** By A1 address; only cells that look otherwise than their value says. */
  readonly looks: ReadonlyMap<string, CellLook>;
  readonly remarks: readonly Remark[];
  /** Rows and columns of the used rectangle that are hidden, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Merged areas; absent where there are none, and where a host does not tell them. */
  readonly merges?: readonly Area[];
}

/** The looks of sheets whose host tells none. */
export const PLAIN_LOOKS = {
  looks: new Map<string, CellLook>(),
  remarks: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
} as const satisfies Partial<SheetSnapshot>;

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
  /** What reaches out of the file besides formulas of cells; absent where a host does not look for it. */
  readonly outward?: readonly Outward[];
  /** What the file brings along besides cells; absent where a host does not look for it. */
  readonly foreign?: readonly ForeignContent[];
}
