import { lineLists } from './areas';
import { rangesOf } from './CellGrid';
import { job, type Job, type Writer } from './Job';

/** Pixels of a digit of the default font (等线 11) and of the padding of a column, at 96 dots per inch. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export const writeWidths: Writer<'widths'> = (steps) => {
  const columns = steps.flatMap((step) =>
    step.columns.map(
      ({ column, width }) => [column, (width * DIGIT + PADDING) * POINTS_PER_PIXEL] as const,
    ),
  );
  const rows = steps.flatMap((step) => step.rows.map(({ row, height }) => [row, height] as const));
  return [
    ...lineJobs('columns', columns, (format, points) => {
      format.columnWidth = points;
    }),
    ...lineJobs('rows', rows, (format, points) => {
      format.rowHeight = points;
    }),
  ];
};

/** One job for each size, with all lines that have it. */
function lineJobs(
  axis: 'columns' | 'rows',
  lines: readonly (readonly [line: number, points: number])[],
  write: (format: Excel.RangeFormat, points: number) => void,
): Job[] {
  const bySize = new Map<number, number[]>();
  for (const [line, points] of new Map(lines)) {
    const same = bySize.get(points);
    if (same) same.push(line);
    else bySize.set(points, [line]);
  }
  return [...bySize].flatMap(([points, same]) =>
    lineLists(axis, same).map((addresses) =>
      job({ opens: 2, sets: 1 }, addresses, (sheet) => {
        write(rangesOf(sheet, addresses).format, points);
      }),
    ),
  );
}
