import type { Decimal } from '../values/decimal';
import type { Formula } from '../formula/Formula';

/** Where a cell stands in the source document; rows are the printed 序号, columns count from 1. */
export interface SourceCell {
  readonly annex: number;
  readonly row: number;
  readonly column: number;
}

/** 时点 as at month end; 累计 since 1 January; 当期 in the month. */
export type PeriodKind = 'instant' | 'cumulative' | 'current';

/** Which townships an element is asked from. */
export type Applies = 'all' | 'town' | 'street';

export type ElementValueType =
  | { readonly kind: 'count' }
  | { readonly kind: 'decimal'; readonly decimals: number; readonly above?: number; readonly below?: number }
  /** `met` is the choice that counts as yes / attained. */
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly met: string };

/** 数据项: a base count that is asked once. */
export interface Element {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Heading under which forms show it. */
  readonly group: string;
  readonly periodKind: PeriodKind;
  readonly type: ElementValueType;
  readonly scope: 'township' | 'district';
  readonly applies: Applies;
  /** Must be greater than 0. */
  readonly positive: boolean;
  /** Department that answers for it. */
  readonly lead: string;
  /** What the cell means, for its note in the form. */
  readonly hint: string;
}

/** 部分 ⊆ 整体: the sum of `parts` is not more than the sum of `whole`. */
export interface Relation {
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

export type TargetKind = 'atLeast' | 'about' | 'delegated' | 'attested';

export interface Target {
  /** As the source prints it. */
  readonly text: string;
  readonly kind: TargetKind;
  /** A fraction for percentages; absent where delegated or attested. */
  readonly value?: Decimal;
  readonly source: SourceCell;
}

export interface Baseline {
  readonly text: string;
  /** Absent where the source prints `/`. */
  readonly value?: Decimal;
  readonly source: SourceCell;
}

export type IndicatorForm = 'rate' | 'perThousand' | 'count' | 'choice';

export interface Indicator {
  /** `1-01` … `2-23`: annex and row. */
  readonly code: string;
  readonly annex: 1 | 2;
  readonly no: number;
  readonly name: string;
  /** Short name for charts and narrow columns. */
  readonly shortName: string;
  /** `%`, `张/千人`, `个`, … */
  readonly unit: string;
  readonly form: IndicatorForm;
  /** Decimals in which values are shown; percentages in percent. */
  readonly decimals: number;
  readonly formula: Formula;
  /** The formula as the catalogue writes it. */
  readonly formulaText: string;
  readonly sentence: string;
  /** Choice element that attests attainment (达标/满足). */
  readonly attestedBy?: string;
  readonly baseline: Baseline;
  /** By year. */
  readonly targets: Readonly<Record<string, Target>>;
  readonly lead: string;
  readonly source: SourceCell;
}

/** 任务 of 附件3. */
export interface Task {
  readonly no: number;
  readonly text: string;
  /** Responsible units, merged cells resolved; 各镇街 stands for every township. */
  readonly units: readonly string[];
  readonly source: SourceCell;
}

/** 项目 of 附件4; `investment` in 万元. */
export interface Project {
  readonly no: number;
  readonly name: string;
  readonly category: string;
  readonly period: string;
  readonly place: string;
  readonly content: string;
  readonly investment: Decimal;
  readonly units: readonly string[];
  readonly source: SourceCell;
}

/** 附件5, the guide for reusing existing buildings. */
export interface Guide {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  /** 办理流程 */
  readonly workflow: readonly { readonly step: number; readonly who: string; readonly text: string }[];
  /** 征求意见 */
  readonly opinions: readonly { readonly unit: string; readonly subject: string }[];
  /** 前期材料 */
  readonly materials: readonly { readonly no: number; readonly text: string }[];
}

export interface Township {
  /** 统计用区划代码, nine digits. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'town' | 'street';
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly district: { readonly code: string; readonly name: string };
  readonly baselineYear: number;
  readonly years: readonly number[];
  readonly annexTitles: Readonly<Record<string, string>>;
  /** The unit that issues and consolidates, 发改局. */
  readonly bureau: string;
  /** What stands in 附件3 and 附件4 for all townships: 各镇街. */
  readonly allTownships: string;
  readonly investmentTotal: Decimal;
  readonly statements: readonly TextStatement[];
}

/** A figure or wording of the plan's running text, for 原文核对. */
export interface TextStatement {
  readonly id: string;
  readonly text: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** Everything the product knows of a plan. */
export interface Catalogue {
  readonly plan: Plan;
  readonly elements: readonly Element[];
  readonly relations: readonly Relation[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly projects: readonly Project[];
  readonly guide: Guide;
  readonly townships: readonly Township[];
  /** Every department that leads an indicator or is responsible for a task or project, in order of appearance. */
  readonly departments: readonly string[];
  readonly planChecks: readonly PlanCheck[];
  /** Fingerprint of the whole catalogue's content. */
  readonly fingerprint: string;
}

/** A check of the source against itself (原文核对), as data. */
export type PlanCheck =
  /** A printed rate against the counts the text gives. */
  | { readonly id: string; readonly kind: 'rateAgainstCounts'; readonly indicator: string; readonly numerator: string; readonly denominator: string; readonly per: number }
  /** A printed rate against a base it implies, and the base the name says. */
  | { readonly id: string; readonly kind: 'impliedBase'; readonly indicator: string; readonly year: number; readonly count: string; readonly countIndicator?: string; readonly per: number; readonly knownBase?: { readonly label: string; readonly count: string; readonly share: string }; readonly expectedBase: string }
  /** The annex's wording of a target against the text's. */
  | { readonly id: string; readonly kind: 'wording'; readonly indicator: string; readonly year: number; readonly textWording: string; readonly textQuote: string }
  /** Growth of an indicator against the number a task promises. */
  | { readonly id: string; readonly kind: 'growthAgainstTask'; readonly indicator: string; readonly fromYear: number; readonly toYear: number; readonly task: number; readonly promised: string }
  /** An indicator equal to the sum of others in every year. */
  | { readonly id: string; readonly kind: 'sumOfIndicators'; readonly total: string; readonly parts: readonly string[] }
  /** The printed investment total against the sum of the projects. */
  | { readonly id: string; readonly kind: 'investmentTotal' };
