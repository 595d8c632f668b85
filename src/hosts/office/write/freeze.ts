import { areaToA1 } from '../../../core/values/address';
import { job, type Writer } from './Job';

export const writeFreeze: Writer<'freeze'> = (steps) =>
  steps.map(({ rows, columns }) =>
    job({ opens: 1, sets: 1 }, '', ({ freezePanes }) => {
      if (rows > 0 && columns > 0)
        freezePanes.freezeAt(areaToA1({ row: 0, column: 0, rows, columns }));
      else if (rows > 0) freezePanes.freezeRows(rows);
      else if (columns > 0) freezePanes.freezeColumns(columns);
    }),
  );
