import { absoluteArea } from '../../../core/values/address';
import { nameTaken } from '../../../core/messages/officeHost';
import { job } from '../request/Job';
import type { Writer } from './Writer';

/** Names of people's own that are called as one of ours are left to them. */
export const writeNames: Writer<'names'> = ({ each }, { sheet, standing: { names }, warn }) =>
  each.flatMap(({ name, from, to }) => {
    const standing = names.find((known) => known.name.toLowerCase() === name.toLowerCase());
    const isTaken = !from && standing !== undefined && !standing.formula.includes('#REF!');
    if (isTaken) warn(nameTaken(standing.name));
    if (isTaken || (!to && !standing)) return [];
    return [
      job(4, [name, to], ({ workbook }) => {
        if (!to) workbook.names.getItem(standing!.name).delete();
        else if (standing)
          workbook.names.getItem(standing.name).formula = `=${absoluteArea(sheet, to)}`;
        else workbook.names.add(name, `=${absoluteArea(sheet, to)}`);
      }),
    ];
  });
