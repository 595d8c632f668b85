import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { planFaults } from '../messages/planFaults';
import { toA1, type Area } from '../values/address';
import { withoutAsides } from './asides';
import { columnsOf, type FoundColumns } from './columnsOf';
import { joinContinued, withoutLineBreaks, type StandingRow } from './continuedRows';
import { unitUnder, type SaidYears } from './headingKeys';
import { headingsOf, isDay, textOf, textsOf, type Heading } from './headings';
import type { PlanCell } from './PlanCell';
import { type Faults, placeOf, type PlanPlace } from './PlanFault';
import { reportLooks } from './reportLooks';
import type { PlanColumn, PlanSheet, PlanTable } from './tables';
import { withUnit } from './unitWords';

/** A row with something in it, its cells by column key; a year's by `2023`. */
export interface PlanRow {
  /** Counts from 0. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, PlanCell>;
  /** What stands in columns that mean nothing to the product, by their headings. */
  readonly others: ReadonlyMap<string, string>;
  /** The place of a column's cell, also where it is empty. */
  readonly place: (key: string) => Required<PlanPlace>;
  readonly text: (key: string) => string;
  /** Years whose cells are one with that of the year before. */
  readonly merged: ReadonlySet<string>;
}

export interface ReadTable {
  readonly sheet: PlanSheet;
  readonly rows: readonly PlanRow[];
  /** It has the headings that it cannot be without; else it has no rows. */
  readonly isHeaded: boolean;
  /** Years that have a column of their own, ascending. */
  readonly years: readonly number[];
}

/**
 * Reads a table of a plan workbook: headings in row 1, or below a title, or merged over two rows;
 * columns in any order. Rows in which nothing stands are passed by.
 */
export function readTable(
  snapshot: SheetSnapshot,
  table: PlanTable,
  faults: Faults,
  said: SaidYears = {},
): ReadTable {
  const { sheet } = table;
  const lines = textsOf(snapshot);
  const { headings, body } = headingsOf(lines, table, said);
  if (headings.length === 0 && !table.required)
    return { sheet, rows: [], isHeaded: true, years: [] };
  const { columns, unknown } = columnsOf(headings, table, snapshot.name, faults, said);
  const years = [...columns.keys()].filter((key) => /^\d+$/.test(key)).map(Number);
  const isHeaded = table.columns.every(({ key, required }) => !required || columns.has(key));
  const headed = new Set(headings.map(({ column }) => column));
  const units = unitsUnder(headings, columns, table);
  const all = isHeaded ? rowsOf(snapshot, body, { columns, unknown, units }, table) : [];
  const rows = withoutAsides(all, sheet, faults);
  if (isHeaded) {
    const kept = new Set(rows);
    const asides = new Set(all.flatMap((each) => (kept.has(each) ? [] : [each.row])));
    reportLooks(snapshot, { body, columns: [...columns.values()], asides }, faults);
    reportHeadless(lines, body, headed, snapshot.name, faults);
  }
  reportBlanks(rows, faults);
  reportMerged(rows, faults);
  return { sheet, rows, isHeaded, years: years.sort((one, other) => one - other) };
}

function rowsOf(
  snapshot: SheetSnapshot,
  body: number,
  { columns, unknown, units }: FoundColumns & { readonly units: ReadonlyMap<string, string> },
  { sheet, columns: defined }: PlanTable,
): readonly PlanRow[] {
  const rows: StandingRow[] = [];
  const shownAt = coveringCells(snapshot, body);
  const yearsOver = mergedYears(snapshot, columns, body);
  const [, first = 0] =
    [...columns].find(([key]) => isRequired(defined, key)) ?? [...columns][0] ?? [];
  for (let row = Math.max(body, snapshot.firstRow); ; row += 1) {
    if (snapshot.values[row - snapshot.firstRow] === undefined) break;
    const cells = new Map<string, PlanCell>();
    const own = new Set<string>();
    for (const [key, column] of columns) {
      const from = shownAt(row, column);
      const value =
        snapshot.values[from - snapshot.firstRow]?.[column - snapshot.firstColumn] ?? null;
      const format = snapshot.formats.get(toA1(from, column));
      const shown = textOf(
        typeof value === 'string' ? withoutLineBreaks(value, key) : value,
        format,
      );
      if (shown === '') continue;
      const at = placeOf(snapshot.name, from, column);
      const isPercent = format?.includes('%') === true;
      const isFraction = isPercent || (typeof value === 'number' && value <= MOST_FRACTION);
      const unit = units.get(key) ?? '';
      const text = isFraction && unit === '%' ? shown : withUnit(shown, unit);
      const isText = isDay(text) || text !== shown;
      cells.set(key, { at, text, value: isText ? text : value, isPercent });
      if (from === row) own.add(key);
    }
    const others = new Map(
      unknown.flatMap(({ text, column }): [string, string][] => {
        const value = snapshot.values[row - snapshot.firstRow]?.[column - snapshot.firstColumn];
        const shown = textOf(value ?? null, snapshot.formats.get(toA1(row, column)));
        return shown === '' ? [] : [[text, shown]];
      }),
    );
    rows.push({ row, cells, own, others });
  }
  return joinContinued(rows, sheet).map(({ row, cells, others }): PlanRow => {
    const place = (key: string) => placeOf(snapshot.name, row, columns.get(key) ?? first);
    const text = (key: string): string => cells.get(key)?.text ?? '';
    return { row, cells, others, place, text, merged: yearsOver(row) };
  });
}

/** Up to this a number of a rate may be a fraction. */
const MOST_FRACTION = 1.5;

/** By column key, the unit that its heading says for its figures. */
function unitsUnder(
  headings: readonly Heading[],
  columns: ReadonlyMap<string, number>,
  table: PlanTable,
): ReadonlyMap<string, string> {
  return new Map(
    [...columns].flatMap(([key, column]): readonly [string, string][] => {
      const heading = headings.find((each) => each.column === column);
      const unit = heading === undefined ? '' : unitUnder(heading.text, key, table);
      return unit === '' ? [] : [[key, unit]];
    }),
  );
}

/** Years of a row whose cells are merged with that of an earlier year. */
function mergedYears(
  { merges = [] }: SheetSnapshot,
  columns: ReadonlyMap<string, number>,
  body: number,
): (row: number) => ReadonlySet<string> {
  const wide = merges.filter((merge) => merge.row + merge.rows > body && merge.columns > 1);
  const years = [...columns].filter(([key]) => /^\d+$/.test(key));
  return (row) =>
    new Set(
      wide
        .filter((merge) => merge.row <= row && row < merge.row + merge.rows)
        .flatMap(({ column: left, columns: width }) => {
          const over = years.filter(([, column]) => column >= left && column < left + width);
          return over.filter(([, column]) => column > left).map(([key]) => key);
        }),
    );
}

/** A target that is merged over years is that of the first of them, and asked about for the others. */
function reportMerged(rows: readonly PlanRow[], faults: Faults): void {
  for (const row of rows)
    for (const year of row.merged) {
      const at = row.place(year);
      const last = [...row.cells.keys()]
        .filter((key) => /^\d+$/.test(key) && key < year)
        .sort()
        .at(-1);
      if (last !== undefined && !row.cells.has(year))
        faults.hard(at, planFaults.mergedYears(at, row.text(last), last, year));
    }
}

function isRequired(columns: readonly PlanColumn[], key: string): boolean {
  return columns.find((column) => column.key === key)?.required === true;
}

/** A cell that is merged with those above shows what the topmost holds: gives the row of that. */
function coveringCells(
  { merges = [] }: SheetSnapshot,
  body: number,
): (row: number, column: number) => number {
  const tall = new Map<number, Area[]>();
  for (const merge of merges)
    if (merge.row >= body && merge.rows > 1)
      tall.set(merge.column, [...(tall.get(merge.column) ?? []), merge]);
  return (row, column) =>
    tall.get(column)?.find((merge) => merge.row <= row && row < merge.row + merge.rows)?.row ?? row;
}

/** Columns that name something, by which other sheets find it. */
const NAMES = ['indicator', 'element', 'name', 'department', 'shareOf', 'township'] as const;

function reportBlanks(rows: readonly PlanRow[], faults: Faults): void {
  for (const cell of rows.flatMap(({ cells }) => NAMES.flatMap((key) => cells.get(key) ?? [])))
    if (/\p{Script=Han}\s+\p{Script=Han}/u.test(cell.text))
      faults.soft(cell.at, planFaults.blankInName(cell.at, cell.text));
}

/** Text under no heading would be lost without a word. */
function reportHeadless(
  lines: readonly (readonly string[])[],
  body: number,
  headed: ReadonlySet<number>,
  sheet: string,
  faults: Faults,
): void {
  const said = new Set<number>();
  lines.slice(body).forEach((line, index) => {
    line.forEach((text, column) => {
      if (text === '' || headed.has(column) || said.has(column)) return;
      said.add(column);
      const at = placeOf(sheet, body + index, column);
      faults.hard(at, planFaults.headless(at, text, Math.max(1, body)));
    });
  });
}
