import type { Area } from '../../values/address';

/**
 * A formula as a sheet holds it, as a tree: `exprText` writes it as Excel reads it,
 * `evaluateExpr` computes what Excel will show. Both hold for Excel 2010, WPS and LibreOffice 7.
 */
export type Expr =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | CellRef
  | RangeRef
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expr[] }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
    };

export interface CellRef {
  readonly kind: 'cell';
  /** Absent for a cell of the formula's own sheet. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  /** `$` before the row and the column; matters where a formula is spread over an area. */
  readonly fixed: 'none' | 'column' | 'row' | 'both';
}

export interface RangeRef {
  readonly kind: 'range';
  readonly sheet?: string;
  readonly area: Area;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Only functions that Excel 2010, WPS and LibreOffice 7 share, none of them volatile. */
export type FunctionName =
  | 'IF'
  | 'AND'
  | 'OR'
  | 'NOT'
  | 'SUM'
  | 'MIN'
  | 'MAX'
  | 'ROUND'
  | 'ROUNDUP'
  | 'ABS'
  | 'INT'
  | 'LEN'
  | 'LEFT'
  | 'MID'
  | 'TRIM'
  | 'ISNUMBER'
  | 'COUNT'
  | 'COUNTA'
  | 'COUNTIF'
  | 'COUNTIFS'
  | 'SUMIF'
  | 'IFERROR'
  | 'INDEX'
  | 'MATCH'
  | 'TEXT';
