import { rangeOf } from './CellGrid';
import { job, type Writer } from './Job';

export const writeMerges: Writer<'merges'> = (steps) =>
  steps.flatMap(({ areas }) =>
    areas.map((area) =>
      job(2, area, (sheet) => {
        rangeOf(sheet, area).merge(false);
      }),
    ),
  );
