import type { Indicator } from '../../catalogue/Catalogue';
import { entryKey } from '../../entries/entry';
import { perOf } from '../../formula/parts';
import { rateDisagrees as say, rateWithoutDenominator } from '../../messages/rules';
import { contains } from '../../values/interval';
import { hitAt, numberIn } from '../cells';
import type { Hit, UnitFacts, UnitRule } from '../facts';
import { publishedInterval } from '../publishedRate';

/** 已公布的率与分子÷分母不符: the interval of the rate as typed does not hold the quotient. */
export const rateDisagrees: UnitRule = (unit) =>
  unit.catalogue.indicators.flatMap((indicator) => disagreement(unit, indicator));

function disagreement({ byKey }: UnitFacts, indicator: Indicator): readonly Hit[] {
  const key = `ind:${indicator.code}` as const;
  const rate = byKey.get(entryKey(key, 'rate'));
  const above = byKey.get(entryKey(key, 'numerator'));
  const below = byKey.get(entryKey(key, 'denominator'));
  const numerator = numberIn(above);
  const denominator = numberIn(below);
  if (rate?.value.kind !== 'number' || above === undefined || below === undefined) return [];
  if (numerator === undefined || denominator === undefined || denominator.lt(0)) return [];
  if (rate.value.value.lt(0) || (indicator.form === 'rate' && rate.value.value.gt(1))) return [];
  const { shortName, unit } = indicator;
  const concerned = [rate, above, below];
  if (denominator.eq(0)) {
    const said = rateWithoutDenominator(rate.place, shortName, rate.value.value, unit);
    return [hitAt(rate, said, concerned)];
  }
  const quotient = numerator.times(perOf(indicator.formula)).div(denominator);
  if (contains(publishedInterval(rate.value), quotient)) return [];
  const said = say(rate.place, shortName, rate.value.value, quotient, unit);
  return [hitAt(rate, said, concerned)];
}
