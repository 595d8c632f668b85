import { notInteger as say } from '../../messages/rules';
import { eachCell, numberIn } from '../cells';

/** 计数不是整数. */
export const notInteger = eachCell((cell) => {
  const number = numberIn(cell);
  const { type, label, unit } = cell.asked;
  if (type.kind !== 'count' || number === undefined || number.eq(number.round(0))) return undefined;
  return say(cell.place, label, number, unit);
});
