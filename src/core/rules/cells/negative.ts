import { negative as say } from '../../messages/rules';
import { eachCell, numberIn } from '../cells';

/** 负数. */
export const negative = eachCell((cell) => {
  const number = numberIn(cell);
  const { label, unit } = cell.asked;
  return number?.lt(0) === true ? say(cell.place, label, number, unit) : undefined;
});
