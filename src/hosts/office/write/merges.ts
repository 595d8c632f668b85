import { rangeOf } from './CellGrid';
import { job, type Writer } from './Job';

export const writeMerges: Writer<'merges'> = (steps) =>
  steps.flatMap(({ areas }) =>
    areas.map((area) =>
      job({ opens: 1, sets: 1 }, area, (sheet) => {
        rangeOf(sheet, area).merge(false);
      }),
    ),
  );
