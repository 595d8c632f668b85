import { baselineOf } from '../core/assess/baseline';
import { toGo } from '../core/assess/direction';
import type { Catalogue, Indicator } from '../core/catalogue/Catalogue';
import { elementsOf, numeratorOf } from '../core/formula/parts';
import { Decimal } from '../core/values/decimal';
import { draw, shuffled } from './draw';

/** How an indicator is meant to turn out over the year. */
export type Outcome = 'met' | 'nearlyMet' | 'onTrack' | 'behind' | 'farBehind' | 'notMet';

/** What an indicator grows from and to. */
export interface Course {
  readonly baseline: Decimal | undefined;
  readonly target: Decimal;
}

/** How many indicators fall short in a demonstration year. */
const BEHIND = 3;
const FAR_BEHIND = 2;
const NOT_MET = 1;
/** A count that is to grow by less than this cannot lag visibly. */
const VISIBLE_GROWTH = 20;

/** Baseline and target of the indicators whose figures a demonstration aims at; others have no number. */
export function courseOf(
  catalogue: Catalogue,
  indicator: Indicator,
  year: number,
): Course | undefined {
  const { baselineYear } = catalogue.plan;
  const baseline = baselineOf(indicator, year, baselineYear, []);
  const target = indicator.targets[String(year)];
  if (target?.kind === 'attested') return undefined;
  if (target?.value !== undefined) return { baseline, target: target.value };
  const known = lastNumber(indicator, year);
  return known === undefined ? undefined : { baseline: known, target: known };
}

/** The latest number that the plan names for the indicator before the year. */
function lastNumber(indicator: Indicator, year: number): Decimal | undefined {
  const years = Object.keys(indicator.targets)
    .map(Number)
    .filter((each) => each < year)
    .sort((a, b) => b - a);
  const numbers = years.map((each) => indicator.targets[String(each)]?.value);
  return numbers.find((each) => each !== undefined) ?? indicator.baseline.value;
}

/** Most indicators are met or on track, a few fall short; the same all year for one seed. */
export function outcomes(
  catalogue: Catalogue,
  year: number,
  seed: number,
): ReadonlyMap<string, Outcome> {
  const chosen = new Map<string, Outcome>();
  const growing: Indicator[] = [];
  const flat: Indicator[] = [];
  for (const indicator of shuffled(seed, catalogue.indicators, ({ code }) => `${year}:${code}`)) {
    const course = courseOf(catalogue, indicator, year);
    if (course === undefined) continue;
    const isShare = indicator.formula.kind === 'ratio';
    if (!isShare && course.baseline === undefined) {
      chosen.set(indicator.code, 'met');
      continue;
    }
    const growth = toGo(course.baseline ?? new Decimal(0), course.target, indicator.better);
    const canLag = isShare ? growth.gt(0) : growth.gte(VISIBLE_GROWTH);
    if (canLag && leads(catalogue, indicator)) growing.push(indicator);
    else if (isShare && growth.lte(0)) flat.push(indicator);
    chosen.set(indicator.code, usual(indicator, year, seed));
  }
  const set = (some: readonly Indicator[], outcome: Outcome): void =>
    some.forEach(({ code }) => chosen.set(code, outcome));
  set(growing.slice(0, BEHIND), 'behind');
  set(growing.slice(BEHIND, BEHIND + FAR_BEHIND), 'farBehind');
  set(flat.slice(0, NOT_MET), 'notMet');
  return chosen;
}

function usual(indicator: Indicator, year: number, seed: number): Outcome {
  const chance = draw(seed, `outcome:${year}:${indicator.code}`);
  if (indicator.targets[String(year)]?.kind === 'about' && chance < 0.6) return 'nearlyMet';
  return chance < 0.5 ? 'met' : 'onTrack';
}

/** Whether the indicator decides a figure of its own, and no count indicator decides it already. */
function leads(catalogue: Catalogue, indicator: Indicator): boolean {
  if (indicator.formula.kind !== 'ratio') return true;
  const counted = new Set(
    catalogue.indicators.flatMap(({ formula }) =>
      formula.kind === 'ratio' ? [] : elementsOf(formula),
    ),
  );
  return elementsOf(numeratorOf(indicator.formula)).some((code) => !counted.has(code));
}
