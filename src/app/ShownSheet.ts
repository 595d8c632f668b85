import type { ChartPlan, PrintStep } from '../core/workbook/SheetPlan';
import type { CellStyle } from '../core/workbook/style';
import type { CellAddress } from '../core/values/address';

/*
 * What a sheet shows at one moment, to be printed or drawn elsewhere. Rows and columns count from 0 as
 * on the sheet; hidden ones are left out. Sizes are in points.
 */

/** A cell with something to be seen: a text, a fill, a border or a bar. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  /** Rows and columns it covers, hidden ones not counted; 1 but for merged cells. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As displayed, with its number format. */
  readonly text: string;
  /** With the conditional formats that hold now; font name, size and alignments are always there. */
  readonly style: CellStyle;
  /** A data bar: `share` of the cell's width, from 0 to 1. */
  readonly bar?: { readonly share: number; readonly color: string };
  /** A click on the cell leads elsewhere. */
  readonly isLink: boolean;
}

/** A cell that shows words which were looked for. */
export interface FoundCell extends CellAddress {
  /** As displayed. */
  readonly text: string;
}

export interface ShownRow {
  readonly row: number;
  readonly height: number;
  readonly cells: readonly ShownCell[];
}

export interface ShownColumn {
  readonly column: number;
  readonly width: number;
}

export interface ShownSeries {
  readonly name: string;
  readonly color?: string;
  /** By category; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** The same, as the cells display them. */
  readonly texts: readonly string[];
}

/** A chart with the numbers that its cells hold now. */
export interface ShownChart extends Omit<ChartPlan, 'series'> {
  readonly categories: readonly string[];
  readonly series: readonly ShownSeries[];
}

export interface ShownSheet {
  readonly name: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
  readonly charts: readonly ShownChart[];
  /** Absent on sheets that people added. */
  readonly print?: PrintStep;
}
