import type { CellValue } from '../../../src/core/values/cell';

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface BorderFormat {
  style: string;
  weight: string;
  color: string;
}

/** Format of a cell; what is absent is Excel's default. Colours as `#RRGGBB`. */
export interface CellFormat {
  numberFormat?: string;
  locked?: boolean;
  formulaHidden?: boolean;
  fill?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  fontColor?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  shrink?: boolean;
  borders?: Partial<Record<BorderSide, BorderFormat>>;
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface Cell {
  /** `null` where empty. */
  value: CellValue;
  /** With its leading `=`. */
  formula?: string;
  /** An apostrophe was written before the text. */
  quoted?: boolean;
  format: CellFormat;
  hyperlink?: Hyperlink;
}

export function emptyCell(): Cell {
  return { value: null, format: {} };
}

export function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

export function isUnformatted(cell: Cell): boolean {
  return Object.keys(cell.format).length === 0 && cell.hyperlink === undefined;
}
