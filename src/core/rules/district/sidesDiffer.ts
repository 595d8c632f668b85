import { sidesDiffer as say } from '../../messages/district';
import { slipNear } from '../plausible/slip';
import type { DistrictRule } from './facts';

/**
 * 分子分母都与镇街汇总差同样倍数: the department's ratio meets the townships', and both of its sides are
 * off by the same power of ten, as amounts in 元 where 万元 are asked.
 */
export const sidesDiffer: DistrictRule = ({ indicator, assessment, figure, place }) => {
  const { numerator, denominator, missingUnits } = assessment;
  if (figure?.numerator === undefined || figure.denominator === undefined) return undefined;
  if (numerator === undefined || denominator === undefined || missingUnits.length > 0) {
    return undefined;
  }
  if (numerator.lte(0) || denominator.lte(0) || figure.numerator.lte(0)) return undefined;
  const above = slipNear(figure.numerator.div(numerator));
  const below = slipNear(figure.denominator.div(denominator));
  if (above === undefined || above.factor !== below?.factor || above.up !== below.up) {
    return undefined;
  }
  const sides = { numerator: figure.numerator, denominator: figure.denominator };
  return {
    said: say(place, indicator, figure.org, sides, { numerator, denominator }, above),
    values: `numerator=${sides.numerator.toFixed()};denominator=${sides.denominator.toFixed()}`,
  };
};
