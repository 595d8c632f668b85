import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { toA1 } from '../values/address';
import { isCellError, type CellValue } from '../values/cell';
import { isDateFormat } from '../values/dateFormat';
import { serialToIso } from '../values/excelDate';
import { tidy } from '../values/normaliseText';
import { isPartOfYear, keyOf, yearIn, type SaidYears } from './headingKeys';
import type { PlanTable } from './tables';

/* The headings of a plan workbook's table: in row 1, or below a title, or merged over two rows. */

export interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** It spans parts of a year of which none is the whole; this is the last of them, in whose column it stands. */
  readonly lastOf?: string;
}

/** Texts of the cells, by row and column counted from 0; what cannot be seen is nothing. */
export function textsOf(snapshot: SheetSnapshot): readonly (readonly string[])[] {
  const lines: string[][] = Array.from({ length: snapshot.firstRow }, () => []);
  snapshot.values.forEach((values, row) => {
    lines.push([
      ...Array.from({ length: snapshot.firstColumn }, () => ''),
      ...values.map((value, column) =>
        textOf(
          value,
          snapshot.formats.get(toA1(snapshot.firstRow + row, snapshot.firstColumn + column)),
        ),
      ),
    ]);
  });
  return lines;
}

/** Tidied; of a number its shortest decimal text, of a date its day: `2023-01-15`. */
export function textOf(value: CellValue, format?: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number')
    return format !== undefined && isDateFormat(format) && value >= 1
      ? serialToIso(value)
      : String(Number(value.toPrecision(15)));
  return tidy(value);
}

/** Whether a text is a day as a date in a cell is read. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** How many rows above the table may hold a title. */
const TITLE_ROWS = 6;

/** The first rows in which something stands: a title, and the headings. */
export function firstRows(lines: readonly (readonly string[])[]): {
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
} {
  const from = Math.max(
    0,
    lines.findIndex((line) => line.some((text) => text !== '')),
  );
  return { from, rows: lines.slice(from, from + TITLE_ROWS) };
}

type IsKnown = (text: string) => boolean;

/** The row that holds most of the table's headings, with the row above where a heading spans two rows. */
export function headingsOf(
  lines: readonly (readonly string[])[],
  table: PlanTable,
  years: SaidYears = {},
): { readonly headings: readonly Heading[]; readonly body: number } {
  const known: IsKnown = (text) => keyOf(text, table, years) !== undefined;
  const count = (line: readonly string[] = []): number =>
    line.filter((text) => text !== '' && known(text)).length;
  const { from, rows } = firstRows(lines);
  const counts = rows.map(count);
  const most = Math.max(0, ...counts);
  const fullest = from + (most === 0 ? 0 : counts.indexOf(most));
  const isUnder = count(lines[fullest - 1]) > 0 && spansRows(lines, fullest - 1, known);
  const top = isUnder ? fullest - 1 : fullest;
  const first = lines[top] ?? [];
  if (most === 0 || !spansRows(lines, top, known))
    return { headings: headingsAt(first, top), body: top + 1 };
  const below = lines[top + 1] ?? [];
  const above = first.map((text, column) => ((below[column] ?? '') === '' ? text : ''));
  return {
    headings: [...headingsAt(above, top), ...headingsUnder(first, below, top + 1, known)].sort(
      (one, other) => one.column - other.column,
    ),
    body: top + 2,
  };
}

function headingsAt(line: readonly string[], row: number): readonly Heading[] {
  return line.flatMap((text, column) => (text === '' ? [] : [{ text, row, column }]));
}

/** Headings of the second row. Where a year is told in parts of which none is the whole, its last is taken for it. */
function headingsUnder(
  first: readonly string[],
  below: readonly string[],
  row: number,
  known: IsKnown,
): readonly Heading[] {
  const parts = partsBelow(first, below, known);
  return parts.map(({ text, above, column, whole }, index): Heading => {
    const isLast = parts[index + 1]?.above !== above;
    const isOpen =
      isLast && known(above) && parts.every((part) => part.above !== above || !part.whole);
    return isOpen
      ? { text: above, row, column, lastOf: text }
      : { text: whole ?? text, row, column };
  });
}

interface PartBelow {
  readonly text: string;
  /** The heading that spans it. */
  readonly above: string;
  readonly column: number;
  /** Both rows read together, where that is known: `2023年` above `目标` is 2023年目标. */
  readonly whole: string | undefined;
}

function partsBelow(
  first: readonly string[],
  below: readonly string[],
  known: IsKnown,
): readonly PartBelow[] {
  let above = '';
  return below.flatMap((text, column) => {
    above = first[column] === undefined || first[column] === '' ? above : first[column];
    if (text === '') return [];
    const year = yearIn(above);
    const whole = [
      `${above}${text}`,
      ...(year === undefined ? [] : [`${year}年${text}`]),
      ...(year !== undefined && known(above) ? [] : [text]),
    ].find(known);
    return [{ text, above, column, whole }];
  });
}

/**
 * `目标任务` over `2023年 2024年`: what stands in the second row are words under headings of the first, of which
 * some are headings themselves or parts of a year; the columns that have a whole heading above are empty.
 */
function spansRows(lines: readonly (readonly string[])[], top: number, known: IsKnown): boolean {
  const [first = [], below = []] = [lines[top], lines[top + 1]];
  const parts = partsBelow(first, below, known);
  if (
    parts.length === 0 ||
    parts.some(({ text }) => /^[≥≤<>约]?[\d.,]+[%％]?$/u.test(text) && !known(text))
  )
    return false;
  const isSpanned = ({ above, column }: PartBelow): boolean =>
    first[column] === '' || first[column] === undefined || (first[column + 1] ?? above) === '';
  const isUnder = (part: PartBelow): boolean => part.whole !== undefined || isSpanned(part);
  const isTold = ({ above, whole, text }: PartBelow): boolean =>
    whole !== undefined || isPartOfYear(text) || (known(above) && yearIn(above) !== undefined);
  return parts.every(isUnder) && parts.some(isTold);
}
