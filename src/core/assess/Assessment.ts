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

/** What an indicator's value can be while townships are missing; an absent side is unbounded. */
export interface Bounds {
  readonly lower?: Decimal;
  readonly upper?: Decimal;
}

/** One indicator, judged for one month. Rates are fractions. */
export interface Assessment {
  readonly code: string;
  /** A choice indicator's value is its text. */
  readonly value?: Decimal | string;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Only where townships are missing. */
  readonly bounds?: Bounds;
  /** Townships that have not reported what this indicator needs. */
  readonly missingUnits: readonly string[];
  readonly target?: Decimal;
  readonly baseline?: Decimal;
  readonly status: Status;
  /** T − v in the indicator's unit; negative where the target is passed. */
  readonly gap?: Decimal;
  /** What is still missing as a count: ceil(T × D − N); 0 where met. */
  readonly missingCount?: Decimal;
}
