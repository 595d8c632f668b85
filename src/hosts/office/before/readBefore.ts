import {
  changeOf,
  type CellContent,
  type ChangeOf,
  type SheetChange,
  type SheetChanges,
} from '../../../core/plan/picture/Changes';
import { columnLetters, type Area } from '../../../core/values/address';
import { readJob, type Job } from '../request/Job';
import { rangeAt, rangeOf } from '../request/Scope';
import { CellGrid } from '../../../core/plan/picture/CellGrid';
import { contentOf } from '../read/contentOf';
import { blocksOf } from '../write/blocks';
import type { Before } from './Before';
import { BLANK, contentBytes } from './contentBytes';
import { LOOKS, MARKS, wishFor, type Wish } from './cellLooks';

/**
 * Jobs that read what is about to be overwritten, in the request that overwrites it: so nobody can change
 * it in between, and what a person did meanwhile is seen.
 * @param knowsLooks this Excel tells how single cells look
 * @param used all that is used of the sheet, where it is emptied or goes
 */
export function readBefore(
  { sheet, how, changes }: SheetChanges,
  before: Before,
  knowsLooks: boolean,
  used: Area | undefined,
): readonly Job[] {
  if (how === 'add' || how === 'fill') return [];
  if (how !== 'amend') {
    const wish = knowsLooks ? (how === 'remove' ? MARKS : LOOKS) : undefined;
    const known = sum(
      (changeOf(changes, 'contents')?.each ?? []).map(({ from }) => contentBytes(from)),
    );
    return used ? usedJobs(sheet, used, before, wish, BLANK + known / sizeOf(used)) : [];
  }
  const contents = new CellGrid<number>();
  for (const { row, column, from } of changeOf(changes, 'contents')?.each ?? [])
    contents.set(row, column, contentBytes(from));
  const formats = new CellGrid<true>();
  for (const { area } of changeOf(changes, 'numberFormats')?.each ?? []) formats.fill(area, true);
  const wish = knowsLooks ? wishFor(changes) : undefined;
  const looks = new CellGrid<true>();
  if (wish)
    for (const kind of ['styles', 'locks'] as const)
      for (const { area } of changeOf(changes, kind)?.each ?? []) looks.fill(area, true);
  return [
    ...blocksOf(contents).map(({ area, cells: lines }) =>
      contentsJob(sheet, area, before, sum(lines.flat().map((bytes) => bytes ?? BLANK))),
    ),
    ...blocksOf(formats).map(({ area }) => formatsJob(sheet, area, before)),
    ...(wish ? blocksOf(looks).map(({ area }) => looksJob(sheet, area, before, wish)) : []),
    ...(changeOf(changes, 'links')?.each ?? []).map(({ row, column }) =>
      linkJob(sheet, row, column, before),
    ),
    ...(knowsLooks ? lineJobs(sheet, changes, before) : []),
  ];
}

function contentsJob(sheet: string, area: Area, before: Before, bytes: number): Job {
  const read = readJob({ opens: 2, sets: 1 }, '', (scope) => {
    const range = rangeOf(scope.sheet(sheet), area);
    range.load('formulas,values,valueTypes');
    return () => {
      take(before.contents, area, told(range));
      before.taken = true;
    };
  });
  return answering(read, 1, bytes);
}

function formatsJob(sheet: string, area: Area, before: Before): Job {
  const read = readJob({ opens: 2, sets: 1 }, '', (scope) => {
    const range = rangeOf(scope.sheet(sheet), area);
    range.load('numberFormat');
    return () => {
      take(before.numberFormats, area, range.numberFormat);
      before.taken = true;
    };
  });
  return answering(read, sizeOf(area), FORMAT);
}

function looksJob(sheet: string, area: Area, before: Before, { options, bytes }: Wish): Job {
  const read = readJob({ opens: 2, sets: 8 }, '', (scope) => {
    const looks = rangeOf(scope.sheet(sheet), area).getCellProperties(options);
    return () => {
      take(before.looks, area, looks.value);
      before.taken = true;
    };
  });
  return answering(read, sizeOf(area), bytes);
}

/** Bytes of the answer for a number format, and for a row or column. */
const FORMAT = 15;
const LINE = 60;

function answering(read: Job, cells: number, bytes: number): Job {
  return { ...read, answer: cells * bytes };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function sizeOf({ rows, columns }: Area): number {
  return rows * columns;
}

function told({
  formulas,
  values,
  valueTypes,
}: Pick<Excel.Range, 'formulas' | 'values' | 'valueTypes'>): readonly (readonly CellContent[])[] {
  return formulas.map((line: readonly unknown[], i) =>
    line.map((formula, j) => contentOf(formula, values[i]?.[j], valueTypes[i]?.[j])),
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

/**
 * Everything on the sheet: it is emptied, or goes. In parts, since a large sheet is more than one answer; what
 * cells hold is read last, close to what overwrites it.
 */
function usedJobs(
  sheet: string,
  used: Area,
  before: Before,
  wish: Wish | undefined,
  content: number,
): readonly Job[] {
  const rows = { first: used.row, last: used.row + used.rows - 1 };
  const columns = { first: used.column, last: used.column + used.columns - 1 };
  const looks = wish
    ? [
        ...partsOf(used, wish.bytes).map((area) => looksJob(sheet, area, before, wish)),
        rowsJob(sheet, rows, before),
        columnsJob(sheet, columns, before),
      ]
    : [];
  return [
    ...looks,
    ...partsOf(used, FORMAT).map((area) => formatsJob(sheet, area, before)),
    ...partsOf(used, content).map((area) =>
      contentsJob(sheet, area, before, sizeOf(area) * content),
    ),
    // It is known only once it was all read.
    readJob({ opens: 0, sets: 0 }, '', () => () => {
      before.used = used;
    }),
  ];
}

/** Bytes of an answer that one part of a sheet is to give at most. */
const PART = 1024 * 1024;

function partsOf(area: Area, bytes: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(PART / (bytes * area.columns)));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_none, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  }));
}

const ROW: Excel.RowPropertiesLoadOptions = { rowHidden: true, format: { rowHeight: true } };
const COLUMN: Excel.ColumnPropertiesLoadOptions = {
  columnHidden: true,
  format: { columnWidth: true },
};

function lineJobs(sheet: string, changes: readonly SheetChange[], before: Before): readonly Job[] {
  const rows = spanOf([
    ...(changeOf(changes, 'heights')?.each ?? []).map(({ index }) => index),
    ...linesOf(changeOf(changes, 'hiddenRows')),
  ]);
  const columns = spanOf([
    ...(changeOf(changes, 'widths')?.each ?? []).map(({ index }) => index),
    ...linesOf(changeOf(changes, 'hiddenColumns')),
  ]);
  return [
    ...(rows ? [rowsJob(sheet, rows, before)] : []),
    ...(columns ? [columnsJob(sheet, columns, before)] : []),
  ];
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function rowsJob(sheet: string, { first, last }: Span, before: Before): Job {
  const read = readJob({ opens: 2, sets: 2 }, '', (scope) => {
    const found = rangeAt(scope.sheet(sheet), `${first + 1}:${last + 1}`).getRowProperties(ROW);
    return () => takeRows(before, first, found.value);
  });
  return answering(read, last - first + 1, LINE);
}

function columnsJob(sheet: string, { first, last }: Span, before: Before): Job {
  const address = `${columnLetters(first)}:${columnLetters(last)}`;
  const read = readJob({ opens: 2, sets: 2 }, '', (scope) => {
    const found = rangeAt(scope.sheet(sheet), address).getColumnProperties(COLUMN);
    return () => takeColumns(before, first, found.value);
  });
  return answering(read, last - first + 1, LINE);
}

function linesOf(change: ChangeOf<'hiddenRows'> | ChangeOf<'hiddenColumns'> | undefined) {
  return change ? [...change.from, ...change.to] : [];
}

function spanOf(lines: readonly number[]): Span | undefined {
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
