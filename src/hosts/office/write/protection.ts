import type { Area } from '../../../core/values/address';
import { areaLists } from './areas';
import { rangesOf } from './CellGrid';
import { job, type Writer } from './Job';

/** No password. People may select everything and change widths and heights. */
const PROTECTED: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

export const writeProtection: Writer<'protection'> = (steps) => {
  const unlocked: readonly Area[] = steps.flatMap((step) => step.unlocked);
  return [
    ...areaLists(unlocked).map((addresses) =>
      job({ opens: 3, sets: 1 }, addresses, (sheet) => {
        rangesOf(sheet, addresses).format.protection.locked = false;
      }),
    ),
    ...(steps.length === 0
      ? []
      : [
          job({ opens: 1, sets: 1 }, PROTECTED, (sheet) => {
            sheet.protection.protect(PROTECTED);
          }),
        ]),
  ];
};
