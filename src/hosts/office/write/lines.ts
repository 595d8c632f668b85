import { columnLetters } from '../../../core/values/address';
import { job, type Job } from '../request/Job';
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
  const bySize = new Map<number | null, number[]>();
  for (const { index, to } of lines) {
    const same = bySize.get(to);
    if (same) same.push(index);
    else bySize.set(to, [index]);
  }
  return [...bySize].flatMap(([size, same]) =>
    lineLists(axis, same).map((addresses) =>
      job({ opens: 2, sets: 1 }, addresses, (scope) => {
        write(rangesOf(scope.sheet(sheet), addresses).format, size);
      }),
    ),
  );
}

export const writeHiddenColumns: Writer<'hiddenColumns'> = ({ from, to }, { sheet }) =>
  hidden(
    sheet,
    from,
    to,
    (index) => `${columnLetters(index)}:${columnLetters(index)}`,
    'columnHidden',
  );

export const writeHiddenRows: Writer<'hiddenRows'> = ({ from, to }, { sheet }) =>
  hidden(sheet, from, to, (index) => `${index + 1}:${index + 1}`, 'rowHidden');

function hidden(
  sheet: string,
  from: readonly number[],
  to: readonly number[],
  addressOf: (index: number) => string,
  member: 'columnHidden' | 'rowHidden',
): readonly Job[] {
  const one = (index: number, hide: boolean): Job =>
    job({ opens: 1, sets: 1 }, '', (scope) => {
      rangeAt(scope.sheet(sheet), addressOf(index))[member] = hide;
    });
  return [...from.map((index) => one(index, false)), ...to.map((index) => one(index, true))];
}
