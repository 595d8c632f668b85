import type { Usual } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import { say } from './place';
import type { Place, Said } from './place';
import { groupedText, numberText, quantity } from './quantity';

/* What the checks say that need no history. `label` names the figure, `unit` its unit. */

const CHECK_AND_NOTE = '请核对，无误的请在说明栏写明原因';
const CHECK_UNIT = '请核对单位和小数点是否填错，无误的请在说明栏写明原因';

/** A factor by which a figure seems to be off: typed in another unit, or with another point. */
export interface Slip {
  /** 10, 100, 1000 or 10000. */
  readonly factor: number;
  /** The figure is too large by the factor, not too small. */
  readonly up: boolean;
}

/** `疑似多填了1000倍` */
export function slipText({ factor, up }: Slip): string {
  return up ? `疑似大了${factor}倍` : `疑似小了${factor}倍`;
}

function remedy(slip: Slip | undefined): string {
  return slip === undefined ? CHECK_AND_NOTE : `${slipText(slip)}，${CHECK_UNIT}`;
}

function usualText({ least, most }: Usual, unit: string): string {
  const text = (value: number): string =>
    `${groupedText(String(value))}${unit === '' ? '' : ` ${unit}`}`;
  if (least !== undefined && most !== undefined) return `${text(least)}—${text(most)}`;
  return most === undefined ? `不少于 ${text(least ?? 0)}` : `不多于 ${text(most)}`;
}

/** `约为 … 的10倍`, `… 的1/8`. @param times how many times the one is the other */
function timesText(times: Decimal, inverse: Decimal): string {
  return times.gte(1) ? `${numberText(times.round(1))}倍` : `1/${numberText(inverse.round(1))}`;
}

export const tooLarge = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  limit: Decimal,
  slip: Slip | undefined,
): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: `不超过 ${quantity(limit, unit)}`,
    wrong: `${label} ${quantity(value, unit)}，超过可能的最大数 ${quantity(limit, unit)}`,
    remedy: `${slip === undefined ? '' : `${slipText(slip)}，`}请核对位数和单位后改正`,
  });

export const tooManyDigits = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  digits: number,
): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: `最多${digits}位数字`,
    wrong: `${label} ${quantity(value, unit)}，多于表格能存的${digits}位数字`,
    remedy: '请核对位数和小数点后改正',
  });

export const elementTwice = (
  place: Place,
  name: string,
  first: { readonly label: string; readonly value: Decimal },
  other: { readonly label: string; readonly value: Decimal },
  unit: string,
): Said =>
  say(place, {
    found: quantity(other.value, unit),
    expected: quantity(first.value, unit),
    wrong: `${name}在${first.label}填 ${quantity(first.value, unit)}，在${other.label}填 ${quantity(other.value, unit)}，同一个数前后不一`,
    remedy: '请核对后填成同一个数',
  });

export const outsideUsual = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  usual: Usual,
  slip: Slip | undefined,
): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: usualText(usual, unit),
    wrong: `${label} ${quantity(value, unit)}，不在常见范围（${usualText(usual, unit)}）内`,
    remedy: remedy(slip),
  });

/** @param per the ratio as typed, `above` ÷ `below` */
export const unusualRatio = (
  place: Place,
  above: { readonly name: string; readonly value: Decimal },
  below: { readonly name: string; readonly value: Decimal },
  per: Decimal,
  usual: Usual,
  slip: Slip | undefined,
): Said => {
  const ratio = numberText(per.gte(1) ? per.round(2) : per.prec(2));
  return say(place, {
    found: ratio,
    expected: usualText(usual, ''),
    wrong: `${above.name} ${numberText(above.value)} 与${below.name} ${numberText(below.value)} 不相称：两数之比为 ${ratio}，常见范围为${usualText(usual, '')}`,
    remedy: remedy(slip),
  });
};

/** @param plan the figure of the plan it is compared with, and what that is */
export const farFromPlan = (
  place: Place,
  label: string,
  value: string,
  plan: { readonly what: string; readonly value: string },
  slip: Slip | undefined,
): Said =>
  say(place, {
    found: value,
    expected: `与${plan.what} ${plan.value} 相近`,
    wrong: `${label} ${value}，与${plan.what} ${plan.value} 相差过大`,
    remedy: remedy(slip),
  });

export const PLAN_FIGURES = {
  baseline: '基期数',
  targets: '方案目标',
  lastYear: '上年完成数',
} as const;

/** @param per value ÷ `base`, and the middle of what the other units have */
export const farFromOthers = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  about: {
    readonly base: string;
    readonly own: Decimal;
    readonly middle: Decimal;
  },
  slip: Slip | undefined,
): Said => {
  const per = (each: Decimal): string => numberText(each.times(1000).prec(3));
  const times = timesText(about.own.div(about.middle), about.middle.div(about.own));
  return say(place, {
    found: quantity(value, unit),
    expected: `每千${about.base}约 ${per(about.middle)} ${unit}`,
    wrong: `${label} ${quantity(value, unit)}，每千${about.base} ${per(about.own)} ${unit}，约为各单位中位数 ${per(about.middle)} ${unit} 的${times}`,
    remedy: remedy(slip),
  });
};

/** The unit's figures as a whole do not fit the one by which they are divided. */
export const baseFarFromOthers = (
  place: Place,
  label: string,
  value: Decimal,
  unit: string,
  times: { readonly is: Decimal; readonly inverse: Decimal },
  slip: Slip | undefined,
): Said =>
  say(place, {
    found: quantity(value, unit),
    expected: '与本单位其他各数相称',
    wrong: `${label} ${quantity(value, unit)}，按各单位的常见比例约为本单位其他各数所示的${timesText(times.is, times.inverse)}`,
    remedy: remedy(slip),
  });

const amount = (value: Decimal): string => quantity(value, '万元');

export const investedBeyondTotal = (
  place: Place,
  label: string,
  invested: Decimal,
  total: Decimal,
  slip: Slip | undefined,
): Said =>
  say(place, {
    found: amount(invested),
    expected: `不多于总投资 ${amount(total)}`,
    wrong: `${label}累计完成投资 ${amount(invested)}，多于总投资 ${amount(total)}`,
    remedy:
      slip?.factor === 10000
        ? '疑似以元填报，请改为万元，确实超出总投资的请在进展情况中写明原因'
        : '请核对单位，确实超出总投资的请在进展情况中写明原因',
  });

export const investedLikeShare = (
  place: Place,
  label: string,
  invested: Decimal,
  total: Decimal,
): Said =>
  say(place, {
    found: amount(invested),
    expected: '以万元计的金额',
    wrong: `${label}累计完成投资 ${amount(invested)}，不到 1 万元，而总投资为 ${amount(total)}，疑似填了完成率`,
    remedy: `请填金额，如完成 ${numberText(invested.times(100))}% 应填 ${numberText(invested.times(total).round(2))}，无误的请在进展情况中写明原因`,
  });

export const doneWithoutInvestment = (
  place: Place,
  label: string,
  state: string,
  invested: Decimal,
  total: Decimal,
): Said =>
  say(place, {
    found: amount(invested),
    expected: `与总投资 ${amount(total)} 相近`,
    wrong: `${label}为${state}，累计完成投资 ${amount(invested)}，只有总投资 ${amount(total)} 的 ${numberText(invested.times(100).div(total).round(1))}%`,
    remedy: '请核对进展状态和投资额，无误的请在进展情况中写明原因',
  });
