import { sheetJob } from '../request/Job';
import { rangeOf } from '../request/Scope';
import type { Writer } from './Writer';

export const writeMerges: Writer<'merges'> = ({ from, to }, { sheet }) => [
  ...from.map((area) =>
    sheetJob(sheet, { opens: 1, sets: 1 }, area, (target) => {
      rangeOf(target, area).unmerge();
    }),
  ),
  ...to.map((area) =>
    sheetJob(sheet, { opens: 1, sets: 1 }, area, (target) => {
      rangeOf(target, area).merge(false);
    }),
  ),
];
