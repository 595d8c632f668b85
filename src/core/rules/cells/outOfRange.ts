import { outOfRange as sayRange, tooManyDecimals } from '../../messages/rules';
import { eachCell, numberIn } from '../cells';

/** 超出取值范围 (both ends open), or more decimals than the figure has. */
export const outOfRange = eachCell((cell) => {
  const number = numberIn(cell);
  const { type, label, unit } = cell.asked;
  if (type.kind !== 'decimal' || number === undefined || number.lt(0)) return undefined;
  const { above, below, decimals } = type;
  if ((above !== undefined && number.lte(above)) || (below !== undefined && number.gte(below))) {
    return sayRange(cell.place, label, number, unit, { above, below });
  }
  if (number.eq(number.round(decimals))) return undefined;
  return tooManyDecimals(cell.place, label, number, unit, decimals);
});
