import { departmentMismatch as say } from '../../messages/district';
import { Decimal, judged } from '../../values/decimal';
import { contains } from '../../values/interval';
import { publishedInterval } from '../publishedRate';
import type { DistrictFact, DistrictRule } from './facts';

/**
 * 部门数与镇街汇总数不符. They meet where the values are equal (10 decimals), or where the rate that
 * the department published holds the roll-up; while townships are missing, where the department's
 * value lies within the bounds.
 */
export const departmentMismatch: DistrictRule = (fact) => {
  const { indicator, assessment, figure, place } = fact;
  const filed = figure?.value;
  const rolled = assessment.value;
  if (figure === undefined || filed === undefined || rolled === undefined || meets(fact)) {
    return undefined;
  }
  const values = `department=${text(filed)};rollup=${text(rolled)}`;
  return { said: say(place, indicator, figure.org, filed, rolled), values };
};

function meets({ assessment, figure }: DistrictFact): boolean {
  const filed = figure?.value;
  const { value: rolled, bounds, missingUnits } = assessment;
  if (!(filed instanceof Decimal) || !(rolled instanceof Decimal)) return filed === rolled;
  if (missingUnits.length > 0) {
    const low = bounds?.lower === undefined || filed.gte(bounds.lower);
    return low && (bounds?.upper === undefined || filed.lte(bounds.upper));
  }
  if (judged(filed).eq(judged(rolled))) return true;
  const rate = figure?.rate;
  return rate !== undefined && contains(publishedInterval(rate), rolled);
}

function text(value: Decimal | string): string {
  return typeof value === 'string' ? value : judged(value).toFixed();
}
