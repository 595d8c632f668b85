import { columnLetters, quoteSheet, type Area } from '../../values/address';
import type { BinaryOperator, CellRef, Expr } from './Expr';

/** Which of two operators takes what stands between them: the one with the larger number. */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

/** The formula as Excel reads it, without the leading `=`. */
export function exprText(expr: Expr): string {
  return write(expr, 0);
}

function write(expr: Expr, outer: number): string {
  switch (expr.kind) {
    case 'literal':
      return literalText(expr.value);
    case 'cell':
      return (expr.sheet === undefined ? '' : `${quoteSheet(expr.sheet)}!`) + cellText(expr);
    case 'range':
      return (expr.sheet === undefined ? '' : `${quoteSheet(expr.sheet)}!`) + rangeText(expr.area);
    case 'call':
      return `${expr.name}(${expr.args.map((arg) => write(arg, 0)).join(',')})`;
    case 'binary': {
      const own = PRECEDENCE[expr.op];
      const text = `${write(expr.left, own)}${expr.op}${write(expr.right, own + 1)}`;
      return own < outer ? `(${text})` : text;
    }
  }
}

function literalText(value: number | string | boolean): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value < 0 ? `(${value})` : String(value);
}

function cellText(cell: CellRef): string {
  const column = cell.fixed === 'column' || cell.fixed === 'both' ? '$' : '';
  const row = cell.fixed === 'row' || cell.fixed === 'both' ? '$' : '';
  return `${column}${columnLetters(cell.column)}${row}${cell.row + 1}`;
}

/** Ranges are always absolute: `$B$2:$C$3`. */
export function rangeText(area: Area): string {
  const { row, column, rows, columns } = area;
  const first = fixedText(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${fixedText(row + rows - 1, column + columns - 1)}`;
}

const fixedText = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
