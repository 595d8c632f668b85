import { columnLetters } from '../../../core/values/address';
import { job, type Writer } from './Job';

export const writeKeys: Writer<'keys'> = (steps) =>
  steps.flatMap(({ hiddenColumns, hiddenRows }) => [
    ...hiddenColumns.map((column) => {
      const letters = columnLetters(column);
      return job({ opens: 1, sets: 1 }, letters, (sheet) => {
        const range = sheet.getRange(`${letters}:${letters}`);
        range.untrack();
        range.columnHidden = true;
      });
    }),
    ...hiddenRows.map((row) =>
      job({ opens: 1, sets: 1 }, row, (sheet) => {
        const range = sheet.getRange(`${row + 1}:${row + 1}`);
        range.untrack();
        range.rowHidden = true;
      }),
    ),
  ]);
