import { columnNumber, toA1, type Area } from '../../values/address';
import type { Expr } from './Expr';
import { parseExpr } from './parseExpr';

/** Cells that a formula reads; `sheet` is absent for its own. */
interface Read {
  readonly sheet?: string;
  readonly area: Area;
}

/** What formulas have in common that differ in nothing but the cells they read. */
export interface Pattern {
  /** The cells of each read, as they are named in turn, are those of a sheet that bears its number, from A1 on. */
  readonly expr: Expr;
  readonly reads: readonly Read[];
}

const CELL = String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})`;
const REFERENCE = new RegExp(
  [
    String.raw`(?:'((?:[^']|'')+)'!)?${CELL}(?::${CELL})?(?![\p{L}\p{N}_(.!:])`,
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
  ].join('|'),
  'gu',
);

/** Texts of formulas without their references, read: a book has thousands of formulas and few hundred of these. */
export type KnownPatterns = Map<string, Expr | undefined>;

/**
 * Reads a formula; undefined where it says anything that sheets of ours never do, as people's formulas may.
 * @param text without the leading `=`
 */
export function patternOf(text: string, known: KnownPatterns): Pattern | undefined {
  const reads: Read[] = [];
  const pattern = text.replace(
    REFERENCE,
    (whole: string, sheet?: string, column?: string, row?: string, last?: string, end?: string) => {
      if (column === undefined || row === undefined) return whole;
      const area = areaOf(column, row, last ?? column, end ?? row);
      const number = reads.push(
        sheet === undefined ? { area } : { sheet: sheet.replaceAll("''", "'"), area },
      );
      return `'${number - 1}'!${last === undefined ? 'A1' : sizeText(area)}`;
    },
  );
  let expr = known.get(pattern);
  if (expr === undefined && !known.has(pattern)) known.set(pattern, (expr = parseExpr(pattern)));
  return expr && { expr, reads };
}

function areaOf(column: string, row: string, last: string, end: string): Area {
  const [left, top] = [columnNumber(column), Number(row) - 1];
  return {
    row: top,
    column: left,
    rows: Number(end) - top,
    columns: columnNumber(last) - left + 1,
  };
}

/** An area of that size; of one that runs backwards, something that is no formula. */
function sizeText({ rows, columns }: Area): string {
  return rows < 1 || columns < 1 ? '' : `A1:${toA1(rows - 1, columns - 1)}`;
}
