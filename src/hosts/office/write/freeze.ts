import { areaToA1 } from '../../../core/values/address';
import { sheetJob } from '../request/Job';
import type { Writer } from './Writer';

export const writeFreeze: Writer<'freeze'> = ({ to }, { sheet }) => [
  sheetJob(sheet, { opens: 1, sets: 1 }, to, ({ freezePanes }) => {
    if (!to) freezePanes.unfreeze();
    else if (to.rows > 0 && to.columns > 0)
      freezePanes.freezeAt(areaToA1({ row: 0, column: 0, ...to }));
    else if (to.rows > 0) freezePanes.freezeRows(to.rows);
    else freezePanes.freezeColumns(to.columns);
  }),
];
