import { farAboveTarget as say } from '../../messages/district';
import { Decimal, judged } from '../../values/decimal';
import type { DistrictRule } from './facts';

/** A value this many times the target is more likely a slip than a success. */
const FACTOR = 3;

/** 完成值超过目标的 3 倍. */
export const farAboveTarget: DistrictRule = ({ indicator, assessment, place }) => {
  const { value, target } = assessment;
  if (!(value instanceof Decimal) || target === undefined || target.lte(0)) return undefined;
  if (judged(value).lte(judged(target.times(FACTOR)))) return undefined;
  const values = `value=${judged(value).toFixed()};target=${target.toFixed()}`;
  return { said: say(place, indicator, value, target), values };
};
