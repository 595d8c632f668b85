import { yearIn } from '../headingKeys';
import { splitName, UNIT_OF_ALL, unitOfAll } from '../unitWords';
import {
  isDone,
  isNumbering,
  isTarget,
  isTotal,
  isTownship,
  isUnit,
  unitText,
  type TextGrid,
  type WideCell,
  type WideTask,
  type WideTasks,
} from './wideCells';

interface TaskInMaking extends WideTask {
  readonly totals: Map<string, WideCell>;
  readonly shares: Map<string, Map<string, WideCell>>;
}

/** What the headings above a column say. */
interface Heading {
  readonly column: number;
  readonly names: readonly string[];
  readonly unit: string;
  readonly year: string | undefined;
  readonly isDone: boolean;
}

/**
 * Townships in rows, tasks in columns. Headings stand over one to four rows: groups, tasks, units, years, 目标 and
 * 完成, in any order.
 * @param at the column in which the townships stand
 */
export function townshipsDown(grid: TextGrid, at: number, only: string): WideTasks {
  const rows = grid.flatMap((line, row) => {
    const text = line[at] ?? '';
    return isTownship(text) || isTotal(text) || isTotal(line[at - 1] ?? '') ? [row] : [];
  });
  const first = rows[0] ?? 0;
  const heads = headRows(grid, first, at);
  const usual = unitOfAll(grid.slice(0, first).flat());
  const width = Math.max(...grid.map((line) => line.length));
  const headings = Array.from({ length: width }, (_, column) => column)
    .filter((column) => column > at)
    .map((column) => headingOf(grid, heads, column, usual));
  const told = headings.filter(({ names }) => names.length > 0);
  const targets = told.filter(
    (heading) => !heading.isDone && isFigures(grid, rows, heading.column),
  );
  const tasks = new Map<string, TaskInMaking>();
  const isOften = (name: string): boolean =>
    new Set(targets.filter(({ names }) => names.at(-1) === name).map(({ names }) => names.join()))
      .size > 1;
  for (const { column, names, unit, year = only } of targets) {
    const own = names.at(-1) ?? '';
    const name = isOften(own) ? names.slice(-2).join('') : own;
    const annex = isOften(own) ? '' : names.slice(0, -1).join('');
    const task: TaskInMaking = tasks.get(name) ?? {
      ...{ name, unit, annex, lead: '', hint: '' },
      totals: new Map<string, WideCell>(),
      shares: new Map<string, Map<string, WideCell>>(),
    };
    tasks.set(name, task);
    for (const row of rows) {
      const text = grid[row]?.[column] ?? '';
      if (text === '') continue;
      const township = grid[row]?.[at] ?? '';
      if (!isTownship(township)) task.totals.set(year, { text, row, column });
      else {
        const share = task.shares.get(township) ?? new Map<string, WideCell>();
        share.set(year, { text, row, column });
        task.shares.set(township, share);
      }
    }
  }
  const left = told.filter((heading) => heading.isDone || !targets.includes(heading));
  return {
    tasks: [...tasks.values()],
    left: [...new Set(left.map(({ column }) => lastHead(grid, heads, column)))],
  };
}

/** Rows of headings: those right above the first unit, up to a title or a line that says the unit of all. */
function headRows(grid: TextGrid, first: number, at: number): readonly number[] {
  const rows: number[] = [];
  for (let row = first - 1; row >= 0 && rows.length < 4; row -= 1) {
    const line = grid[row] ?? [];
    const texts = line.filter((text, column) => text !== '' && column > at);
    const isTitle = line[at] !== '' && texts.every((text) => text === line[at]);
    if (texts.length === 0 || isTitle || texts.some((text) => UNIT_OF_ALL.test(text))) break;
    rows.unshift(row);
  }
  return rows;
}

/** A heading spans the columns behind it that have headings of their own below. */
function spanned(grid: TextGrid, heads: readonly number[], row: number, column: number): string {
  const own = grid[row]?.[column] ?? '';
  if (own !== '') return own;
  const below = heads.filter((each) => each > row);
  if (!below.some((each) => (grid[each]?.[column] ?? '') !== '')) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = grid[row]?.[left] ?? '';
    if (text === '') continue;
    return below.some((each) => (grid[each]?.[left] ?? '') !== '') ? text : '';
  }
  return '';
}

function headingOf(
  grid: TextGrid,
  heads: readonly number[],
  column: number,
  usual: string,
): Heading {
  const texts = heads.map((row) => spanned(grid, heads, row, column));
  const parts = texts
    .filter((text, index) => text !== '' && texts.indexOf(text) === index)
    .flatMap((text) => {
      const { name, unit } = splitName(text);
      return unit === '' ? [text] : [name, unit];
    });
  const words = parts.filter(
    (text) => !isTarget(text) && !isUnit(text) && yearOf(text) === undefined && !isNumbering(text),
  );
  const names = words.filter((text, index) => !(isDone(text) && index > 0));
  return {
    column,
    names: names.some((text) => /^备注$|^说明$|联系|责任/u.test(text)) ? [] : names,
    unit: parts.filter(isUnit).map(unitText).at(-1) ?? usual,
    year: parts.map(yearOf).find((year) => year !== undefined),
    isDone: parts.some((text, index) => index > 0 && isDone(text) && !isTarget(text)),
  };
}

/** `2025年`, `2025年目标`: a heading that says no more than a year. */
function yearOf(text: string): string | undefined {
  const year = yearIn(text);
  const rest = text.replace(/^(?:19|20)\d\d年?度?/u, '');
  return year !== undefined && (rest === '' || isTarget(rest)) ? year : undefined;
}

function lastHead(grid: TextGrid, heads: readonly number[], column: number): string {
  return (
    heads
      .map((row) => spanned(grid, heads, row, column))
      .filter(Boolean)
      .at(-1) ?? ''
  );
}

function isFigures(grid: TextGrid, rows: readonly number[], column: number): boolean {
  const texts = rows.map((row) => grid[row]?.[column] ?? '').filter((text) => text !== '');
  return (
    texts.length > 0 && texts.filter((text) => /\d|^[-—–/]+$/u.test(text)).length * 2 > texts.length
  );
}
