import {
  changeOf,
  type CellContent,
  type ChangeOf,
  type SheetChange,
  type SheetChanges,
} from '../../../core/plan/picture/Changes';
import { columnLetters, type Area } from '../../../core/values/address';
import { readJob, type Job } from '../request/Job';
import { partsOf } from '../request/parts';
import { rangeAt, rangeOf } from '../request/Scope';
import { CellGrid } from '../../../core/plan/picture/CellGrid';
import { contentOf } from '../read/contentOf';
import { blocksOf, type Block } from '../write/blocks';
import type { Before } from './Before';
import { BLANK, contentBytes, formatBytes } from './contentBytes';
import { LOOKS, MARKS, wishFor, type Wish } from './cellLooks';

/**
 * Jobs that read what is about to be overwritten, in the request that overwrites it: so nobody can change
 * it in between, and what a person did meanwhile is seen.
 * @param knowsLooks this Excel tells how single cells look
 * @param used all that is used of the sheet, where it is emptied or goes
 * @param bytes of the answer for the whole sheet, where it is known
 */
export function readBefore(
  { sheet, how, changes }: SheetChanges,
  before: Before,
  knowsLooks: boolean,
  used: Area | undefined,
  bytes?: number,
): readonly Job[] {
  if (how === 'add' || how === 'fill') return [];
  const contents = new CellGrid<number>();
  for (const { row, column, from } of changeOf(changes, 'contents')?.each ?? [])
    contents.set(row, column, contentBytes(from));
  const formats = new CellGrid<number>();
  for (const { area, from } of changeOf(changes, 'numberFormats')?.each ?? [])
    formats.fill(area, formatBytes(from));
  const held: Held = { contents, formats, other: BLANK };
  if (how !== 'amend') {
    const wish = knowsLooks ? (how === 'remove' ? MARKS : LOOKS) : undefined;
    return used ? usedJobs(sheet, used, before, wish, held) : [];
  }
  const wish = knowsLooks ? wishFor(changes) : undefined;
  const looks = new CellGrid<true>();
  if (wish)
    for (const kind of ['styles', 'locks'] as const)
      for (const { area } of changeOf(changes, kind)?.each ?? []) looks.fill(area, true);
  const isLight = bytes !== undefined && bytes <= LIGHT;
  const blocks = blocksOf(contents, { whole: !isLight });
  const between = isLight ? { ...held, other: perCellBetween(blocks, bytes) } : held;
  return [
    ...blocks.flatMap(({ area }) => contentsJobs(sheet, area, before, between)),
    ...blocksOf(formats, { whole: true }).flatMap(({ area }) =>
      formatsJobs(sheet, area, before, held),
    ),
    ...(wish ? blocksOf(looks).flatMap(({ area }) => looksJobs(sheet, area, before, wish)) : []),
    ...(changeOf(changes, 'links')?.each ?? []).map(({ row, column }) =>
      linkJob(sheet, row, column, before),
    ),
    ...(knowsLooks ? lineJobs(sheet, changes, before) : []),
  ];
}

/** Bytes of the answers for what cells hold, as far as it is known. */
interface Held {
  readonly contents: CellGrid<number>;
  readonly formats: CellGrid<number>;
  /** What is assumed of a cell whose contents are not known. */
  readonly other: number;
}

/** Bytes of a sheet that may be read along where that saves ranges: all of them fit into an answer. */
const LIGHT = 1024 * 1024;

/** Cells between those that change hold together what is left of the sheet at most. */
function perCellBetween(blocks: readonly Block<number>[], bytes: number): number {
  const cells = blocks.flatMap((block) => block.cells.flat());
  const known = cells.filter((cell) => cell !== null);
  const left = bytes - known.reduce((total, each) => total + each, 0);
  return Math.max(BLANK, left / Math.max(1, cells.length - known.length));
}

function contentsJobs(sheet: string, whole: Area, before: Before, { contents, other }: Held) {
  const parts = partsOf(whole, (row, column) => contents.get(row, column) ?? other);
  return parts.map(({ area, bytes }) =>
    readJob({ opens: 2, sets: 1 }, FRAME + bytes, (scope) => {
      const range = rangeOf(scope.sheet(sheet), area);
      range.load('formulas,values,valueTypes');
      return () => {
        take(before.contents, area, told(range));
        before.taken = true;
      };
    }),
  );
}

function formatsJobs(sheet: string, whole: Area, before: Before, { formats }: Held) {
  const parts = partsOf(whole, (row, column) => formats.get(row, column) ?? FORMAT);
  return parts.map(({ area, bytes }) =>
    readJob({ opens: 2, sets: 1 }, FRAME + bytes, (scope) => {
      const range = rangeOf(scope.sheet(sheet), area);
      range.load('numberFormat');
      return () => {
        take(before.numberFormats, area, range.numberFormat);
        before.taken = true;
      };
    }),
  );
}

function looksJobs(sheet: string, whole: Area, before: Before, wish: Wish): readonly Job[] {
  return partsOf(whole, () => wish.bytes).map(({ area, bytes }) =>
    readJob({ opens: 2, sets: 8 }, FRAME + bytes, (scope) => {
      const looks = rangeOf(scope.sheet(sheet), area).getCellProperties(wish.options);
      return () => {
        take(before.looks, area, looks.value);
        before.taken = true;
      };
    }),
  );
}

/** Bytes of the answer around what is told; for a number format; for a link; and for a row or column. */
const FRAME = 80;
const FORMAT = 15;
const LINK = 300;
const LINE = 60;

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
  return readJob({ opens: 2, sets: 1 }, LINK, (scope) => {
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
  held: Held,
): readonly Job[] {
  const rows = { first: used.row, last: used.row + used.rows - 1 };
  const columns = { first: used.column, last: used.column + used.columns - 1 };
  const looks = wish
    ? [
        ...looksJobs(sheet, used, before, wish),
        rowsJob(sheet, rows, before),
        columnsJob(sheet, columns, before),
      ]
    : [];
  return [
    ...looks,
    ...formatsJobs(sheet, used, before, held),
    ...contentsJobs(sheet, used, before, held),
    // It is known only once it was all read.
    readJob({ opens: 0, sets: 0 }, 0, () => () => {
      before.used = used;
    }),
  ];
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
  return readJob({ opens: 2, sets: 2 }, (last - first + 1) * LINE, (scope) => {
    const found = rangeAt(scope.sheet(sheet), `${first + 1}:${last + 1}`).getRowProperties(ROW);
    return () => takeRows(before, first, found.value);
  });
}

function columnsJob(sheet: string, { first, last }: Span, before: Before): Job {
  const address = `${columnLetters(first)}:${columnLetters(last)}`;
  return readJob({ opens: 2, sets: 2 }, (last - first + 1) * LINE, (scope) => {
    const found = rangeAt(scope.sheet(sheet), address).getColumnProperties(COLUMN);
    return () => takeColumns(before, first, found.value);
  });
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
