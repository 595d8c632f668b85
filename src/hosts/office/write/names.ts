import { areaToA1, quoteSheet, type Area } from '../../../core/values/address';
import { rangeOf } from './CellGrid';
import { job, type Writer } from './Job';

/** Names that stand already point to the new cells. */
export const writeNames: Writer<'names'> = (steps, { sheet: name, standingNames }) =>
  steps.flatMap(({ names }) =>
    names.map((item) =>
      job({ opens: 3, sets: 1 }, item, (sheet, context) => {
        const standing = standingNames.get(item.name.toLowerCase());
        if (standing !== undefined)
          context.workbook.names.getItem(standing).formula = `=${referenceOf(name, item.area)}`;
        else context.workbook.names.add(item.name, rangeOf(sheet, item.area));
      }),
    ),
  );

/** Absolute, with the sheet: `'基础数据'!$G$12`. */
function referenceOf(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaToA1(area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`;
}
