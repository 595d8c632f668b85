import { notApplicableUnexplained as say } from '../../messages/rules';
import { hitAt } from '../cells';
import type { UnitRule } from '../facts';

/** 填为不适用, to be explained; one finding for a row. */
export const notApplicableUnexplained: UnitRule = ({ cells, rows }) =>
  (cells.some(({ value }) => value.kind === 'notApplicable') ? rows() : []).flatMap((row) => {
    const marked = row.filter(
      ({ asked, value }) => asked.required && value.kind === 'notApplicable',
    );
    const [first] = marked;
    return first === undefined ? [] : [hitAt(first, say(first.place, first.asked.label), marked)];
  });
