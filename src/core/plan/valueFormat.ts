import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import { elementsOf } from '../formula/parts';
import type { Expr } from '../formula/sheet/Expr';
import { call, iff, isNumber, join, lit, op } from '../formula/sheet/build';
import { FORMATS, decimalFormat } from './looks';

/** Number format in which an indicator's values are shown. */
export function indicatorFormat(indicator: Indicator): string {
  if (indicator.form === 'rate') return FORMATS.rate;
  if (indicator.form === 'perThousand') return FORMATS.perThousand;
  return decimalFormat(indicator.decimals);
}

/** A difference of an indicator's values in words: `0.35个百分点`, `12张`. Empty where `value` is no number. */
export function differenceExpr(indicator: Indicator, value: Expr): Expr {
  if (indicator.form === 'rate')
    return join(call('TEXT', op(value, '*', lit(100)), lit('0.00')), '个百分点');
  const format = indicator.form === 'perThousand' ? '0.00' : decimalFormat(indicator.decimals);
  return join(call('TEXT', value, lit(format)), unitWord(indicator));
}

/** The gap in words: 还差 … where the target is not reached, otherwise —. */
export function gapExpr(indicator: Indicator, gap: Expr): Expr {
  return iff(
    isNumber(gap),
    iff(
      op(call('ROUND', gap, lit(10)), '>', lit(0)),
      join('还差', differenceExpr(indicator, gap)),
      lit('—'),
    ),
    lit(''),
  );
}

function unitWord(indicator: Indicator): string {
  return indicator.unit.includes('/') ? (indicator.unit.split('/')[0] ?? '') : indicator.unit;
}

/** Number format of an indicator's numerator and denominator. */
export function countsFormat(indicator: Indicator, catalogue: Catalogue): string {
  const decimals = elementsOf(indicator.formula).map((code) => {
    const type = catalogue.elements.find((each) => each.code === code)?.type;
    return type?.kind === 'decimal' ? type.decimals : 0;
  });
  return decimalFormat(Math.max(0, ...decimals));
}
