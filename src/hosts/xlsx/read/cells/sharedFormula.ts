import { columnLetters } from '../../../../core/values/address';
import { cellIndex, columnNumber, MAX_COLUMNS, MAX_ROWS, rowNumber } from './reference';

/**
 * Pieces of a formula, whole words at a time: texts and quoted sheet names (a doubled quote begins
 * another one), bracketed names (two deep), column ranges (`A:B`), row ranges (`1:3`), and words,
 * which are functions, names, sheets or cells.
 */
const PIECES =
  /"[^"]*"|'[^']*'|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*){0,20}\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w$.\\?(!\u0080-\uffff])|\$?\d+:\$?\d+(?![\w$.\\?(!\u0080-\uffff])|[\w$.\\?\u0080-\uffff]+/g;
const CELL = /^(\$?[A-Za-z]{1,3})(\$?[1-9]\d{0,6})$/;
const GONE = '#REF!';
/** Characters of a formula; spreadsheet programs write at most 8,192, and patterns need not cope with more. */
const LONGEST = 65_536;

/**
 * A formula as it reads in a cell `rows` below and `columns` right of the cell it was written for.
 * One of unreasonable length stays as it is.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (formula.length > LONGEST) return formula;
  return formula.replace(PIECES, (piece: string, at: number) => {
    if (/^["'[]/.test(piece)) return piece;
    if (piece.includes(':')) return shiftRange(piece, rows, columns);
    const next = formula[at + piece.length];
    return next === '(' || next === '!' ? piece : shiftCell(piece, rows, columns);
  });
}

function shiftCell(word: string, rows: number, columns: number): string {
  const match = CELL.exec(word);
  if (!match || cellIndex(word.replaceAll('$', '').toUpperCase()) < 0) return word;
  const column = shiftColumn(match[1]!, columns);
  const row = shiftRow(match[2]!, rows);
  return column === GONE || row === GONE ? GONE : column + row;
}

function shiftRange(range: string, rows: number, columns: number): string {
  const ends = range
    .split(':')
    .map((end) => (/\d/.test(end) ? shiftRow(end, rows) : shiftColumn(end, columns)));
  return ends.includes(GONE) ? GONE : ends.join(':');
}

function shiftColumn(text: string, columns: number): string {
  if (text.startsWith('$')) return text;
  const column = columnNumber(text) + columns;
  return column < 0 || column >= MAX_COLUMNS ? GONE : columnLetters(column);
}

function shiftRow(text: string, rows: number): string {
  if (text.startsWith('$')) return text;
  const row = rowNumber(text) + rows;
  return row < 1 || row > MAX_ROWS ? GONE : String(row);
}
