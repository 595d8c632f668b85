import type { Indicator } from '../../catalogue/Catalogue';
import { entryKey } from '../../entries/entry';
import { evaluateTerm } from '../../formula/evaluateFormula';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../../formula/parts';
import { indicatorText } from '../../messages/district';
import { PLAN_FIGURES, farFromPlan as say } from '../../messages/plausible';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn, standsAsBefore } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';
import {
  districtComparison,
  planFigures,
  townshipComparison,
  type Comparison,
} from './againstPlan';
import { slipNear } from './slip';

/**
 * 与方案数相差过大: an indicator's figure as the unit gives it, against the plan's own baseline, last
 * year's actual and the targets.
 */
export const farFromPlan: UnitRule = (unit) =>
  unit.catalogue.indicators.flatMap((indicator) => {
    const figure = typedFigure(unit, indicator) ?? ownFigure(unit, indicator);
    return figure === undefined || figure.cells.every(standsAsBefore)
      ? []
      : hitOf(unit, indicator, figure);
  });

interface OwnFigure {
  readonly value: Decimal;
  readonly cells: readonly [AskedCell, ...AskedCell[]];
  readonly comparison: Comparison;
}

function hitOf(unit: UnitFacts, indicator: Indicator, figure: OwnFigure): readonly Hit[] {
  const { value, cells, comparison } = figure;
  const { times, canFall } = comparison;
  const { last, most } = planFigures(indicator, unit.baselines.get(indicator.code));
  const isAbove = most.gt(0) && value.gt(most.times(times));
  const isBelow = canFall && last?.gt(0) === true && value.gt(0) && value.times(times).lt(last);
  if (!isAbove && !isBelow) return [];
  const against = isAbove ? most : last!;
  const isBaseline = indicator.baseline.value?.eq(against) === true;
  const what = isBaseline ? 'baseline' : last?.eq(against) === true ? 'lastYear' : 'targets';
  const [first] = cells;
  const said = say(
    first.place,
    indicator.shortName,
    indicatorText(indicator, value),
    { what: PLAN_FIGURES[what], value: indicatorText(indicator, against) },
    slipNear(value.div(against)),
  );
  return [hitAt(first, said, cells)];
}

/** The figure in an indicator's own row of a department's form. */
function typedFigure({ byKey, elements }: UnitFacts, indicator: Indicator): OwnFigure | undefined {
  const { code, formula } = indicator;
  const key = `ind:${code}` as const;
  const comparison = districtComparison(indicator, elements);
  if (denominatorOf(formula) === undefined) {
    const cell = byKey.get(entryKey(key, 'value'));
    const value = numberIn(cell);
    return cell === undefined || value === undefined
      ? undefined
      : { value, cells: [cell], comparison };
  }
  const above = byKey.get(entryKey(key, 'numerator'));
  const below = byKey.get(entryKey(key, 'denominator'));
  const numerator = numberIn(above);
  const denominator = numberIn(below);
  if (above === undefined || below === undefined) return undefined;
  if (numerator === undefined || denominator === undefined || denominator.lte(0)) return undefined;
  const value = numerator.times(perOf(formula)).div(denominator);
  return { value, cells: [above, below], comparison };
}

/** A township's own ratio of its counts. */
function ownFigure(
  { byElement, byKey, elements }: UnitFacts,
  indicator: Indicator,
): OwnFigure | undefined {
  const { formula } = indicator;
  const below = denominatorOf(formula);
  if (below === undefined) return undefined;
  const comparison = townshipComparison(indicator, elements);
  const cells = elementsOf(formula).flatMap(
    (code) => byKey.get(entryKey(`el:${code}`, 'value')) ?? [],
  );
  const [first, ...rest] = cells;
  if (first === undefined || cells.length < elementsOf(formula).length) return undefined;
  if (cells.some((cell) => numberIn(cell) === undefined)) return undefined;
  const lookup = {
    sum: (code: string) => numberIn(byElement.get(code)) ?? new Decimal(0),
    yesCount: () => new Decimal(0),
    applying: () => new Decimal(0),
  };
  const denominator = evaluateTerm(below, lookup);
  if (denominator.lt(comparison.leastBelow)) return undefined;
  const value = evaluateTerm(numeratorOf(formula), lookup).times(perOf(formula)).div(denominator);
  return { value, cells: [first, ...rest], comparison };
}
