import type { Applies } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import { quoted, say } from './place';
import type { Place, Said } from './place';
import { numberText, percentText, quantity } from './quantity';

/* What the checks of a unit's entries say. `label` names the figure, `unit` its unit. */

const OR_ELSE = '没有请填0，不适用请填“/”并在说明栏写明原因';

export const required = (place: Place, label: string): Said =>
  say(place, {
    found: '空白',
    expected: '填报',
    wrong: `${label}未填`,
    remedy: `请填报，${OR_ELSE}`,
  });

export const notANumber = (place: Place, label: string, found: string): Said =>
  say(place, {
    found,
    expected: '数字',
    wrong: `${label}填的是${quoted(found)}，不是一个数`,
    remedy: `请只填数字，${OR_ELSE}`,
  });

export const negative = (place: Place, label: string, value: Decimal, unit: string): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: '不小于0',
    wrong: `${label} ${quantity(value, unit)}，是负数`,
    remedy: '请核对后改正',
  });

export const notInteger = (place: Place, label: string, value: Decimal, unit: string): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: '整数',
    wrong: `${label} ${quantity(value, unit)}，不是整数`,
    remedy: '请填整数，不要填百分数或以万计的数',
  });

export const notPositive = (place: Place, label: string): Said =>
  say(place, {
    found: '0',
    expected: '大于0',
    wrong: `${label}填了0，应大于0`,
    remedy: '请核对后改正',
  });

export const outOfRange = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  range: { readonly above: number | undefined; readonly below: number | undefined },
): Said => {
  const limits = [
    ...(range.above === undefined ? [] : [`大于${range.above}`]),
    ...(range.below === undefined ? [] : [`小于${range.below}`]),
  ].join('、');
  return say(place, {
    found: quantity(value, unit),
    expected: limits,
    wrong: `${label} ${quantity(value, unit)}，应${limits}`,
    remedy: '请核对后改正',
  });
};

export const tooManyDecimals = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  decimals: number,
): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: `最多${decimals}位小数`,
    wrong: `${label} ${quantity(value, unit)}，小数多于${decimals}位`,
    remedy: `请保留${decimals}位小数`,
  });

export const notAChoice = (
  place: Place,
  label: string,
  found: string,
  choices: readonly string[],
): Said =>
  say(place, {
    found,
    expected: choices.join('、'),
    wrong: `${label}填的是${quoted(found)}，不在可选项内`,
    remedy: `请从${choices.map(quoted).join('')}中选填，不适用请填“/”并在说明栏写明原因`,
  });

const ASKED_FROM: Readonly<Record<Applies, string>> = {
  all: '其他单位',
  town: '镇',
  street: '街道',
};

export const doesNotApply = (place: Place, label: string, found: string, applies: Applies): Said =>
  say(place, {
    found,
    expected: '空白',
    wrong: `${label}只由${ASKED_FROM[applies]}填报，本单位填了${quoted(found)}`,
    remedy: '请清空这一格',
  });

/** The sum of some figures; `sum` is absent where all of them are not applicable. */
interface Side {
  readonly names: readonly string[];
  readonly sum: Decimal | undefined;
}

export const partExceedsWhole = (
  place: Place,
  part: Side & { readonly sum: Decimal },
  whole: Side,
  unit: string,
): Said => {
  const most = whole.sum === undefined ? '不适用' : quantity(whole.sum, unit);
  return say(place, {
    found: quantity(part.sum, unit),
    expected: whole.sum === undefined ? '不适用' : `不多于 ${most}`,
    wrong: `${sideName(part)} ${quantity(part.sum, unit)}，${whole.sum === undefined ? '而' : '多于'}${sideName(whole)}${whole.sum === undefined ? '填为' : ' '}${most}`,
    remedy: part.names.length + whole.names.length > 2 ? '请核对各数后改正' : '请核对两数后改正',
  });
};

function sideName({ names }: Side): string {
  return names.length > 1 ? `${names.join('、')}之和` : names.join('');
}

export const numeratorExceeds = (
  place: Place,
  numeratorLabel: string,
  denominatorLabel: string,
  numerator: Decimal,
  denominator: Decimal,
  unit: string,
): Said =>
  say(place, {
    found: quantity(numerator, unit),
    expected: `不多于 ${quantity(denominator, unit)}`,
    wrong: `${numeratorLabel} ${quantity(numerator, unit)}，多于${denominatorLabel} ${quantity(denominator, unit)}，比率超过100%`,
    remedy: '请核对分子和分母后改正',
  });

/** @param isPublished it stands beside its two sides, and may be left out */
export const rateOutside = (
  place: Place,
  indicator: string,
  rate: Decimal,
  isPublished: boolean,
): Said =>
  say(place, {
    found: percentText(rate),
    expected: '0%—100%',
    wrong: `${indicator}${isPublished ? '已公布的率' : ''}读作 ${percentText(rate)}，不在0%—100%之间`,
    remedy: `请带百分号填写，如 98.5%${isPublished ? '，没有公布的留空' : ''}`,
  });

export const ratioAbove = (
  place: Place,
  indicator: string,
  numerator: Decimal,
  denominator: Decimal,
): Said =>
  say(place, {
    found: `${numberText(numerator)} ÷ ${numberText(denominator)}`,
    expected: '0%—100%',
    wrong: `${indicator}按所填各数为 ${numberText(numerator)} ÷ ${numberText(denominator)}，超过100%`,
    remedy: '请核对有关各数后改正',
  });

export const totalMismatch = (
  place: Place,
  total: string,
  value: Decimal,
  parts: readonly string[],
  sum: Decimal,
  unit: string,
): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: quantity(sum, unit),
    wrong: `${total} ${quantity(value, unit)}，不等于${parts.join('、')}之和 ${quantity(sum, unit)}`,
    remedy: '请核对合计和各项后改正',
  });

export const rateDisagrees = (
  place: Place,
  indicator: string,
  rate: Decimal,
  quotient: Decimal,
  unit: string,
): Said =>
  say(place, {
    found: rateText(rate, unit),
    expected: rateText(quotient, unit),
    wrong: `${indicator}已公布的率 ${rateText(rate, unit)}，与分子÷分母的 ${rateText(quotient, unit)} 不符`,
    remedy: '请核对分子、分母和已公布的率后改正，没有公布的留空',
  });

export const rateWithoutDenominator = (
  place: Place,
  indicator: string,
  rate: Decimal,
  unit: string,
): Said =>
  say(place, {
    found: rateText(rate, unit),
    expected: '空白',
    wrong: `${indicator}的分母为0，无法计算，却填了已公布的率 ${rateText(rate, unit)}`,
    remedy: '请核对分母，或清空已公布的率',
  });

function rateText(rate: Decimal, unit: string): string {
  return unit === '%' ? percentText(rate) : quantity(rate.round(4), unit);
}

export const notApplicableUnexplained = (place: Place, label: string): Said =>
  say(place, {
    found: '/',
    expected: '写明原因',
    wrong: `${label}填为不适用`,
    remedy: '请在说明栏写明不适用的原因，没有的请填0',
  });
