import type { Decimal } from '../values/decimal';

/** 状态 of an indicator in a month. */
export type Status =
  | 'missing'
  | 'invalid'
  | 'notApplicable'
  | 'pending'
  | 'met'
  | 'nearlyMet'
  | 'notMet'
  | 'onTrack'
  | 'behind'
  | 'farBehind'
  | 'insufficient';

/** What a value can be while townships are missing; without an upper it is 无上限. */
export interface Bounds {
  readonly lower: Decimal;
  readonly upper?: Decimal;
}

/** A township's part of the missing count. */
export interface SpreadShare {
  /** Township code. */
  readonly org: string;
  /** Whole units, greater than 0. */
  readonly count: Decimal;
}

/** A unit whose own book lacks units of its own: a city's district of which townships are missing. */
export interface PartlyReported {
  /** Code of the unit. */
  readonly org: string;
  readonly name: string;
  /** Names of what is missing in it. */
  readonly lacks: readonly string[];
}

/** One indicator, judged for one month. Rates are fractions. */
export interface Assessment {
  readonly code: string;
  /** A choice indicator's value is its text. */
  readonly value?: Decimal | string;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Only where townships are missing, and not where the denominator can only be zero. */
  readonly bounds?: Bounds;
  /** Townships, or the department, that have not reported what this indicator needs. */
  readonly missingUnits: readonly string[];
  /** Those of them that reported in part; absent where there is none. */
  readonly partly?: readonly PartlyReported[];
  readonly target?: Decimal;
  /** Last year's closing actual; absent where there is none. */
  readonly baseline?: Decimal;
  /** 无基期: progress is counted from 0. Always false where no number is the target. */
  readonly noBaseline: boolean;
  /** e = m/12, the share of the year that has passed. */
  readonly elapsed: Decimal;
  /** p = (v − b)/(T − b), or where the level is judged what it has of the target; absent where there is no way to go from b to T. */
  readonly progress?: Decimal;
  /** 完成率: v ÷ T, above 1 where the target is passed; what has units missing has what the others reported. */
  readonly completion?: Decimal;
  readonly status: Status;
  /** 推: townships are missing, and the status is what both bounds have in common. */
  readonly inferred: boolean;
  /** What is still to go, T − v or where less is better v − T, in the indicator's unit; negative where the target is passed. */
  readonly gap?: Decimal;
  /** The same as a count: ceil(T × D − N), or where less is better ceil(N − T × D); 0 where met. */
  readonly missingCount?: Decimal;
  /** The missing count over the townships below the target; sums exactly to it, or is empty. */
  readonly spread: readonly SpreadShare[];
}
