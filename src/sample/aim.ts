import { exceedsWhole } from '../core/catalogue/exceedsWhole';
import type { Better, Indicator } from '../core/catalogue/Catalogue';
import type { Course, Outcome } from './outcomes';

/** Progress towards the target that a demonstration shows in a month, by outcome. */
const PROGRESS: Readonly<
  Record<Exclude<Outcome, 'met' | 'nearlyMet' | 'notMet'>, (e: number) => number>
> = {
  onTrack: (e) => e + 0.35 * (1 - e),
  behind: (e) => 0.82 * e,
  farBehind: (e) => 0.45 * e,
};

/** Share of the target that an indicator without a baseline shows from January on when on track. */
const FIRST_SHARE = 0.75;

/** The value an indicator is to have in a month; a share is at most 1, a count passes its target by whole units. */
export function aimedValue(
  indicator: Indicator,
  course: Course,
  outcome: Outcome,
  month: number,
): number {
  const e = month / 12;
  if (indicator.better === 'less') return limited(indicator, course, outcome, e);
  const value = uncapped(course, outcome, e);
  if (indicator.form === 'rate' && !exceedsWhole(indicator)) return Math.min(1, value);
  const target = course.target.toNumber();
  return indicator.form === 'count' && value > target ? Math.max(target, Math.floor(value)) : value;
}

/** A figure that is to stay within its target: one that is told since January comes near it over the year. */
function limited(
  { sinceJanuary }: Indicator,
  { target, baseline }: Course,
  outcome: Outcome,
  e: number,
): number {
  const limit = target.toNumber();
  const start = baseline?.toNumber() ?? limit;
  const falls = outcome === 'behind' || outcome === 'farBehind';
  if (sinceJanuary) return limit * e * (isGood(outcome) ? 0.9 : 1.3);
  if (falls && start > limit) return start + (limit - start) * PROGRESS[outcome](e);
  return isGood(outcome) ? Math.min(limit, start) * (1 - 0.02 * e) : limit * 1.03;
}

function uncapped(course: Course, outcome: Outcome, e: number): number {
  const target = course.target.toNumber();
  const baseline = course.baseline?.toNumber();
  const start = baseline ?? 0;
  switch (outcome) {
    case 'met':
      return Math.max(target, start) * (1 + 0.01 * e);
    case 'nearlyMet':
      return target * (0.97 + 0.01 * e);
    case 'notMet':
      return target * 0.985;
    case 'onTrack':
    case 'behind':
    case 'farBehind': {
      if (start >= target) return start;
      const progress = PROGRESS[outcome](e);
      const isFirst = baseline === undefined && outcome === 'onTrack';
      const shown = isFirst ? Math.max(progress, FIRST_SHARE + 0.24 * e) : progress;
      return start + (target - start) * shown;
    }
  }
}

/** Whether a numerator is rounded up, so that the outcome stays what it is. */
export function roundsUp(outcome: Outcome, better: Better): boolean {
  return isGood(outcome) === (better === 'more');
}

export function wholeUnits(value: number, isUp: boolean): number {
  return isUp ? Math.ceil(value - 1e-6) : Math.floor(value + 1e-6);
}

function isGood(outcome: Outcome): boolean {
  return outcome === 'met' || outcome === 'nearlyMet' || outcome === 'onTrack';
}
