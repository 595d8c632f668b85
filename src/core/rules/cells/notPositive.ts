import { notPositive as say } from '../../messages/rules';
import { eachCell, numberIn } from '../cells';

/** 应大于 0 的填了 0. */
export const notPositive = eachCell((cell) => {
  const { positive, label } = cell.asked;
  return positive && numberIn(cell)?.eq(0) === true ? say(cell.place, label) : undefined;
});
