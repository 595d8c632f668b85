import type { Period } from '../entries/identity';
import { STATUS_TEXT, standingWord } from './status';
import type { Status } from '../assess/Assessment';

/* The words of the 季通报 and 月通报: its frame, the standing of indicators, and what follows. */

const QUARTERS = ['一', '二', '三', '四'] as const;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

type Span = 'month' | 'quarter';

/** `2023年第三季度`, `2023年8月`. */
export function periodWord({ year, month }: Period, span: Span): string {
  const quarter = span === 'quarter' ? QUARTERS[Math.ceil(month / 3) - 1] : undefined;
  return quarter === undefined ? `${year}年${month}月` : `${year}年第${quarter}季度`;
}

/** How a 通报 addresses units. */
type UnitKind = 'town' | 'village' | 'street';

const rural = (kinds: readonly UnitKind[]): string =>
  `${kinds.includes('village') ? '乡' : ''}${kinds.includes('town') ? '镇' : ''}`;

export const bulletin = {
  title: (district: string, topic: string, period: Period, span: Span): string =>
    `关于${district}${periodWord(period, span)}${topic}目标任务完成情况的通报`,
  /** @param kinds 镇, 乡, 街道, as the roster has them */
  /** @param all what the plan calls its units, where they are districts or cities themselves */
  addressees: (level: string, kinds: readonly UnitKind[], all?: string): string =>
    `${[
      ...(all === undefined ? [] : [`${all}人民政府`]),
      ...(rural(kinds) === '' ? [] : [`各${rural(kinds)}人民政府`]),
      ...(kinds.includes('street') ? ['各街道办事处'] : []),
    ].join('、')}，${level}各有关部门：`,
  opening: (plan: string, topic: string, { year, month }: Period): string =>
    `根据《${plan}》，现将截至${year}年${month}月底${topic}目标任务完成情况通报如下。`,
  extended: (year: number, from: number): string =>
    `方案没有${year}年的目标，本期按延用${from}年目标评价。`,
  heading: (index: number, text: string): string => `${numeral(index)}、${text}`,
  subheading: (index: number, text: string): string => `（${numeral(index)}）${text}`,
  itemHeading: (index: number): string => `${index + 1}.`,
  sections: {
    standing: '总体情况',
    indicators: '指标完成情况',
    tasks: '任务进展',
    projects: '项目进展',
    reuse: '存量资源改造',
    townships: '镇街排名',
    slow: '推进缓慢的单位和指标',
    reporting: '报送情况',
    explanations: '原因说明摘要',
    differences: '部门报数与汇总数的差异',
    findings: '尚待改正和说明的问题',
    demands: '下一步工作',
    table: '附1：指标完成情况表',
    outlook: '附2：目标、任务和项目进度测算表',
  },
  standing: (total: number, counts: Readonly<Record<Status, number>>): string =>
    `${total}项指标中，${countsText(counts)}。`,
  byAnnex: (title: string, total: number, good: number, short: number): string => {
    if (good === total) return `${title}${total}项全部达标、基本达标或序时。`;
    if (short === total) return `${title}${total}项全部滞后、严重滞后或未达标。`;
    if (good + short === 0) return `${title}${total}项均暂不能评价。`;
    const parts = [
      ...(good > 0 ? [`达标、基本达标和序时${good}项`] : []),
      ...(short > 0 ? [`滞后、严重滞后和未达标${short}项`] : []),
      ...(total > good + short ? [`暂不能评价${total - good - short}项`] : []),
    ];
    return `${title}${total}项，其中${parts.join('，')}。`;
  },
  groups: {
    short: '滞后、严重滞后和未达标的指标',
    good: '达标、基本达标和序时的指标',
    open: '暂不能评价的指标',
  },
  /** Limits of which more is used up than of the year has passed. */
  limits: (lines: readonly { readonly name: string; readonly limit: string }[]): string =>
    `全年限额用得快于时间的：${lines.map(({ name, limit }) => `${name}（${limit}）`).join('、')}。`,
  ofStatus: (word: string, names: readonly string[]): string =>
    `${word}${names.length}项：${names.join('、')}。`,
  summed: (names: readonly string[]): string =>
    `${names.join('、')}按季度内各月合计计算，其余指标为季度末数。`,
  quarterGaps: (months: readonly Period[]): string =>
    `历史数据缺${months.map(monthText).join('、')}，按季度合计的指标不含缺的月份。`,
  shortfall: (facts: {
    readonly lead: string;
    readonly value: string;
    readonly target: string;
    readonly status: Status;
    readonly inferred: boolean;
    readonly gap: string;
    readonly spread: string;
    readonly bounds: string;
  }): string => {
    const { lead, value, target, gap, spread, bounds } = facts;
    const rest = [gap, spread, bounds].filter((text) => text !== '').map((text) => `，${text}`);
    return `（${lead}）：完成${value}，年度目标${target}，${standingWord(facts)}${rest.join('')}。`;
  },
  /** The townships that lack most; the whole of it stands in the annex. */
  mostMissing: (shares: readonly string[], others: number): string =>
    `其中${shares.join('、')}${others > 0 ? `，另有${others}个单位` : ''}`,
  /** What is open about indicators of which the same is said. */
  open: (indicators: readonly string[], said: string): string =>
    `${indicators.join('、')}：${said}。`,
  ofLead: (name: string, lead: string): string => `${name}（${lead}）`,
  whyOpen: (status: Status, why: string): string =>
    `${STATUS_TEXT[status].word}${why === '' ? '' : `，${why}`}`,
  none: '无',
  noDifference: '部门报数与汇总数一致。',
  difference: (name: string, department: string, filed: string, rolled: string): string =>
    `${name}：${department}报${filed}，汇总为${rolled}。`,
  noOpenFindings: '没有尚待改正和说明的问题。',
  hardFindings: (count: number, units: readonly string[]): string =>
    `强制性问题${count}处，须改正后重报：${units.join('、')}。`,
  softFindings: (count: number, units: readonly string[]): string =>
    `核实性问题${count}处待说明：${units.join('、')}。`,
  unitCount: (name: string, count: number): string => `${name}${count}处`,
  tableHeaders: ['编号', '指标', '完成情况', '年度目标', '完成率', '状态', '差距', '牵头部门'],
  dash: '—',
} as const;

function numeral(index: number): string {
  const ten = NUMERALS[9];
  if (index < 10) return NUMERALS[index] ?? '';
  return `${ten}${NUMERALS[index - 10] ?? ''}`;
}

export const monthText = ({ year, month }: Period): string => `${year}年${month}月`;

/** A target's own words, with the unit where they are a bare number: `41 张/千人`, `≥60%`. */
export function targetText(text: string, unit: string): string {
  return /\d$/.test(text) ? `${text} ${unit}` : text;
}

/** `达标12项、基本达标1项、…`, good ones first; statuses that nothing has are left out. */
export function countsText(counts: Readonly<Record<Status, number>>): string {
  const present = (Object.keys(STATUS_TEXT) as Status[]).filter((status) => counts[status] > 0);
  return present.map((status) => `${STATUS_TEXT[status].word}${counts[status]}项`).join('、');
}

export function withStop(text: string): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}。`;
}
