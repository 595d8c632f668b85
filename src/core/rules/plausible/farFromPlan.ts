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

const ONE = new Decimal(1);

interface OwnFigure {
  /** What stands above the line, and below it, greater than 0; 1 where the indicator is no ratio. */
  readonly above: Decimal;
  readonly below: Decimal;
  readonly cells: readonly [AskedCell, ...AskedCell[]];
  readonly comparison: Comparison;
}

function hitOf(unit: UnitFacts, indicator: Indicator, figure: OwnFigure): readonly Hit[] {
  const { above, below, cells, comparison } = figure;
  const { times, canFall } = comparison;
  const { last, most } = planFigures(indicator, unit.baselines.get(indicator.code));
  // Hardly a figure is far, so that few have to be divided.
  const isAbove = most.gt(0) && above.gt(most.times(times).times(below));
  const isBelow =
    canFall && last?.gt(0) === true && above.gt(0) && above.times(times).lt(last.times(below));
  if (!isAbove && !isBelow) return [];
  const value = above.div(below);
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
  const comparison = (): Comparison => districtComparison(indicator, elements);
  if (denominatorOf(formula) === undefined) {
    const cell = byKey.get(entryKey(key, 'value'));
    const value = numberIn(cell);
    return cell === undefined || value === undefined
      ? undefined
      : { above: value, below: ONE, cells: [cell], comparison: comparison() };
  }
  const above = byKey.get(entryKey(key, 'numerator'));
  const below = byKey.get(entryKey(key, 'denominator'));
  const numerator = numberIn(above);
  const denominator = numberIn(below);
  if (above === undefined || below === undefined) return undefined;
  if (numerator === undefined || denominator === undefined || denominator.lte(0)) return undefined;
  return {
    above: numerator.times(perOf(formula)),
    below: denominator,
    cells: [above, below],
    comparison: comparison(),
  };
}

/** A township's own ratio of its counts. */
function ownFigure(
  { byElement, byKey, elements }: UnitFacts,
  indicator: Indicator,
): OwnFigure | undefined {
  const { formula } = indicator;
  const below = denominatorOf(formula);
  if (below === undefined) return undefined;
  const codes = elementsOf(formula);
  const cells = codes.flatMap((code) => byKey.get(entryKey(`el:${code}`, 'value')) ?? []);
  const [first, ...rest] = cells;
  if (first === undefined || cells.length < codes.length) return undefined;
  if (cells.some((cell) => numberIn(cell) === undefined)) return undefined;
  const comparison = townshipComparison(indicator, elements);
  const lookup = {
    sum: (code: string) => numberIn(byElement.get(code)) ?? new Decimal(0),
    yesCount: () => new Decimal(0),
    applying: () => new Decimal(0),
  };
  const denominator = evaluateTerm(below, lookup);
  if (denominator.lt(comparison.leastBelow)) return undefined;
  const numerator = evaluateTerm(numeratorOf(formula), lookup).times(perOf(formula));
  return { above: numerator, below: denominator, cells: [first, ...rest], comparison };
}
