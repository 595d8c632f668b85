import type { Status } from '../assess/Assessment';
import type { Indicator } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import { say } from './place';
import type { Place, Said } from './place';
import { slipText, type Slip } from './plausible';
import { numberText, percentText, quantity } from './quantity';
import { STATUS_TEXT } from './status';

/* What the checks of the district's figures say. */

/** An indicator's value as people read it; a choice is its own text. */
export function indicatorText(indicator: Indicator, value: Decimal | string): string {
  if (typeof value === 'string') return value;
  if (indicator.form === 'rate') return percentText(value);
  return quantity(value.round(Math.max(2, indicator.decimals)), indicator.unit);
}

export const departmentMismatch = (
  place: Place,
  indicator: Indicator,
  department: string,
  filed: Decimal | string,
  rolled: Decimal | string,
): Said => {
  const [ours, theirs] = [indicatorText(indicator, filed), indicatorText(indicator, rolled)];
  const same = ours === theirs ? '（四舍五入后相同）' : '';
  return say(place, {
    found: ours,
    expected: theirs,
    wrong: `${indicator.shortName}${department}报 ${ours}，汇总为 ${theirs}，两数不符${same}`,
    remedy: `请${department}与有关单位核对口径和数据，并写明差异原因`,
  });
};

interface Sides {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export const sidesDiffer = (
  place: Place,
  indicator: Indicator,
  department: string,
  filed: Sides,
  rolled: Sides,
  slip: Slip,
): Said => {
  const text = ({ numerator, denominator }: Sides): string =>
    `${numberText(numerator)} ÷ ${numberText(denominator)}`;
  return say(place, {
    found: text(filed),
    expected: text(rolled),
    wrong: `${indicator.shortName}${department}报 ${text(filed)}，汇总为 ${text(rolled)}，分子、分母同差${slip.factor}倍`,
    remedy: `${slipText(slip)}，请${department}核对单位，无误的请在说明栏写明原因`,
  });
};

export const districtBehind = (
  place: Place,
  indicator: Indicator,
  facts: { readonly value: Decimal | string; readonly target: string; readonly status: Status },
): Said => {
  const value = indicatorText(indicator, facts.value);
  const { word } = STATUS_TEXT[facts.status];
  return say(place, {
    found: value,
    expected: facts.target,
    wrong: `${indicator.shortName} ${value}，年度目标为${facts.target}，进度为${word}`,
    remedy: `请牵头部门${indicator.lead}写明原因和下一步措施`,
  });
};

export const farAboveTarget = (
  place: Place,
  indicator: Indicator,
  value: Decimal,
  target: Decimal,
): Said => {
  const [found, goal] = [indicatorText(indicator, value), indicatorText(indicator, target)];
  return say(place, {
    found,
    expected: `约 ${goal}`,
    wrong: `${indicator.shortName} ${found}，是目标 ${goal} 的${numberText(value.div(target).round(1))}倍`,
    remedy: `请核对单位和口径，无误的由牵头部门${indicator.lead}写明原因`,
  });
};
