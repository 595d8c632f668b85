import { cumulativeDecreased as say } from '../../messages/changes';
import { hitAt, isFigure, numberIn, previousNumber } from '../cells';
import type { UnitRule } from '../facts';

/** 累计数低于同年上月. */
export const cumulativeDecreased: UnitRule = ({ catalogue, cells, previousSameYear }) =>
  !previousSameYear
    ? []
    : cells.flatMap((cell) => {
        const { applies, periodKind, label, unit } = cell.asked;
        if (!applies || periodKind !== 'cumulative' || !isFigure(cell)) return [];
        const current = numberIn(cell);
        const previous = previousNumber(cell);
        if (current === undefined || previous === undefined || current.gte(previous)) return [];
        const said = say(cell.place, label, { current, previous }, unit, catalogue.plan.bureau);
        return [hitAt(cell, said, [cell])];
      });
