import type { SheetSnapshot } from '../../entries/SheetSnapshot';
import { wideFaults } from '../../messages/planWideFaults';
import { Decimal } from '../../values/decimal';
import { comparable } from '../../values/normaliseText';
import { placeOf, type Faults } from '../PlanFault';
import { indicatorRow, type KnownFormula } from '../pastedRows';
import type { WrittenRow } from '../planRows';
import type { PlanTable } from '../tables';
import { townshipsAcross } from './townshipsAcross';
import { townshipsDown } from './townshipsDown';
import {
  textGridOf,
  isTownship,
  townshipsIn,
  type TextGrid,
  type WideCell,
  type WideTask,
} from './wideCells';

/** 指标, 目标分解 and 镇街 from a printed table of townships against tasks. */
export interface WideRows {
  readonly indicators: readonly WrittenRow[];
  readonly shares: readonly WrittenRow[];
  readonly townships: readonly WrittenRow[];
  readonly years: readonly number[];
}

/** So many townships in one row or column make it a table of townships. */
const FEWEST = 2;

/**
 * A table with townships in rows and tasks in columns, or the other way round, as targets are handed down: a row or
 * column of totals is the target of all, and held against the sum.
 * @param table the sheet 指标, by whose headings columns that are no townships' are told
 * @param only the year that the title names
 * @returns undefined where the sheet is no such table
 */
export function readWide(
  sheet: SheetSnapshot,
  {
    table,
    only,
    known,
  }: { readonly table: PlanTable; readonly only: number | undefined; readonly known: KnownFormula },
  faults: Faults,
): WideRows | undefined {
  const grid = textGridOf(sheet);
  const where = townshipsOf(grid);
  if (where === undefined) return undefined;
  const year = only === undefined ? '' : String(only);
  const { tasks, left } =
    where.way === 'down'
      ? townshipsDown(grid, where.at, year)
      : townshipsAcross(grid, where.at, table, year);
  if (tasks.length === 0) return undefined;
  const head = placeOf(sheet.name, where.way === 'down' ? 0 : where.at, 0);
  if (left.length > 0) faults.soft(head, wideFaults.left(head, left));
  const rows = tasks.map((task) => rowsOf(task, sheet.name, known, faults));
  const years = [...new Set(tasks.flatMap(yearsOf))].filter((each) => each !== '');
  if (years.length === 0) faults.hard(head, wideFaults.noYear(head));
  const names = new Set(tasks.flatMap(({ shares }) => [...shares.keys()]));
  return {
    indicators: rows.map(({ indicator }) => indicator),
    shares: rows.flatMap(({ shares }) => shares),
    townships: [...names].map((name) => ({ name })),
    years: years.map(Number).sort((one, other) => one - other),
  };
}

/** Where the townships stand; undefined where they are too few to be one side of a table. */
function townshipsOf(
  grid: TextGrid,
): { readonly way: 'down' | 'across'; readonly at: number } | undefined {
  const width = Math.max(0, ...grid.map((line) => line.length));
  const downs = Array.from({ length: width }, (_, column) =>
    isNamedBefore(grid, column) ? 0 : townshipsIn(grid.map((line) => line[column] ?? '')),
  );
  const acrosses = grid.map(townshipsIn);
  const [down, across] = [Math.max(0, ...downs), Math.max(0, ...acrosses)];
  if (Math.max(down, across) < FEWEST) return undefined;
  return down >= across
    ? { way: 'down', at: downs.indexOf(down) }
    : { way: 'across', at: acrosses.indexOf(across) };
}

/** Rows that have a name before the township are those of something else: projects, with where they are. */
function isNamedBefore(grid: TextGrid, at: number): boolean {
  return grid.some(
    (line) =>
      isTownship(line[at] ?? '') &&
      line.slice(0, at).some((text) => /\p{Script=Han}/u.test(text) && text !== line[at]),
  );
}

function yearsOf({ totals, shares }: WideTask): readonly string[] {
  return [...totals.keys(), ...[...shares.values()].flatMap((each) => [...each.keys()])];
}

function rowsOf(
  task: WideTask,
  sheet: string,
  known: KnownFormula,
  faults: Faults,
): { readonly indicator: WrittenRow; readonly shares: readonly WrittenRow[] } {
  const years = [...new Set(yearsOf(task))];
  const totals = years.flatMap((year): readonly [string, string][] => {
    const text = totalOf(task, year, sheet, faults);
    return text === undefined ? [] : [[year, text]];
  });
  const { name, unit, annex, lead, hint } = task;
  const given = { indicator: name, unit, annex, lead, hint };
  const indicator = indicatorRow(
    {
      ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')),
      ...Object.fromEntries(totals),
    },
    known,
  );
  const shares = [...task.shares].map(([township, targets]) => ({
    shareOf: indicator['indicator'] ?? name,
    township,
    ...Object.fromEntries([...targets].map(([year, { text }]) => [year, text])),
  }));
  return { indicator, shares };
}

/** What all of them are to do: what stands as the total, else their sum where there can be one. */
function totalOf(
  { name, unit, totals, shares }: WideTask,
  year: string,
  sheet: string,
  faults: Faults,
): string | undefined {
  const parts = [...shares.values()].flatMap((each) => each.get(year) ?? []);
  const [first] = parts;
  const total = totals.get(year);
  const sum = unit === '%' ? undefined : sumOf(parts);
  if (total === undefined) {
    if (first === undefined) return undefined;
    const at = placeOf(sheet, first.row, first.column);
    if (sum === undefined) {
      faults.hard(at, wideFaults.noTotal(at, name));
      return undefined;
    }
    faults.soft(at, wideFaults.summed(at, name, sum.toFixed()));
    return sum.toFixed();
  }
  const whole = figureOf(total.text);
  const at = placeOf(sheet, total.row, total.column);
  if (whole !== undefined && sum !== undefined && !whole.eq(sum))
    faults.soft(at, wideFaults.sum(at, name, total.text, sum.toFixed()));
  return total.text;
}

/** Of whole figures; what is a share, or no figure, has no sum. */
function sumOf(parts: readonly WideCell[]): Decimal | undefined {
  const figures = parts
    .filter(({ text }) => !/^[-—–/无]+$/u.test(text))
    .map(({ text }) => figureOf(text));
  if (figures.length === 0 || figures.includes(undefined)) return undefined;
  return figures.reduce<Decimal>((all, each) => all.plus(each ?? 0), new Decimal(0));
}

function figureOf(text: string): Decimal | undefined {
  const [, digits] =
    /^[≥>]?(\d+(?:\.\d+)?)[^\d%％.]{0,4}$/u.exec(comparable(text).replace(/,/gu, '')) ?? [];
  return digits === undefined ? undefined : new Decimal(digits);
}
