import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { planFaults } from '../messages/planFaults';
import { isCellError, type CellValue } from '../values/cell';
import { isDateFormat } from '../values/dateFormat';
import { serialToIso } from '../values/excelDate';
import { comparable, tidy } from '../values/normaliseText';
import { nearestOf } from '../values/nearest';
import { type Faults, placeOf, type PlanPlace } from './PlanFault';
import type { PlanColumn, PlanTable } from './tables';

/* The headings of a plan workbook's table: in row 1, or below a title, or merged over two rows. */

export interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Texts of the cells, by row and column counted from 0; what cannot be seen is nothing. */
export function textsOf(snapshot: SheetSnapshot): readonly (readonly string[])[] {
  const lines: string[][] = Array.from({ length: snapshot.firstRow }, () => []);
  for (const values of snapshot.values) {
    lines.push([
      ...Array.from({ length: snapshot.firstColumn }, () => ''),
      ...values.map((value) => textOf(value)),
    ]);
  }
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

const YEAR =
  /^((?:19|20)\d\d)年?(?:度)?(?:年?(?:目标|目标值|目标数|目标任务|目标任务数|任务数|任务目标|任务|计划数|计划|指标))?$/;

/** How many rows above the table may hold a title. */
const TITLE_ROWS = 6;

type IsKnown = (text: string) => boolean;

/** The row that holds most of the table's headings, with the row above where a heading spans two rows. */
export function headingsOf(
  lines: readonly (readonly string[])[],
  table: PlanTable,
): { readonly headings: readonly Heading[]; readonly body: number } {
  const known: IsKnown = (text) => keyOf(text, table) !== undefined;
  const count = (line: readonly string[] = []): number =>
    line.filter((text) => text !== '' && known(text)).length;
  const counts = lines.slice(0, TITLE_ROWS).map(count);
  const most = Math.max(0, ...counts);
  const fullest = most === 0 ? 0 : counts.indexOf(most);
  const isUnder = count(lines[fullest - 1]) > 0 && spansRows(lines, fullest - 1, known);
  const top = isUnder ? fullest - 1 : fullest;
  const first = lines[top] ?? [];
  if (most === 0 || !spansRows(lines, top, known))
    return { headings: headingsAt(first, top), body: top + 1 };
  const below = lines[top + 1] ?? [];
  const whole = wholeHeadings(first, below, known);
  const under = below.map((text, column) => (text === '' ? '' : (whole[column] ?? text)));
  const above = first.map((text, column) => ((below[column] ?? '') === '' ? text : ''));
  return {
    headings: [...headingsAt(above, top), ...headingsAt(under, top + 1)].sort(
      (one, other) => one.column - other.column,
    ),
    body: top + 2,
  };
}

function headingsAt(line: readonly string[], row: number): readonly Heading[] {
  return line.flatMap((text, column) => (text === '' ? [] : [{ text, row, column }]));
}

/** Headings of two rows read together: `2023年` above `目标` is 2023年目标 where that is known. */
function wholeHeadings(
  first: readonly string[],
  below: readonly string[],
  known: IsKnown,
): readonly (string | undefined)[] {
  let above = '';
  return below.map((text, column) => {
    above = first[column] === undefined || first[column] === '' ? above : first[column];
    if (text === '') return undefined;
    return [`${above}${text}`, text].find(known);
  });
}

/** `目标任务` over `2023年 2024年`: all that stands in the second row are headings, and none is above them. */
function spansRows(lines: readonly (readonly string[])[], top: number, known: IsKnown): boolean {
  const [first = [], below = []] = [lines[top], lines[top + 1]];
  const whole = wholeHeadings(first, below, known);
  const filled = below.flatMap((text, column) => (text === '' ? [] : [column]));
  return (
    filled.length > 0 &&
    filled.every((column) => {
      if (whole[column] === undefined) return false;
      const above = first[column] ?? '';
      return above === '' || !known(above) || known(`${above}${below[column] ?? ''}`);
    })
  );
}

/**
 * The columns of a table, each told by its heading. A heading that is the table's own comes before one
 * that says the same in other words.
 */
export function columnsOf(
  headings: readonly Heading[],
  table: PlanTable,
  faults: Faults,
  baselineYear?: number,
): { readonly columns: ReadonlyMap<string, number>; readonly unknown: readonly string[] } {
  const { sheet } = table;
  const columns = new Map<string, number>();
  if (headings.every(({ text }) => keyOf(text, table, baselineYear) === undefined)) {
    const at = placeOf(sheet, headings[0]?.row ?? 0, 0);
    const needed = table.columns.filter(({ required }) => required);
    faults.hard(
      at,
      planFaults.noHeadings(
        at,
        headings.map(({ text }) => text).join('、'),
        needed.map(({ heading }) => heading),
      ),
    );
    return { columns, unknown: [] };
  }
  const unknown: string[] = [];
  const own = new Set(headings.flatMap(({ text }) => ownKey(text, table) ?? []));
  for (const { text, row, column } of headings) {
    const key = keyOf(text, table, baselineYear);
    const at = placeOf(sheet, row, column);
    const isOther = key !== undefined && own.has(key) && ownKey(text, table) === undefined;
    if (key === undefined || isOther) {
      unknown.push(text);
      reportUnknown(text, isOther ? key : undefined, table, at, faults);
    } else if (columns.has(key)) faults.hard(at, planFaults.headingTwice(at, text));
    else columns.set(key, column);
  }
  for (const { key, heading, required } of table.columns) {
    const at = placeOf(sheet, headings[0]?.row ?? 0, 0);
    if (required && !columns.has(key)) faults.hard(at, planFaults.noHeading(at, heading));
  }
  return { columns, unknown };
}

function reportUnknown(
  text: string,
  same: string | undefined,
  table: PlanTable,
  at: Required<PlanPlace>,
  faults: Faults,
): void {
  const names = table.columns.map(({ heading }) => heading);
  const heading = table.columns.find(({ key }) => key === same)?.heading;
  if (heading !== undefined) faults.soft(at, planFaults.sameColumn(at, text, heading));
  else if (table.yearsBehind !== undefined && /^\d+年?(度|目标)*$/.test(headingText(text)))
    faults.hard(at, planFaults.year(at, text));
  else faults.soft(at, planFaults.unknownColumn(at, text, nearestOf(text, names)));
}

function ownKey(text: string, table: PlanTable): string | undefined {
  return table.columns.find(({ heading }) => headingText(heading) === headingText(text))?.key;
}

function keyOf(text: string, table: PlanTable, baselineYear?: number): string | undefined {
  const plainText = headingText(text);
  const found = table.columns.find((column) => namesOf(column).includes(plainText));
  if (found) return found.key;
  if (table.yearsBehind === undefined) return undefined;
  const done = /^((?:19|20)\d\d)年?(?:基期|基数|完成情况|实际|现状|完成|基期值)/.exec(
    plainText,
  )?.[1];
  if (done !== undefined) return 'baseline';
  const year = YEAR.exec(plainText)?.[1];
  if (year === undefined) return undefined;
  return Number(year) === baselineYear ? 'baseline' : year;
}

function namesOf({ heading, aliases = [] }: PlanColumn): readonly string[] {
  return [heading, ...aliases].map(headingText);
}

/** Headings are compared without spaces and line breaks, in half width. */
function headingText(text: string): string {
  return comparable(text).replace(/\(必填\)|[*:]$/g, '');
}
