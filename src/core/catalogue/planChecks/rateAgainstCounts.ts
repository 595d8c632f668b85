import { perOf } from '../../formula/parts';
import { computedLabel, percentText, rateAgainstCountsMessage } from '../../messages/planCheck';
import { contains } from '../../values/interval';
import type { Catalogue } from '../Catalogue';
import type { PlanFinding, RateAgainstCounts } from '../PlanCheck';
import { indicatorOf, printedCell } from './printedCells';

/** The printed rate must be one that the two counts can be rounded to. */
export function checkRateAgainstCounts(
  check: RateAgainstCounts,
  catalogue: Catalogue,
): Omit<PlanFinding, 'id'> {
  const indicator = indicatorOf(check.rate.indicator, catalogue);
  const rate = printedCell(check.rate, catalogue);
  const numerator = printedCell(check.numerator, catalogue);
  const denominator = printedCell(check.denominator, catalogue);
  const value = numerator.value.times(perOf(indicator.formula)).div(denominator.value);
  const computed = indicator.form === 'rate' ? percentText(value) : value.toFixed(2);
  const consistent = contains(rate.interval, value);
  return {
    consistent,
    indicators: [indicator.code],
    message: rateAgainstCountsMessage({
      name: indicator.name,
      rate,
      numerator,
      denominator,
      computed,
      consistent,
    }),
    figures: [
      { label: rate.where, value: rate.text },
      {
        label: computedLabel.rate(),
        value: `${numerator.text} ÷ ${denominator.text} = ${computed}`,
      },
    ],
  };
}
