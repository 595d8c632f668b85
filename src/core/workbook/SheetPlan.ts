import type { Area, CellAddress } from '../values/address';
import type { CellValue } from '../values/cell';
import type { CellAsks } from '../entries/readTyped';
import type { SheetVisibility } from '../entries/SheetSnapshot';
import type { CellStyle, DiffStyle } from './style';

/*
 * A sheet plan is what the core wants a host to carry out on one sheet, as frozen data.
 * Rows and columns count from 0. Steps are in the order in which they must be carried out.
 */

/** Creates the sheet, or empties it where it stands; without this step a plan amends the sheet as it is. */
export interface SheetStep {
  readonly kind: 'sheet';
  readonly visibility: SheetVisibility;
  /** `#RRGGBB` */
  readonly tabColor?: string;
  readonly showGridLines: boolean;
}

/** Plain values. `null` leaves the cell as it is. Text is written as text, never as a formula. */
export interface ValuesStep {
  readonly kind: 'values';
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** Without the leading `=`. */
  readonly formula: string;
  /** What the core computed for it; written beside the formula so that viewers that do not calculate are right. */
  readonly value: CellValue;
}

export interface FormulasStep {
  readonly kind: 'formulas';
  readonly cells: readonly FormulaCell[];
}

export interface NumberFormatsStep {
  readonly kind: 'numberFormats';
  readonly formats: readonly { readonly area: Area; readonly format: string }[];
}

/** Styles lie on top of each other in their order; a later one replaces only the properties that it names. */
export interface StylesStep {
  readonly kind: 'styles';
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
}

export interface MergesStep {
  readonly kind: 'merges';
  readonly areas: readonly Area[];
}

export interface WidthsStep {
  readonly kind: 'widths';
  /** Width in characters of the default font. */
  readonly columns: readonly { readonly column: number; readonly width: number }[];
  /** Height in points. */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
}

export type ValidationRule =
  | {
      readonly kind: 'list';
      readonly items: readonly string[];
      /** In pictures: where the items stand, as they do not fit into the validation itself. */
      readonly source?: string;
    }
  /**
   * A custom formula relative to the top-left cell of the area; the entry is allowed where it is true.
   * `asks`: how a host that reads typed texts itself is to read them.
   */
  | { readonly kind: 'custom'; readonly formula: string; readonly asks?: CellAsks };

export interface Validation {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** Shown when the cell is selected. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** `stop` refuses the entry, `warning` asks. */
  readonly error: {
    readonly style: 'stop' | 'warning';
    readonly title: string;
    readonly message: string;
  };
}

export interface ValidationsStep {
  readonly kind: 'validations';
  readonly validations: readonly Validation[];
}

export type ConditionalFormat =
  /** Formula without `=`, relative to the top-left cell of the area. */
  | {
      readonly kind: 'formula';
      readonly area: Area;
      readonly formula: string;
      readonly style: DiffStyle;
    }
  | { readonly kind: 'dataBar'; readonly area: Area; readonly color: string };

export interface ConditionalFormatsStep {
  readonly kind: 'conditionalFormats';
  readonly formats: readonly ConditionalFormat[];
}

/** Protects the sheet without a password; only `unlocked` can be edited. */
export interface ProtectionStep {
  readonly kind: 'protection';
  readonly unlocked: readonly Area[];
}

/** Defined names of workbook scope. */
export interface NamesStep {
  readonly kind: 'names';
  readonly names: readonly { readonly name: string; readonly area: Area }[];
}

export interface NotesStep {
  readonly kind: 'notes';
  readonly notes: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
}

/** Links inside the workbook. The cell's text is written by a values or formulas step. */
export interface HyperlinksStep {
  readonly kind: 'hyperlinks';
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly target: CellAddress;
    readonly tooltip?: string;
  }[];
}

/** Keeps the first `rows` rows and `columns` columns in view. */
export interface FreezeStep {
  readonly kind: 'freeze';
  readonly rows: number;
  readonly columns: number;
}

export interface PrintStep {
  readonly kind: 'print';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, from 0, inclusive. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly area?: Area;
  /** Pages in height; 0 = as many as needed. The width is always one page. */
  readonly pagesTall: number;
  /** Centimetres. */
  readonly margin: number;
  /** Footer in Excel's codes, e.g. `&C第 &P 页 共 &N 页`. */
  readonly footer: string;
}

export interface ChartSeries {
  readonly name: string;
  /** Reference text such as `'领导摘要'!$C$5:$C$15`. */
  readonly values: string;
  readonly categories: string;
  readonly color?: string;
}

export interface ChartPlan {
  readonly type: 'bar' | 'column' | 'line';
  readonly title: string;
  readonly stacked?: boolean;
  readonly series: readonly ChartSeries[];
  /** Cells the chart covers. */
  readonly anchor: Area;
  readonly axis?: { readonly min?: number; readonly max?: number; readonly format?: string };
  readonly legend: boolean;
}

export interface ChartsStep {
  readonly kind: 'charts';
  readonly charts: readonly ChartPlan[];
}

/** Rows and columns that carry keys: kept, but out of sight. */
export interface KeysStep {
  readonly kind: 'keys';
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
}

export type Step =
  | SheetStep
  | ValuesStep
  | FormulasStep
  | NumberFormatsStep
  | StylesStep
  | MergesStep
  | WidthsStep
  | ValidationsStep
  | ConditionalFormatsStep
  | ProtectionStep
  | NamesStep
  | NotesStep
  | HyperlinksStep
  | FreezeStep
  | PrintStep
  | ChartsStep
  | KeysStep;

export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;

export interface SheetPlan {
  readonly sheet: string;
  readonly steps: readonly Step[];
}

/** A whole workbook, or, where sheets lack a `sheet` step, amendments to one. Sheets stand in this order. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Custom document properties to set. */
  readonly properties: Readonly<Record<string, string>>;
  /** Title of the document. */
  readonly title: string;
  readonly activeSheet: string;
}
