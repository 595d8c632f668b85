import { outsideUsual as say } from '../../messages/plausible';
import { IMPOSSIBLE_TIMES } from '../../values/limits';
import { eachCell, numberIn, standsAsBefore } from '../cells';
import { isOutside, slipInto } from './slip';

/** 超出常见范围: below the least or above the most that the plan gives the figure. */
export const outsideUsual = eachCell((cell) => {
  const number = numberIn(cell);
  const { usual, label, unit } = cell.asked;
  if (number === undefined || usual === undefined || number.lte(0)) return undefined;
  if (!isOutside(number, usual) || standsAsBefore(cell)) return undefined;
  if (usual.most !== undefined && number.gt(usual.most * IMPOSSIBLE_TIMES)) return undefined;
  return say(cell.place, label, number, unit, usual, slipInto(number, usual, unit));
});
