import type { Decimal } from '../values/decimal';
import type { Formula } from '../formula/Formula';
import type { Guide } from './ReuseGuide';
import type { PlanCheck } from './PlanCheck';
import type { ScoreWeights } from './scoreParts';

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
  | {
      readonly kind: 'decimal';
      readonly decimals: number;
      readonly above?: number;
      readonly below?: number;
    }
  | ChoiceType;

/** `met` is the choice that counts as yes / attained. */
export interface ChoiceType {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly met: string;
  /** What people write in place of a choice, by choice, besides the words that every choice of two knows. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

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
  /** Between what one unit's figure usually lies; absent where nothing is known of it. */
  readonly usual?: Usual;
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

/** Bounds beyond which a figure asks for a 说明; each may be absent. */
export interface Usual {
  readonly least?: number;
  readonly most?: number;
}

/** What one figure of a unit usually is for each of another: the sum of `above` ÷ the sum of `below`. */
export interface UsualRatio extends Usual {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** 方向: whether a greater figure is the better one (越大越好) or a smaller (越小越好). */
export type Better = 'more' | 'less';

export type TargetKind = 'atLeast' | 'atMost' | 'about' | 'delegated' | 'attested';

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
  /** `1-01` … `2-23`: annex and row, unless the plan gives it another. */
  readonly code: string;
  readonly annex: number;
  readonly no: number;
  readonly name: string;
  /** Short name for charts and narrow columns. */
  readonly shortName: string;
  /** `%`, `张/千人`, `个`, … */
  readonly unit: string;
  /** Every judgement, sum of what is missing, rank and sentence goes by it. */
  readonly better: Better;
  readonly form: IndicatorForm;
  /** Decimals in which values are shown; percentages in percent. */
  readonly decimals: number;
  readonly formula: Formula;
  /** The formula in the catalogue's grammar, evenly spaced. */
  readonly formulaText: string;
  readonly sentence: string;
  /** 累计: what it counts is counted anew from January on, and is no ratio. */
  readonly sinceJanuary: boolean;
  /** Progress is counted from nothing every January, else from last year's closing actual. */
  readonly startsAnew: boolean;
  /** 按水平: judged by how near it is to the target and not by the share of the year, as 增速 and 满意率 are. */
  readonly byLevel: boolean;
  /**
   * Choice element that attests attainment of a figure (满足机构运营需要).
   * Absent where the indicator is itself a choice, which then attests.
   */
  readonly attestedBy?: string;
  readonly baseline: Baseline;
  /** By year. */
  readonly targets: Readonly<Record<string, Target>>;
  readonly lead: string;
  readonly source: SourceCell;
}

/** How much is to be done: `8个`, or from `amount` up to so many, as `1-2个`. */
export interface TaskCount {
  readonly amount: Decimal;
  readonly upTo?: Decimal;
  readonly unit: string;
}

/** A count that a task's text holds, or a step of it that is done by its own date. */
export interface TaskGoal {
  /** What its entries are kept by: `13.2`, the second of task 13. */
  readonly code: string;
  readonly name: string;
  /** Absent where it is a step that is done or not. */
  readonly count?: TaskCount;
  /** Time limit as the text words it, e.g. 5月底前; absent where it is the task's. */
  readonly due?: string;
}

/** By what a task or project is known. */
export interface ItemName {
  /** What its entries are kept by: `41`; from the second annex of its kind on with the annex, `5-41`. */
  readonly code: string;
  /** 第41项; where the plan has several annexes of its kind, 附件5第41项. */
  readonly called: string;
}

/** 任务 of an annex of tasks. */
export interface Task extends ItemName {
  readonly annex: number;
  readonly no: number;
  readonly text: string;
  /** Responsible units, merged cells resolved; 各镇街 stands for every township. */
  readonly units: readonly string[];
  /** In the text's order; empty where it holds neither counts nor dated steps. */
  readonly goals: readonly TaskGoal[];
  /** Time limit as the text words it, e.g. 年内; absent where it names none. */
  readonly due?: string;
  /** Year that the list of tasks is for. */
  readonly year: number;
  readonly source: SourceCell;
}

/** 项目 of an annex of projects; `investment` in 万元. */
export interface Project extends ItemName {
  readonly annex: number;
  readonly no: number;
  readonly name: string;
  readonly category: string;
  readonly period: string;
  readonly place: string;
  readonly content: string;
  readonly investment: Decimal;
  /** 床位 and 托位 that it adds; absent where it adds none. */
  readonly beds?: number;
  readonly places?: number;
  readonly units: readonly string[];
  readonly source: SourceCell;
}

export interface Township {
  /** 统计用区划代码: nine digits for a township, six for a district. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'town' | 'street';
}

/** 目标分解: a township's own targets of an indicator. */
export interface TownshipTarget {
  /** Code of the indicator. */
  readonly indicator: string;
  /** Code of the township. */
  readonly org: string;
  /** By year; a year without one has none. */
  readonly targets: Readonly<Record<string, Target>>;
}

/** An annex: a table of one kind, or a guide. A plan has from one to nine, of any kinds. */
export type Annex = {
  readonly no: number;
  /** What the plan calls it, and its sheet: 附件1. */
  readonly name: string;
  readonly title: string;
} & (
  | {
      readonly kind: 'indicators' | 'tasks';
      /** Printed column headings; 目标任务 of indicators spans the years. */
      readonly headers: readonly string[];
    }
  | {
      readonly kind: 'projects';
      readonly headers: readonly string[];
      /** 合计 as printed, in 万元. */
      readonly total: Decimal;
    }
  | { readonly kind: 'guide'; readonly guide: Guide }
);

export interface Plan {
  readonly id: string;
  readonly title: string;
  /** What titles of forms and reports call its subject: 养老托育. */
  readonly topic: string;
  readonly version: string;
  readonly district: { readonly code: string; readonly name: string };
  readonly baselineYear: number;
  readonly years: readonly number[];
  /** Years for which the plan has no targets of its own, each with the year whose targets go on. */
  readonly extended: Readonly<Record<string, number>>;
  /** In the order of their numbers. */
  readonly annexes: readonly Annex[];
  /** The unit that issues and consolidates, 发改局. */
  readonly bureau: string;
  /** What stands in tasks and projects for all townships: 各镇街. */
  readonly allTownships: string;
  /** Where they differ from what the product takes. Fractions. */
  readonly parameters: {
    readonly dueDay?: number;
    readonly changeThreshold?: number;
    readonly tolerance?: number;
  };
  /** Weights of 年考核 where they differ from what the product takes. */
  readonly scoreWeights?: Readonly<Partial<ScoreWeights>>;
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
  readonly ratios: readonly UsualRatio[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly projects: readonly Project[];
  readonly townships: readonly Township[];
  /** Empty where the plan hands nothing down. */
  readonly shares: readonly TownshipTarget[];
  /** Every department that leads an indicator or is responsible for a task or project, in order of appearance. */
  readonly departments: readonly string[];
  readonly planChecks: readonly PlanCheck[];
  /** Fingerprint of the whole catalogue's content. */
  readonly fingerprint: string;
  /** The files it was read from, by name, as they were; a workbook embeds them. */
  readonly files: Readonly<Record<string, unknown>>;
}
