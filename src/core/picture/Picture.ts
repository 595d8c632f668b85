import type { SheetVisibility } from '../entries/SheetSnapshot';
import type { Area, CellAddress } from '../values/address';
import type { CellValue } from '../values/cell';
import type {
  ChartPlan,
  ConditionalFormat,
  FreezeStep,
  PrintStep,
  Validation,
} from '../workbook/SheetPlan';
import type { FullStyle } from '../workbook/styleTable';

/*
 * A picture is what a workbook holds, normalised: equal workbooks have equal pictures, however they came
 * about. It is plain data. Rows and columns count from 0.
 */

export interface CellLink {
  readonly target: CellAddress;
  readonly tooltip?: string;
}

/** One cell that is not empty. `value` is the formula's last result where there is a formula. */
export interface PictureCell {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** Number format, style, and whether people may write here. */
  readonly look?: FullStyle;
  readonly note?: string;
  readonly link?: CellLink;
}

/** Cells by row and column; empty ones are left out. */
export type CellLines = Readonly<Record<number, Readonly<Record<number, PictureCell>>>>;

export interface SheetLook {
  readonly visibility: SheetVisibility;
  /** `#RRGGBB` */
  readonly tabColor?: string;
  readonly showGridLines: boolean;
}

export type Frozen = Omit<FreezeStep, 'kind'>;
export type PrintSetup = Omit<PrintStep, 'kind'>;

export interface SheetPicture {
  readonly name: string;
  readonly look: SheetLook;
  readonly cells: CellLines;
  readonly merges: readonly Area[];
  /** Characters of the default font, by column. */
  readonly widths: Readonly<Record<number, number>>;
  /** Points, by row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly validations: readonly Validation[];
  /** Earlier formats win over later ones. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Defined names of workbook scope that stand for an area of this sheet. */
  readonly names: Readonly<Record<string, Area>>;
  readonly frozen: Frozen | null;
  readonly print: PrintSetup | null;
  readonly charts: readonly ChartPlan[];
  /** Only cells that are unlocked can be edited. */
  readonly isProtected: boolean;
  /** People changed it beyond what is known of it, so that it can only be written whole. */
  readonly isStrange?: true;
}

/** The sheets of ours in their order; what people added besides is in no picture. */
export interface WorkbookPicture {
  readonly sheets: readonly SheetPicture[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  readonly title: string;
  readonly activeSheet: string;
}

export const EMPTY_PICTURE: WorkbookPicture = {
  sheets: [],
  properties: {},
  title: '',
  activeSheet: '',
};

/** A new sheet before anything is written to it. */
export function emptySheet(name: string): SheetPicture {
  return {
    name,
    look: { visibility: 'visible', showGridLines: true },
    cells: {},
    merges: [],
    widths: {},
    heights: {},
    hiddenColumns: [],
    hiddenRows: [],
    validations: [],
    conditionalFormats: [],
    names: {},
    frozen: null,
    print: null,
    charts: [],
    isProtected: false,
  };
}

export function cellAt({ cells }: SheetPicture, row: number, column: number) {
  return cells[row]?.[column];
}

/** Calls back for every cell, row by row and from left to right. */
export function forEachCell(
  { cells }: Pick<SheetPicture, 'cells'>,
  visit: (row: number, column: number, cell: PictureCell) => void,
): void {
  for (const row of indexesOf(cells)) {
    const line = cells[row]!;
    for (const column of indexesOf(line)) visit(row, column, line[column]!);
  }
}

/** Rows of a sheet, or columns of a row, in their order; without the cells, of which there are many. */
export function indexesOf(line: Readonly<Record<number, unknown>>): readonly number[] {
  return Object.keys(line).map(Number);
}
