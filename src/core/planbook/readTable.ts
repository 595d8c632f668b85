import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { PLAN_SHEETS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { isCellError, type CellValue } from '../values/cell';
import { comparable, tidy } from '../values/normaliseText';
import { nearestOf } from './nearest';
import { type Faults, placeOf, type PlanPlace } from './PlanFault';
import type { PlanColumn, PlanSheet, PlanTable } from './tables';

/** A cell with something in it. */
export interface PlanCell {
  readonly at: Required<PlanPlace>;
  /** Tidied; of a number its shortest decimal text. */
  readonly text: string;
  readonly value: CellValue;
  /** It is a number that is shown with a percent sign. */
  readonly isPercent: boolean;
}

/** A row with something in it, its cells by column key; a year's by `2023`. */
export interface PlanRow {
  /** Counts from 0. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, PlanCell>;
  /** The place of a column's cell, also where it is empty. */
  readonly place: (key: string) => Required<PlanPlace>;
  readonly text: (key: string) => string;
}

export interface ReadTable {
  readonly sheet: PlanSheet;
  readonly rows: readonly PlanRow[];
  /** Years that have a column of their own, ascending. */
  readonly years: readonly number[];
  /** Headings of columns that mean nothing to the product. */
  readonly unknown: readonly string[];
}

interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const YEAR =
  /^((?:19|20)\d\d\d?)年?(?:度)?(?:年?(?:目标|目标值|目标任务|任务数|任务|计划数|计划))?$/;

/** How many rows above the table may hold a title. */
const TITLE_ROWS = 6;

/**
 * Reads a table of a plan workbook: headings in row 1, or below a title, or merged over two rows;
 * columns in any order. Rows in which nothing stands are passed by.
 * @param baselineHeadings headings that mean the baseline though a year stands in them
 */
export function readTable(
  snapshot: SheetSnapshot,
  table: PlanTable,
  faults: Faults,
  baselineYear?: number,
): ReadTable {
  const { sheet } = table;
  const lines = textsOf(snapshot);
  const { headings, body } = headingsOf(lines, table);
  const columns = new Map<string, number>();
  const years: number[] = [];
  const unknown: string[] = [];
  for (const heading of headings) {
    const key = keyOf(heading.text, table, baselineYear);
    const at = placeOf(sheet, heading.row, heading.column);
    if (key === undefined) {
      unknown.push(heading.text);
      const nearest = nearestOf(
        heading.text,
        table.columns.map((one) => one.heading),
      );
      faults.soft(at, planFaults.unknownColumn(at, heading.text, nearest));
    } else if (columns.has(key)) faults.hard(at, planFaults.headingTwice(at, heading.text));
    else {
      columns.set(key, heading.column);
      if (/^\d+$/.test(key)) years.push(Number(key));
    }
  }
  for (const { key, heading, required } of table.columns) {
    if (!required || columns.has(key)) continue;
    const at = { sheet: PLAN_SHEETS[sheet] };
    faults.hard(at, planFaults.noHeading(at.sheet, heading));
  }
  const headed = new Set(headings.map(({ column }) => column));
  const rows = rowsOf(snapshot, body, columns, sheet);
  reportHeadless(lines, body, headed, sheet, faults);
  return { sheet, rows, years: years.sort((one, other) => one - other), unknown };
}

/** Texts of the cells, by row and column counted from 0; what cannot be seen is nothing. */
function textsOf(snapshot: SheetSnapshot): readonly (readonly string[])[] {
  const lines: string[][] = Array.from({ length: snapshot.firstRow }, () => []);
  for (const values of snapshot.values) {
    lines.push([...Array.from({ length: snapshot.firstColumn }, () => ''), ...values.map(textOf)]);
  }
  return lines;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return tidy(value);
}

/** The row that holds most of the table's headings, with the row above where a heading spans two rows. */
function headingsOf(
  lines: readonly (readonly string[])[],
  table: PlanTable,
): { readonly headings: readonly Heading[]; readonly body: number } {
  const known = (text: string): boolean => keyOf(text, table) !== undefined;
  const counts = lines
    .slice(0, TITLE_ROWS)
    .map((line) => line.filter((text) => text !== '' && known(text)).length);
  const most = Math.max(0, ...counts);
  const top = most === 0 ? 0 : counts.indexOf(most);
  const first = lines[top] ?? [];
  const below = lines[top + 1] ?? [];
  const spans = most > 0 && isSecondHeading(first, below, known);
  const width = Math.max(first.length, spans ? below.length : 0);
  const headings: Heading[] = [];
  for (let column = 0; column < width; column += 1) {
    const under = spans ? (below[column] ?? '') : '';
    const text = under === '' ? (first[column] ?? '') : under;
    if (text !== '') headings.push({ text, row: under === '' ? top : top + 1, column });
  }
  return { headings, body: top + (spans ? 2 : 1) };
}

/** `目标任务` over `2023年 2024年`: every cell below is a heading, and stands where none is above, or a spanning one. */
function isSecondHeading(
  first: readonly string[],
  below: readonly string[],
  known: (text: string) => boolean,
): boolean {
  const filled = below.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  if (filled.length === 0 || !filled.every(({ text }) => known(text))) return false;
  return filled.every(({ column }) => {
    const above = first[column] ?? '';
    return above === '' || !known(above);
  });
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

function rowsOf(
  snapshot: SheetSnapshot,
  body: number,
  columns: ReadonlyMap<string, number>,
  sheet: PlanSheet,
): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  for (let row = Math.max(body, snapshot.firstRow); ; row += 1) {
    const values = snapshot.values[row - snapshot.firstRow];
    if (values === undefined) break;
    const cells = new Map<string, PlanCell>();
    for (const [key, column] of columns) {
      const value = values[column - snapshot.firstColumn] ?? null;
      const text = textOf(value);
      if (text === '') continue;
      const at = placeOf(sheet, row, column);
      const isPercent = snapshot.formats.get(at.cell)?.includes('%') === true;
      cells.set(key, { at, text, value, isPercent });
    }
    if (cells.size === 0) continue;
    const place = (key: string) => placeOf(sheet, row, columns.get(key) ?? 0);
    rows.push({ row, cells, place, text: (key) => cells.get(key)?.text ?? '' });
  }
  return rows;
}

/** Text under no heading would be lost without a word. */
function reportHeadless(
  lines: readonly (readonly string[])[],
  body: number,
  headed: ReadonlySet<number>,
  sheet: PlanSheet,
  faults: Faults,
): void {
  const said = new Set<number>();
  lines.slice(body).forEach((line, index) => {
    line.forEach((text, column) => {
      if (text === '' || headed.has(column) || said.has(column)) return;
      said.add(column);
      const at = placeOf(sheet, body + index, column);
      faults.hard(at, planFaults.headless(at, text));
    });
  });
}
