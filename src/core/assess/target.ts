import type { Indicator, Target } from '../catalogue/Catalogue';
import type { Parameters } from '../entries/book';
import { Decimal } from '../values/decimal';
import type { Yardstick } from './progress';

/** What the choice that attests an indicator says. */
export type Attested = 'met' | 'notMet' | 'missing' | 'notApplicable';

/** A year's target, ready to judge by. */
export type JudgedTarget =
  /** `tolerance` is 0 unless the plan says 左右. */
  | { readonly kind: 'number'; readonly value: Decimal; readonly tolerance: Decimal }
  /** 达到市分解任务数 without the city's number, or a year without a target. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'attested'; readonly attested: Attested };

/** The number a target names, with the city's number where the plan leaves it to the city. */
export function targetNumber(
  indicator: Indicator,
  year: number,
  parameters: Parameters,
): Decimal | undefined {
  const target = indicator.targets[String(year)];
  if (target?.kind === 'delegated') {
    const delegated = parameters.delegated[indicator.code];
    return delegated === undefined ? undefined : new Decimal(delegated);
  }
  return target?.kind === 'attested' ? undefined : target?.value;
}

/** By what a township's own target is judged: nothing is known of where it began. */
export function ownYardstick(
  { kind }: Target,
  target: Decimal,
  month: number,
  { tolerance }: Parameters,
  { better, byLevel }: Pick<Indicator, 'better' | 'byLevel'>,
): Yardstick {
  const allowed = new Decimal(kind === 'about' ? tolerance : 0);
  return { month, target, tolerance: allowed, baseline: undefined, better, byLevel };
}

/** @param attested what the attesting choice says; read only where the target is attested */
export function judgedTarget(
  indicator: Indicator,
  year: number,
  parameters: Parameters,
  attested: Attested,
): JudgedTarget {
  const target = indicator.targets[String(year)];
  if (target?.kind === 'attested') return { kind: 'attested', attested };
  const value = targetNumber(indicator, year, parameters);
  if (target === undefined || value === undefined) return { kind: 'pending' };
  const tolerance = new Decimal(target.kind === 'about' ? parameters.tolerance : 0);
  return { kind: 'number', value, tolerance };
}
