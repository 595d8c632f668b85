import type { ChangeOf, SheetChange, SheetChanges } from '../../../core/plan/picture/Changes';
import { columnLetters, type Area } from '../../../core/values/address';
import { readJob, type Job } from '../request/Job';
import { rangeAt, rangeOf } from '../request/Scope';
import { CellGrid } from '../write/CellGrid';
import type { Before } from './Before';
import type { FoundContent } from './foundContent';
import { LOOKS, MARKS } from './cellLooks';

/**
 * Jobs that read what is about to be overwritten, in the request that overwrites it: so nobody can change
 * it in between, and what a person did meanwhile is seen.
 * @param knowsLooks this Excel tells how single cells look
 * @param cells of the sheet, roughly
 */
export function readBefore(
  { sheet, how, changes }: SheetChanges,
  before: Before,
  knowsLooks: boolean,
  cells: number,
): readonly Job[] {
  if (how === 'add' || how === 'fill') return [];
  if (how !== 'amend') {
    const looks = how === 'remove' ? { wish: MARKS, bytes: 250 } : { wish: LOOKS, bytes: 500 };
    return [usedJob(sheet, before, knowsLooks ? looks : undefined, cells)];
  }
  const contents = new CellGrid<true>();
  for (const { row, column } of find(changes, 'contents')?.each ?? [])
    contents.set(row, column, true);
  const looks = new CellGrid<true>();
  for (const kind of ['numberFormats', 'styles', 'locks'] as const)
    for (const { area } of find(changes, kind)?.each ?? []) looks.fill(area, true);
  return [
    ...blocksOf(contents).map((area) => contentsJob(sheet, area, before)),
    ...blocksOf(looks).map((area) => looksJob(sheet, area, before, knowsLooks)),
    ...(find(changes, 'links')?.each ?? []).map(({ row, column }) =>
      linkJob(sheet, row, column, before),
    ),
    ...(knowsLooks ? lineJobs(sheet, changes, before) : []),
  ];
}

export function find<K extends SheetChange['kind']>(
  changes: readonly SheetChange[],
  kind: K,
): ChangeOf<K> | undefined {
  return changes.find((change): change is ChangeOf<K> => change.kind === kind);
}

function blocksOf(cells: CellGrid<true>): readonly Area[] {
  return cells.blocks().map(({ area }) => area);
}

function contentsJob(sheet: string, area: Area, before: Before): Job {
  return readJob({ opens: 2, sets: 1 }, '', (scope) => {
    const range = rangeOf(scope.sheet(sheet), area);
    range.load('formulas,values,valueTypes');
    return () => {
      take(before.contents, area, told(range));
      before.taken = true;
    };
  });
}

function looksJob(sheet: string, area: Area, before: Before, knowsLooks: boolean): Job {
  return readJob({ opens: 2, sets: 8 }, '', (scope) => {
    const range = rangeOf(scope.sheet(sheet), area);
    range.load('numberFormat');
    const looks = knowsLooks ? range.getCellProperties(LOOKS) : undefined;
    return () => {
      take(before.numberFormats, area, range.numberFormat);
      if (looks) take(before.looks, area, looks.value);
      before.taken = true;
    };
  });
}

/** Excel tells a text that begins with `=` as it tells a formula; but a formula gives something else. */
function told(
  range: Pick<Excel.Range, 'formulas' | 'values' | 'valueTypes'>,
): readonly (readonly FoundContent[])[] {
  const { formulas, values, valueTypes } = range;
  return formulas.map((line: readonly unknown[], i) =>
    line.map((formula, j) => ({
      formula,
      value: values[i]?.[j] as unknown,
      isError: String(valueTypes[i]?.[j]) === 'Error',
    })),
  );
}

function linkJob(sheet: string, row: number, column: number, before: Before): Job {
  return readJob({ opens: 2, sets: 1 }, '', (scope) => {
    const range = rangeOf(scope.sheet(sheet), { row, column, rows: 1, columns: 1 });
    range.load('hyperlink');
    return () => {
      const link = range.hyperlink as Excel.RangeHyperlink | null;
      before.links.set(row, column, link?.documentReference ? link : null);
      before.taken = true;
    };
  });
}

interface Wish {
  readonly wish: Excel.CellPropertiesLoadOptions;
  /** Of the answer for a cell. */
  readonly bytes: number;
}

/** Everything on the sheet: it is emptied, or goes. */
function usedJob(sheet: string, before: Before, looks: Wish | undefined, cells: number): Job {
  const read = readJob({ opens: 2, sets: 12 }, '', (scope) => {
    const range = scope.sheet(sheet).getUsedRange(false);
    range.untrack();
    range.load('rowIndex,columnIndex,formulas,values,valueTypes,numberFormat');
    const asked = looks && range.getCellProperties(looks.wish);
    const rows = looks && range.getRowProperties(ROW);
    const columns = looks && range.getColumnProperties(COLUMN);
    return () => {
      before.taken = true;
      const { rowIndex: row, columnIndex: column, formulas, numberFormat } = range;
      const area = { row, column, rows: formulas.length, columns: formulas[0]?.length ?? 0 };
      before.used = area;
      take(before.contents, area, told(range));
      take(before.numberFormats, area, numberFormat);
      if (asked) take(before.looks, area, asked.value);
      if (rows) takeRows(before, row, rows.value);
      if (columns) takeColumns(before, column, columns.value);
    };
  });
  return { ...read, answer: cells * (100 + (looks?.bytes ?? 0)) };
}

const ROW: Excel.RowPropertiesLoadOptions = { rowHidden: true, format: { rowHeight: true } };
const COLUMN: Excel.ColumnPropertiesLoadOptions = {
  columnHidden: true,
  format: { columnWidth: true },
};

function lineJobs(sheet: string, changes: readonly SheetChange[], before: Before): readonly Job[] {
  const rows = spanOf([
    ...(find(changes, 'heights')?.each ?? []).map(({ index }) => index),
    ...linesOf(find(changes, 'hiddenRows')),
  ]);
  const columns = spanOf([
    ...(find(changes, 'widths')?.each ?? []).map(({ index }) => index),
    ...linesOf(find(changes, 'hiddenColumns')),
  ]);
  const jobs: Job[] = [];
  if (rows)
    jobs.push(
      readJob({ opens: 2, sets: 2 }, '', (scope) => {
        const range = rangeAt(scope.sheet(sheet), `${rows.first + 1}:${rows.last + 1}`);
        const found = range.getRowProperties(ROW);
        return () => takeRows(before, rows.first, found.value);
      }),
    );
  if (columns)
    jobs.push(
      readJob({ opens: 2, sets: 2 }, '', (scope) => {
        const address = `${columnLetters(columns.first)}:${columnLetters(columns.last)}`;
        const found = rangeAt(scope.sheet(sheet), address).getColumnProperties(COLUMN);
        return () => takeColumns(before, columns.first, found.value);
      }),
    );
  return jobs;
}

function linesOf(change: ChangeOf<'hiddenRows'> | ChangeOf<'hiddenColumns'> | undefined) {
  return change ? [...change.from, ...change.to] : [];
}

function spanOf(lines: readonly number[]): { first: number; last: number } | undefined {
  return lines.length === 0 ? undefined : { first: Math.min(...lines), last: Math.max(...lines) };
}

function take<T>(grid: CellGrid<T>, { row, column }: Area, cells: readonly (readonly T[])[]): void {
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      grid.set(row + i, column + j, cell);
    });
  });
}

function takeRows(before: Before, first: number, rows: readonly Excel.RowProperties[]): void {
  rows.forEach(({ rowHidden, format }, index) => {
    const height = (format as { rowHeight?: number } | undefined)?.rowHeight;
    if (height !== undefined) before.heights.set(first + index, height);
    if (rowHidden !== undefined) before.hiddenRows.set(first + index, rowHidden);
  });
}

function takeColumns(
  before: Before,
  first: number,
  columns: readonly Excel.ColumnProperties[],
): void {
  columns.forEach(({ columnHidden, format }, index) => {
    const width = (format as { columnWidth?: number } | undefined)?.columnWidth;
    if (width !== undefined) before.widths.set(first + index, width);
    if (columnHidden !== undefined) before.hiddenColumns.set(first + index, columnHidden);
  });
}
