import { linesAlike, spansOf } from '../../../core/picture/linesOf';
import { columnPixels, DIGIT, toPoints } from '../../../core/picture/sizes';
import { sheetJob, type Job } from '../request/Job';
import { rangeAt, rangesOf } from '../request/Scope';
import { lineLists } from './areas';
import type { Writer } from './Writer';

/** Points of a column of so many characters. */
function pointsOf(characters: number): number {
  return toPoints(columnPixels(characters, DIGIT.excel));
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
  return [...linesAlike(lines)].flatMap(([size, spans]) =>
    lineLists(axis, spans).map((addresses) =>
      sheetJob(sheet, 3, addresses, (target) => {
        write(rangesOf(target, addresses).format, size);
      }),
    ),
  );
}

export const writeHiddenColumns: Writer<'hiddenColumns'> = ({ from, to }, { sheet }) => [
  ...hidden(sheet, 'columns', from, { columnHidden: false }),
  ...hidden(sheet, 'columns', to, { columnHidden: true }),
];

export const writeHiddenRows: Writer<'hiddenRows'> = ({ from, to }, { sheet }) => [
  ...hidden(sheet, 'rows', from, { rowHidden: false }),
  ...hidden(sheet, 'rows', to, { rowHidden: true }),
];

function hidden(
  sheet: string,
  axis: 'columns' | 'rows',
  lines: readonly number[],
  how: Excel.Interfaces.RangeUpdateData,
): readonly Job[] {
  return spansOf(lines).flatMap((span) =>
    lineLists(axis, [span]).map((address) =>
      sheetJob(sheet, 2, address, (target) => {
        rangeAt(target, address).set(how);
      }),
    ),
  );
}
