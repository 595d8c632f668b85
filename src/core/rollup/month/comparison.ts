import type { Assessment, Status } from '../../assess/Assessment';
import type { Book, HistoryIndicator } from '../../entries/book';
import type { Period } from '../../entries/identity';
import { isGood, isShort } from '../statusCounts';
import { numberOf } from '../../entries/months';

/** An indicator whose status is another than it was. */
export interface Moved {
  readonly code: string;
  readonly from: Status;
  readonly to: Status;
}

/** The book's month beside an archived one. What cannot be judged in either is no change. */
export interface Comparison {
  readonly period: Period;
  /** Indicators that are judged in both. */
  readonly compared: number;
  /** Judged in one of them only: 缺报, 数据不足 and the like in the other. */
  readonly unjudged: number;
  /** Met, nearly met and on track; then, and by how many more now of those that are compared. */
  readonly good: number;
  readonly goodChange: number;
  /** Behind, far behind and not met; then, and by how many more now of those that are compared. */
  readonly short: number;
  readonly shortChange: number;
  /** Indicators that became worse, those that are a shortfall only now first. */
  readonly worse: readonly Moved[];
  readonly better: readonly Moved[];
}

/** gap: months before it are archived, it is not; none: nothing could be archived of it. */
export type Compared = Comparison | 'gap' | 'none';

/** From best to worst; what cannot be judged is not compared. */
const ORDER: readonly Status[] = ['met', 'nearlyMet', 'onTrack', 'behind', 'farBehind', 'notMet'];

/** Statuses that are worse than one and a shortfall; the smaller the weight, the worse the fall. */
export function worseThan(
  from: Status,
): readonly { readonly to: Status; readonly weight: number }[] {
  const place = ORDER.indexOf(from);
  if (place < 0) return [];
  return ORDER.flatMap((to, index) => {
    if (index <= place || !isShort(to)) return [];
    const fell = index - place;
    return [{ to, weight: (isShort(from) ? ORDER.length : 0) + ORDER.length - fell }];
  });
}

/** Sets the statuses of now beside those archived of another month. */
export function compareWith(
  { indicatorHistory }: Pick<Book, 'indicatorHistory'>,
  now: readonly Pick<Assessment, 'code' | 'status'>[],
  period: Period,
): Compared {
  const then = indicatorHistory.filter((row) => numberOf(row.period) === numberOf(period));
  if (then.length === 0) {
    const isBefore = ({ period: each }: HistoryIndicator): boolean =>
      numberOf(each) < numberOf(period);
    return indicatorHistory.some(isBefore) ? 'gap' : 'none';
  }
  const before = new Map(then.map(({ code, status }) => [code, status]));
  const both = now.flatMap(({ code, status: to }): Moved[] => {
    const from = before.get(code);
    return from === undefined ? [] : [{ code, from, to }];
  });
  const isJudged = (status: Status): boolean => ORDER.includes(status);
  const compared = both.filter(({ from, to }) => isJudged(from) && isJudged(to));
  const moved = compared.filter(({ from, to }) => from !== to);
  const steps = ({ from, to }: Moved): number => ORDER.indexOf(to) - ORDER.indexOf(from);
  const isNew = ({ from, to }: Moved): boolean => isShort(to) && !isShort(from);
  const change = (is: (status: Status) => boolean): number =>
    compared.filter(({ to }) => is(to)).length - compared.filter(({ from }) => is(from)).length;
  return {
    period,
    compared: compared.length,
    unjudged: both.filter(({ from, to }) => isJudged(from) !== isJudged(to)).length,
    good: then.filter(({ status }) => isGood(status)).length,
    goodChange: change(isGood),
    short: then.filter(({ status }) => isShort(status)).length,
    shortChange: change(isShort),
    worse: moved
      .filter((each) => steps(each) > 0 && isShort(each.to))
      .sort((a, b) => Number(isNew(b)) - Number(isNew(a)) || steps(b) - steps(a)),
    better: moved.filter((each) => steps(each) < 0 && isShort(each.from)),
  };
}
