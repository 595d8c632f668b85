import { isCellError, type CellValue } from '../values/cell';
import { sameValue } from '../values/same';

/** What a cell holds; `value` is the result where there is a formula. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Programs calculate in binary, each in its own order. */
const SLIP = 1e-11;

/** Whether two cells hold the same, whatever program wrote and calculated them. */
export function sameContent(one: Content, other: Content): boolean {
  if ((one.formula === undefined) !== (other.formula === undefined)) return false;
  if (one.formula !== undefined && !sameFormula(one.formula, other.formula ?? '')) return false;
  if (sameValue(one.value, other.value)) return true;
  if (one.formula !== undefined && isCellError(one.value) && isCellError(other.value)) return true;
  return (
    typeof one.value === 'number' &&
    typeof other.value === 'number' &&
    sameNumber(one.value, other.value)
  );
}

export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= SLIP * Math.abs(one);
}

/** Texts, quoted sheet names, and everything else piece by piece. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\s+|[^"'\s]+/g;
const PLAIN_NAME = /^'([\p{L}_][\p{L}\p{N}_.]*)'$/u;

/** Whether two formulas are the same, whatever program wrote them: blanks, needless quotes and brackets do not count. */
export function sameFormula(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(formula: string): string {
  return formula
    .replace(PIECES, (piece) => {
      if (piece.trim() === '') return '';
      if (piece.startsWith('"')) return piece;
      return piece
        .replace(PLAIN_NAME, '$1')
        .replaceAll('_xlfn.', '')
        .toUpperCase()
        .replace(/\b(TRUE|FALSE)\(\)/g, '$1');
    })
    .replace(/^=/, '');
}
