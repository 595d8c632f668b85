import type { Period } from '../entries/identity';
import { STATUS_TEXT, standingWord } from './status';
import type { Status } from '../assess/Assessment';

/* The words of the 季通报 (in other months, of the 月通报). */

const QUARTERS = ['一', '二', '三', '四'] as const;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** `2023年第三季度` in a quarter's last month, else `2023年8月`. */
export function periodWord({ year, month }: Period): string {
  const quarter = month % 3 === 0 ? QUARTERS[month / 3 - 1] : undefined;
  return quarter === undefined ? `${year}年${month}月` : `${year}年第${quarter}季度`;
}

export const bulletin = {
  title: (district: string, topic: string, period: Period): string =>
    `关于${district}${periodWord(period)}${topic}目标任务完成情况的通报`,
  /** @param kinds 镇, 街道 or both, as the roster has them */
  addressees: (level: string, kinds: readonly ('town' | 'street')[]): string =>
    `${[
      ...(kinds.includes('town') ? ['各镇人民政府'] : []),
      ...(kinds.includes('street') ? ['各街道办事处'] : []),
    ].join('、')}，${level}各有关部门：`,
  opening: (plan: string, topic: string, { year, month }: Period): string =>
    `根据《${plan}》，现将截至${year}年${month}月底${topic}目标任务完成情况通报如下。`,
  heading: (index: number, text: string): string => `${NUMERALS[index] ?? index + 1}、${text}`,
  itemHeading: (index: number): string => `${index + 1}.`,
  sections: {
    reporting: '报送情况',
    standing: '总体情况',
    shortfalls: '短板指标',
    open: '暂不能评价的指标',
    departments: '牵头部门完成情况',
    townships: '镇街完成情况',
    differences: '部门报数与镇街汇总数的差异',
    findings: '尚待改正和说明的问题',
    demands: '下一步工作要求',
    table: '附：指标完成情况表',
  },
  reporting: (expected: number, reported: number): string =>
    reported === expected
      ? `本期应报单位${expected}个，已全部报送。`
      : `本期应报单位${expected}个，已报${reported}个，未报${expected - reported}个。`,
  missing: (kind: '镇街' | '部门', names: readonly string[]): string =>
    `未报送的${kind}（${names.length}个）：${names.join('、')}。`,
  assumption: (assumption: string): string => `指标的上下限${assumption}，上下限状态一致的标“推”。`,
  late: (names: readonly string[]): string =>
    `逾期报送的单位（${names.length}个）：${names.join('、')}。`,
  filingRates: (coverage: string, punctuality: string, of: string): string =>
    `${of}报送率${coverage}，及时率${punctuality}。`,
  thisMonth: '本期',
  thisYear: '本年以来',
  lateOverYear: (units: readonly string[]): string => `本年以来逾期或未报的：${units.join('；')}。`,
  standing: (total: number, counts: Readonly<Record<Status, number>>): string =>
    `${total}项指标中，${countsText(counts)}。`,
  byAnnex: (title: string, total: number, good: number, short: number): string =>
    `${title}${total}项，其中达标、基本达标和序时${good}项，滞后、严重滞后和未达标${short}项。`,
  since: (month: number, change: number): string => {
    if (change === 0) return `达标、基本达标和序时的指标与${month}月持平。`;
    return `达标、基本达标和序时的指标比${month}月${change > 0 ? '增加' : '减少'}${Math.abs(change)}项。`;
  },
  noShortfall: '本期没有滞后、严重滞后和未达标的指标。',
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
  explanation: (by: string, text: string): string => `${by}说明：${withStop(text)}`,
  unexplained: (lead: string): string => `${lead}尚未说明原因。`,
  open: (name: string, lead: string, status: Status, why: string): string =>
    `${name}（${lead}）：${STATUS_TEXT[status].word}${why === '' ? '' : `，${why}`}。`,
  departmentHeaders: ['牵头部门', '指标数', '达标、基本达标和序时', '滞后及以下', '短板指标'],
  townshipHeaders: ['镇街', '可比指标数', '低于目标数', '低于目标的指标'],
  townshipsIntro: '以下为各镇街可与全区年度目标对照的率，按低于目标的比例由高到低排列。',
  nothingToCompare: '方案没有可在镇街之间与全区目标对照的率，不作排列。',
  ownTargetsIntro:
    '以下按方案分解给各镇街的目标，由平均完成率（各项完成率的平均数，超额的照实计算）从高到低排列。',
  ownTargetHeaders: [
    '名次',
    '镇街',
    '目标数',
    '达标数',
    '平均完成率',
    '滞后、严重滞后和未达标的指标',
  ],
  notReported: '未报',
  none: '无',
  noDifference: '部门报数与镇街汇总数一致。',
  difference: (name: string, department: string, filed: string, rolled: string): string =>
    `${name}：${department}报${filed}，镇街汇总为${rolled}。`,
  noOpenFindings: '没有尚待改正和说明的问题。',
  hardFindings: (count: number, units: readonly string[]): string =>
    `强制性问题${count}处，须改正后重报：${units.join('、')}。`,
  softFindings: (count: number, units: readonly string[]): string =>
    `核实性问题${count}处待说明：${units.join('、')}。`,
  unitCount: (name: string, count: number): string => `${name}${count}处`,
  demandShort: (departments: readonly string[]): string =>
    `${departments.join('、')}等短板指标的牵头部门要会同有关镇街逐项分析原因，倒排进度，落实到镇街和月份，确保完成年度目标。`,
  demandMissing: (names: readonly string[]): string =>
    `未报送的${names.length}个单位要立即补报：${names.join('、')}。`,
  demandDifferences:
    '部门报数与镇街汇总数不一致的，由牵头部门与有关镇街核对口径和数据，并写明差异原因。',
  demandFindings: '有待说明问题的单位要逐条写明原因，数值有误的改正后重报。',
  demandKeep: '各单位要继续按月如实报送数据，保持工作力度，巩固已达标的指标。',
  tableHeaders: ['编号', '指标', '完成情况', '年度目标', '状态', '差距', '牵头部门'],
  dash: '—',
} as const;

/** A target's own words, with the unit where they are a bare number: `41 张/千人`, `≥60%`. */
export function targetText(text: string, unit: string): string {
  return /\d$/.test(text) ? `${text} ${unit}` : text;
}

/** `达标12项、基本达标1项、…`, good ones first; statuses that nothing has are left out. */
export function countsText(counts: Readonly<Record<Status, number>>): string {
  const present = (Object.keys(STATUS_TEXT) as Status[]).filter((status) => counts[status] > 0);
  return present.map((status) => `${STATUS_TEXT[status].word}${counts[status]}项`).join('、');
}

function withStop(text: string): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}。`;
}
