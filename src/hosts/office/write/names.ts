import { areaToA1, quoteSheet, type Area } from '../../../core/values/address';
import { nameTaken } from '../../../core/messages/officeHost';
import { job } from '../request/Job';
import type { Writer } from './Writer';

/** Names of people's own that are called as one of ours are left to them. */
export const writeNames: Writer<'names'> = ({ each }, { sheet, names, warn }) =>
  each.flatMap(({ name, from, to }) => {
    const standing = names.get(name.toLowerCase());
    const isTaken = !from && standing !== undefined && !standing.formula.includes('#REF!');
    if (isTaken) warn(nameTaken(standing.name));
    if (isTaken || (!to && !standing)) return [];
    return [
      job({ opens: 3, sets: 1 }, [name, to], ({ workbook }) => {
        if (!to) workbook.names.getItem(standing!.name).delete();
        else if (standing)
          workbook.names.getItem(standing.name).formula = `=${referenceOf(sheet, to)}`;
        else workbook.names.add(name, `=${referenceOf(sheet, to)}`);
      }),
    ];
  });

/** Absolute, with the sheet: `'基础数据'!$G$12`. */
function referenceOf(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaToA1(area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`;
}
