import { columnLetters } from '../../../core/values/address';
import { sheetJob, type Job } from '../request/Job';
import { rangeAt, rangesOf } from '../request/Scope';
import { lineLists } from './areas';
import type { Writer } from './Writer';

/** Pixels of a digit of the default font (等线 11) and of the padding of a column, at 96 dots per inch. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column of so many characters, and back. */
export function pointsOf(characters: number): number {
  return (characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

export function charactersOf(points: number): number {
  return (points / POINTS_PER_PIXEL - PADDING) / DIGIT;
}

export const writeWidths: Writer<'widths'> = ({ each }, { sheet }) =>
  sized('columns', sheet, each, (format, width) => {
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = pointsOf(width);
  });

export const writeHeights: Writer<'heights'> = ({ each }, { sheet }) =>
  sized('rows', sheet, each, (format, height) => {
    if (height === null) format.useStandardHeight = true;
    else format.rowHeight = height;
  });

/** One job for each size, with all lines that have it. */
function sized(
  axis: 'columns' | 'rows',
  sheet: string,
  lines: readonly { readonly index: number; readonly to: number | null }[],
  write: (format: Excel.RangeFormat, size: number | null) => void,
): readonly Job[] {
  const sizes = new Set(lines.map(({ to }) => to));
  return [...sizes].flatMap((size) =>
    lineLists(
      axis,
      lines.filter(({ to }) => to === size).map(({ index }) => index),
    ).map((addresses) =>
      sheetJob(sheet, 3, addresses, (target) => {
        write(rangesOf(target, addresses).format, size);
      }),
    ),
  );
}

export const writeHiddenColumns: Writer<'hiddenColumns'> = ({ from, to }, { sheet }) =>
  [...from, ...to].map((column, index) =>
    sheetJob(sheet, 2, '', (target) => {
      const letters = columnLetters(column);
      rangeAt(target, `${letters}:${letters}`).columnHidden = index >= from.length;
    }),
  );

export const writeHiddenRows: Writer<'hiddenRows'> = ({ from, to }, { sheet }) =>
  [...from, ...to].map((row, index) =>
    sheetJob(sheet, 2, '', (target) => {
      rangeAt(target, `${row + 1}:${row + 1}`).rowHidden = index >= from.length;
    }),
  );
