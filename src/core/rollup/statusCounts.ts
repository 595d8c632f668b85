import type { Status } from '../assess/Assessment';

/** How many indicators have each status. */
export type StatusCounts = Readonly<Record<Status, number>>;

const NONE: StatusCounts = {
  met: 0,
  nearlyMet: 0,
  onTrack: 0,
  behind: 0,
  farBehind: 0,
  notMet: 0,
  pending: 0,
  missing: 0,
  invalid: 0,
  insufficient: 0,
  notApplicable: 0,
};

/** Shortfalls: what has to be explained and acted upon. */
const SHORT: readonly Status[] = ['behind', 'farBehind', 'notMet'];

/** Counts anything that carries a status. */
export function statusCounts(judged: readonly { readonly status: Status }[]): StatusCounts {
  const counts: Record<Status, number> = { ...NONE };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

/** Whether a status is a shortfall: 滞后, 严重滞后 or 未达标. */
export function isShort(status: Status): boolean {
  return SHORT.includes(status);
}

/** That nothing falls short, that nothing does of what can be judged, or that nothing can be judged. */
export type WithoutShortfall = 'none' | 'noneKnown' | 'unknown';

/** What is known of indicators of which none is a shortfall. */
export function withoutShortfall(judged: readonly { readonly status: Status }[]): WithoutShortfall {
  const good = judged.filter(({ status }) => isGood(status)).length;
  return good === 0 ? 'unknown' : good === judged.length ? 'none' : 'noneKnown';
}

/** On target or on time: 达标, 基本达标 or 序时. */
const GOOD: readonly Status[] = ['met', 'nearlyMet', 'onTrack'];

export function isGood(status: Status): boolean {
  return GOOD.includes(status);
}
