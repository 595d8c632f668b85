import { POINTS, STILL_TO_GO } from '../messages/assess';
import type { Catalogue, Element, Indicator } from '../catalogue/Catalogue';
import { elementsOf } from '../formula/parts';
import type { Expr } from '../formula/sheet/Expr';
import { call, iff, isNumber, join, lit, op } from '../formula/sheet/build';
import { FORMATS, decimalFormat } from '../workbook/looks';

/** Number format in which an indicator's values are shown. */
export function indicatorFormat(indicator: Indicator): string {
  if (indicator.form === 'rate') return FORMATS.rate;
  if (indicator.form === 'perThousand') return FORMATS.perThousand;
  return decimalFormat(indicator.decimals);
}

/**
 * A number as text. It is rounded first, and before that freed of binary slips, so that every
 * spreadsheet program shows a half in the same way.
 */
function numberText(value: Expr, decimals: number, format: string): Expr {
  const clean = call('ROUND', value, lit(decimals + 8));
  return call('TEXT', call('ROUND', clean, lit(decimals)), lit(format));
}

/** A value of an indicator as text in its own unit's format: `98.06%`, `3.19`, `1,920`. */
export function figureText(indicator: Indicator, value: Expr): Expr {
  if (indicator.form === 'rate') return numberText(value, 4, '0.00%');
  if (indicator.form === 'perThousand') return numberText(value, 2, '0.00');
  return numberText(value, indicator.decimals, decimalFormat(indicator.decimals));
}

/** A difference of an indicator's values in words: `0.35个百分点`, `12张`. Empty where `value` is no number. */
function differenceExpr(indicator: Indicator, value: Expr): Expr {
  if (indicator.form === 'rate')
    return join(numberText(op(value, '*', lit(100)), 2, '0.00'), POINTS);
  return join(figureText(indicator, value), unitWord(indicator));
}

/** The gap in words: 还差 …, or 高于目标 …, where the target is not reached, otherwise —. */
export function gapExpr(indicator: Indicator, gap: Expr): Expr {
  return iff(
    isNumber(gap),
    iff(
      op(call('ROUND', gap, lit(10)), '>', lit(0)),
      join(STILL_TO_GO[indicator.better], differenceExpr(indicator, gap)),
      lit('—'),
    ),
    lit(''),
  );
}

/** 张 of 张/千人, in a narrow column; a unit that is itself a quotient is said whole. */
function unitWord({ form, unit }: Indicator): string {
  return form === 'perThousand' ? (unit.split('/')[0] ?? '') : unit;
}

/** Number format of an element's figures; a choice's count is whole. */
export function elementFormat({ type }: Element): string {
  return type.kind === 'decimal' ? decimalFormat(type.decimals) : FORMATS.count;
}

/** Number format of an indicator's numerator and denominator. */
export function countsFormat(indicator: Indicator, catalogue: Catalogue): string {
  const decimals = elementsOf(indicator.formula).map((code) => {
    const type = catalogue.elements.find((each) => each.code === code)?.type;
    return type?.kind === 'decimal' ? type.decimals : 0;
  });
  return decimalFormat(Math.max(0, ...decimals));
}
