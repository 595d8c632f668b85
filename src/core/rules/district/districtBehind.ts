import type { Status } from '../../assess/Assessment';
import { districtBehind as say } from '../../messages/district';
import { judged } from '../../values/decimal';
import type { DistrictRule } from './facts';

const SHORT: readonly Status[] = ['behind', 'farBehind', 'notMet'];

/** 季末月区级指标滞后 or worse: the lead department explains. */
export const districtBehind: DistrictRule = ({ indicator, assessment, period, place }) => {
  const { status, value } = assessment;
  if (period.month % 3 !== 0 || value === undefined || !SHORT.includes(status)) return undefined;
  const text = typeof value === 'string' ? value : judged(value).toFixed();
  const target = indicator.targets[String(period.year)]?.text ?? '';
  return {
    said: say(place, indicator, { value, target, status }),
    values: `value=${text};status=${status}`,
  };
};
