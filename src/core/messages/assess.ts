import type { Assessment, Bounds, PartlyReported } from '../assess/Assessment';
import type { LimitUse } from '../assess/limitUse';
import type { Better, IndicatorForm } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import { UNBOUNDED } from './bookSheets';
import { assumptionText } from './projection';
import { numberText } from './quantity';

/** What units are called where the plan says nothing else. */
const TOWNSHIPS = '镇街';
/** Between what is missing and what was reported in part. */
export const PARTLY_BETWEEN = '；';
/** So many units of a unit are named. */
const NAMED = 3;

/** What sentences about an indicator's gap need to know of it. */
export interface GapFacts {
  readonly form: IndicatorForm;
  readonly better: Better;
  /** `%`, `张/千人`, `个`, … */
  readonly unit: string;
  /** Decimals in which values are shown; percentages in percent. */
  readonly decimals: number;
  /** What the numerator counts: things with a unit, or townships that say yes. */
  readonly counted: 'townships' | { readonly unit: string };
  /** What the plan calls its units; 镇街 where absent. */
  readonly units?: string;
  /** 核实界限 as a fraction, by which missing townships are projected. */
  readonly threshold: Decimal;
}

/** The difference of two shares is counted in these. */
export const POINTS = '个百分点';
/** Before what is still to go: up to the target, or down to it where less is better. */
export const STILL_TO_GO: Readonly<Record<Better, string>> = { more: '还差', less: '高于目标' };
const PASSED: Readonly<Record<Better, string>> = { more: '超出目标', less: '低于目标' };

/** 差距 in plain words: `还差 37 张（0.3 张/千人）`, `高于目标 1.2 个百分点`; empty where there is no number. */
export function gapText(
  { gap, missingCount }: Pick<Assessment, 'gap' | 'missingCount'>,
  facts: GapFacts,
): string {
  if (gap === undefined) return '';
  if (missingCount?.eq(0) ?? gap.lte(0)) return passedText(gap, facts);
  const begin = STILL_TO_GO[facts.better];
  if (missingCount === undefined) return `${begin} ${amount(gap, facts)}`;
  const units = `${numberText(missingCount)} ${countUnit(facts)}`;
  return facts.form === 'count'
    ? `${begin} ${units}`
    : `${begin} ${units}（${amount(gap, facts)}）`;
}

function passedText(gap: Decimal, facts: GapFacts): string {
  return gap.lt(0) ? `${PASSED[facts.better]} ${amount(gap.abs(), facts)}` : '达到目标';
}

/** Around how much of a limit is used up, and of the year has passed, in percent. */
export const limitParts = ['已用限额的', '%，时间进度', '%'] as const;

/** `已用限额的90%，时间进度50%` */
export function limitText({ used, elapsed }: LimitUse): string {
  const [before, between, after] = limitParts;
  const percent = (share: Decimal): string => numberText(share.times(100).round(0));
  return `${before}${percent(used)}${between}${percent(elapsed)}${after}`;
}

/** The whole state of an indicator that has no gap to tell, or one that is not certain. */
export function openText(assessment: Assessment, facts: GapFacts): string {
  switch (assessment.status) {
    case 'missing':
      return [
        owedText(assessment, (count) => `尚缺 ${count} 个单位的数据`),
        ...(assessment.bounds === undefined ? [] : [rangeText(assessment.bounds, facts)]),
      ].join('，');
    case 'invalid':
      return '所依据的数据未通过强制性校验，请先更正';
    case 'pending':
      return '市分解任务数尚未下达，请在参数表填写';
    case 'notApplicable':
      return '分母为零或不适用，不作评价';
    case 'insufficient':
      return boundsText(assessment, facts);
    default:
      return '';
  }
}

type Owed = Pick<Assessment, 'missingUnits' | 'partly' | 'bounds'>;

/** Where the value can still lie: `缺 2 个镇街，可能在 61.5%—70% 之间（缺报单位按上期数±20%推算）`; empty where everybody reported. */
export function boundsText(owed: Owed, facts: GapFacts): string {
  const { missingUnits, bounds } = owed;
  if (missingUnits.length === 0) return '';
  const missing = owedText(owed, (count) => `缺 ${count} 个${facts.units ?? TOWNSHIPS}`);
  return bounds === undefined ? missing : `${missing}，${rangeText(bounds, facts)}`;
}

/** Units that reported nothing, then those that reported in part: `缺 1 个区县；乙区缺五街道`. */
function owedText({ missingUnits, partly = [] }: Owed, missing: (count: number) => string): string {
  const count = missingUnits.length - partly.length;
  return [...(count === 0 ? [] : [missing(count)]), ...partly.map(lacksText)].join(PARTLY_BETWEEN);
}

/** `乙区缺五街道`, of many the first: `乙区缺五街道等4个单位`. */
export function lacksText({ name, lacks }: Pick<PartlyReported, 'name' | 'lacks'>): string {
  return lacks.length > NAMED
    ? `${name}缺${lacks[0]}等${lacks.length}个单位`
    : `${name}缺${lacks.join('、')}`;
}

function rangeText({ lower, upper }: Bounds, facts: GapFacts): string {
  const least = valueText(lower, facts);
  const range =
    upper === undefined
      ? `不低于 ${least}，${UNBOUNDED}`
      : `可能在 ${least}—${valueText(upper, facts)} 之间`;
  return `${range}（${assumptionText(facts.threshold)}）`;
}

/** The missing count by township: `其中：龙河镇 12 张、屠园镇 9 张`; empty where there is none. */
export function spreadText(
  shares: readonly { readonly name: string; readonly count: Decimal }[],
  facts: GapFacts,
): string {
  if (shares.length === 0) return '';
  const parts =
    facts.counted === 'townships'
      ? shares.map(({ name }) => name)
      : shares.map(({ name, count }) => `${name} ${numberText(count)} ${countUnit(facts)}`);
  return `其中：${parts.join('、')}`;
}

/** A value with its unit as sentences show it: `65.3%`, `40.2 张/千人`, `1,920 个`. */
export function valueText(value: Decimal, facts: GapFacts): string {
  if (facts.form === 'rate') return `${numberText(value.times(100).round(facts.decimals))}%`;
  return `${numberText(value.round(facts.decimals))} ${facts.unit}`;
}

/** A difference of two values; one that rounds to nothing says so. */
function amount(gap: Decimal, facts: GapFacts): string {
  const shown = (facts.form === 'rate' ? gap.times(100) : gap).round(facts.decimals);
  const unit = facts.form === 'rate' ? POINTS : facts.unit;
  if (shown.gt(0)) return `${numberText(shown)} ${unit}`;
  return `不到 ${facts.decimals === 0 ? '1' : `0.${'1'.padStart(facts.decimals, '0')}`} ${unit}`;
}

/** What is missing is counted in it: 个, 张, 个镇街. */
export function countUnit({ counted, units = TOWNSHIPS }: GapFacts): string {
  return counted === 'townships' ? `个${units}` : counted.unit;
}
