/** A figure that the source prints: in its running text, or in a year's column of 附件1 or 2. */
export type FigureRef =
  | { readonly kind: 'text'; readonly statement: string; readonly figure: string }
  /** `year` is the baseline year or one of the plan's years. */
  | { readonly kind: 'annex'; readonly indicator: string; readonly year: number };

export type AnnexRef = Extract<FigureRef, { readonly kind: 'annex' }>;
export type TextRef = Extract<FigureRef, { readonly kind: 'text' }>;

/** A count and the rate it is said to make: together they imply a base. */
export interface CountAndRate {
  readonly count: FigureRef;
  readonly rate: AnnexRef;
}

/** A check of the source against itself (原文核对), as data. */
export type PlanCheck = { readonly id: string } & (
  | RateAgainstCounts
  | BaseNamed
  | BaseSteady
  | Wording
  | GrowthAgainstTask
  | SumOfIndicators
  | { readonly kind: 'investmentTotal' }
);

/** A printed rate against the counts the text gives. */
export interface RateAgainstCounts {
  readonly kind: 'rateAgainstCounts';
  readonly rate: AnnexRef;
  readonly numerator: FigureRef;
  readonly denominator: FigureRef;
}

/** The base that a count and its rate imply must not be another one than the name says. */
export interface BaseNamed extends CountAndRate {
  readonly kind: 'baseNamed';
  /** Base in the indicator's name, e.g. 常住人口. */
  readonly named: string;
  /** A base of another name whose size the text gives as a count and the share it makes of it. */
  readonly other: { readonly name: string; readonly count: TextRef; readonly share: TextRef };
}

/** The bases implied in two years must not differ by more than `allowedChange` (a fraction). */
export interface BaseSteady {
  readonly kind: 'baseSteady';
  readonly before: CountAndRate;
  readonly after: CountAndRate;
  readonly allowedChange: number;
}

/** The annex's wording of a target against the text's. */
export interface Wording {
  readonly kind: 'wording';
  readonly target: AnnexRef;
  readonly text: TextRef;
}

/** Growth of an indicator against the least that a task of 附件3 promises. */
export interface GrowthAgainstTask {
  readonly kind: 'growthAgainstTask';
  readonly from: AnnexRef;
  readonly to: AnnexRef;
  readonly task: number;
  /** As the task words it, e.g. `1个以上`. */
  readonly promised: string;
}

/** An indicator equal to the sum of others in every year. */
export interface SumOfIndicators {
  readonly kind: 'sumOfIndicators';
  readonly total: string;
  readonly parts: readonly string[];
}

/** What a plan check found. */
export interface PlanFinding {
  readonly id: string;
  /** Whether the source agrees with itself here. */
  readonly consistent: boolean;
  /** Indicators concerned; empty for a check on 附件4. */
  readonly indicators: readonly string[];
  /** The Chinese sentence: place, found, expected, what to do. */
  readonly message: string;
  /** What the finding rests on, as printed or computed, in the order of the sentence. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
}
