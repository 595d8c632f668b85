import type { Indicator } from '../../catalogue/Catalogue';
import { entryKey } from '../../entries/entry';
import { evaluateTerm } from '../../formula/evaluateFormula';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../../formula/parts';
import { indicatorText } from '../../messages/district';
import { PLAN_FIGURES, farFromPlan as say } from '../../messages/plausible';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn, standsAsBefore } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';
import { slipNear } from './slip';

/** A department's figure this many times the plan's is more likely a slip than a success. */
const TIMES = 5;
/** Townships differ: one may hold what serves its neighbours. */
const TOWNSHIP_TIMES = 10;
/** A share that the plan has so large is small nowhere. */
const LARGE_SHARE = '0.5';
/** Among smaller denominators one more or less is a large share. */
const LEAST_COMPARED = 500;

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
  readonly times: number;
  /** The figure can be too small. */
  readonly canFall: boolean;
}

function hitOf(unit: UnitFacts, indicator: Indicator, figure: OwnFigure): readonly Hit[] {
  const { value, cells, times, canFall } = figure;
  const last = unit.baselines.get(indicator.code) ?? indicator.baseline.value;
  const targets = Object.values(indicator.targets).flatMap((target) => target.value ?? []);
  const most = [...(last === undefined ? [] : [last]), ...targets].reduce(
    (highest, each) => (each.gt(highest) ? each : highest),
    new Decimal(0),
  );
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
  const kinds = elementsOf(formula).map((each) => elements.get(each)?.periodKind);
  const about = { times: TIMES, canFall: kinds.every((kind) => kind === 'instant') };
  if (denominatorOf(formula) === undefined) {
    // A sum over townships is small where the roster has few of them.
    const isOwn = elementsOf(formula).every((each) => elements.get(each)?.scope === 'district');
    const cell = byKey.get(entryKey(key, 'value'));
    const value = numberIn(cell);
    return cell === undefined || value === undefined
      ? undefined
      : { value, cells: [cell], ...about, canFall: about.canFall && isOwn };
  }
  const above = byKey.get(entryKey(key, 'numerator'));
  const below = byKey.get(entryKey(key, 'denominator'));
  const numerator = numberIn(above);
  const denominator = numberIn(below);
  if (above === undefined || below === undefined) return undefined;
  if (numerator === undefined || denominator === undefined || denominator.lte(0)) return undefined;
  const value = numerator.times(perOf(formula)).div(denominator);
  return { value, cells: [above, below], ...about };
}

/** A township's own ratio of its counts; a share can only be too small, where the plan's is large. */
function ownFigure(
  { byElement, byKey, elements }: UnitFacts,
  indicator: Indicator,
): OwnFigure | undefined {
  const { formula, form, baseline } = indicator;
  const below = denominatorOf(formula);
  if (below === undefined) return undefined;
  const kinds = elementsOf(formula).map((code) => elements.get(code)?.periodKind);
  const canFall =
    form === 'rate' &&
    kinds.every((kind) => kind === 'instant') &&
    baseline.value?.gte(LARGE_SHARE) === true;
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
  if (denominator.lt(LEAST_COMPARED)) return undefined;
  const value = evaluateTerm(numeratorOf(formula), lookup).times(perOf(formula)).div(denominator);
  const times = form === 'rate' ? TIMES : TOWNSHIP_TIMES;
  return { value, cells: [first, ...rest], times, canFall };
}
