import type { Status } from '../assess/Assessment';
import type { Period } from '../entries/identity';
import type { Comparison, Moved } from '../rollup/month/comparison';
import type { ProjectWarning } from '../rollup/month/projects';
import { monthText, withStop } from './bulletin';
import { STATUS_TEXT } from './status';

/* What a 通报 says of changes, tasks, projects, townships, reporting and what is next. */

/** A sum in 万元, to the cent where it has cents. */
type Money = string;

export const changes = {
  lastMonth: '上月',
  lastQuarter: '上季度末',
  lastYear: '上年同期',
  gap: (word: string, period: Period): string =>
    `历史数据缺${monthText(period)}，不与${word}比较。`,
  none: (word: string): string => `${word}没有可比数据。`,
  since: (word: string, facts: Comparison): string => {
    const { period, compared, unjudged, goodChange, shortChange, worse, better } = facts;
    if (compared === 0) return `没有能与${word}（${monthText(period)}）比较的指标。`;
    const still =
      worse.length + better.length > 0
        ? '达标、基本达标和序时的指标数持平'
        : `${unjudged === 0 ? '各项' : '可比'}指标的状态没有升降`;
    const parts = [
      ...(goodChange === 0 ? [] : [`达标、基本达标和序时的指标${moreOrLess(goodChange)}项`]),
      ...(shortChange === 0 ? [] : [`滞后、严重滞后和未达标的${moreOrLess(shortChange)}项`]),
      ...(goodChange === 0 && shortChange === 0 ? [still] : []),
      ...(unjudged === 0 ? [] : [`另有${unjudged}项因缺报等未能判定，不作比较`]),
    ];
    return `与${word}（${monthText(period)}）相比，${parts.join('，')}。`;
  },
  worse: (items: readonly string[]): string => `状态下降的：${items.join('、')}。`,
  better: (items: readonly string[]): string => `状态上升的：${items.join('、')}。`,
  moved: (name: string, { from, to }: Moved): string => `${name}（${word(from)}→${word(to)}）`,
} as const;

const word = (status: Status): string => STATUS_TEXT[status].word;

function moreOrLess(change: number): string {
  return `${change > 0 ? '增加' : '减少'}${Math.abs(change)}`;
}

export const chartWords = {
  title: '各月达标、基本达标和序时的指标数',
  point: (month: number, good: number): string => `${month}月${good}项`,
  alt: (year: number, points: readonly string[]): string =>
    `折线图：${year}年各月达标、基本达标和序时的指标数，${points.join('，')}。`,
} as const;

/** How many stand in each state. */
type Counts = readonly (readonly [state: string, count: number])[];

/** States that anything stands in, then what nothing was reported of. */
function counted(states: Counts, silent: number, measure: string): string {
  return [...states, ['未报进展', silent] as const]
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${state}${count}${measure}`)
    .join('、');
}

export const tasks = {
  counts: (total: number, states: Counts, silent: number): string =>
    `${total}项任务中，${counted(states, silent, '项')}。`,
  became: (state: string, names: readonly string[]): string =>
    `本月转为${state}的：${names.join('、')}。`,
  noOverdue: '没有逾期未完成的任务。',
  overdueNames: (names: readonly string[]): string => `逾期未完成：${names.join('、')}。`,
  overdue: (count: number): string => `逾期未完成的任务${count}项：`,
  item: (
    called: string,
    text: string,
    units: readonly string[],
    due: Period,
    state: string,
  ): string =>
    `${called}（${units.join('、')}）：${text}应于${monthText(due)}底前完成，目前${state}`,
  /** How far an overdue task's counts and steps are, behind its sentence. */
  goals: (texts: readonly string[]): string => `，其中${texts.join('；')}`,
  count: (name: string, done: string | undefined, amount: string, unit: string): string =>
    done === undefined
      ? `${name}未报完成数`
      : done === '0'
        ? `${name}还没有完成（目标${amount}${unit}）`
        : `${name}完成${done}${unit}（目标${amount}${unit}）`,
  /** Of a goal that each township has for itself. */
  reached: (name: string, target: string | undefined, units: number, of: number): string => {
    const what = `${name}${target === undefined ? '已办结' : `达到${target}`}`;
    if (units === 0) return `${what}的镇街还没有（共${of}个）`;
    return `${what}的镇街${units}个（共${of}个）`;
  },
  step: (name: string, due: Period, finished: string | undefined): string =>
    finished === undefined ? `${name}应于${monthText(due)}底前办结、未办结` : `${name}已办结`,
  counted: (texts: readonly string[]): string => `数量任务进度：${texts.join('；')}。`,
  grew: (texts: readonly string[]): string => `本月新完成：${texts.join('；')}。`,
  grown: (name: string, by: string, unit: string): string => `${name}${by}${unit}`,
  silent: '未报进展',
  blocked: (names: readonly string[]): string => `受阻的任务：${names.join('、')}。`,
  name: (called: string, lead: string): string => `${called}（${lead}）`,
} as const;

export const projects = {
  counts: (total: number, states: Counts, silent: number): string =>
    `${total}个项目中，${counted(states, silent, '个')}。`,
  money: (total: Money, invested: Money, share: string): string =>
    `计划总投资${total}万元，已完成投资${invested}万元，占${share}。`,
  planned: (total: Money): string => `计划总投资${total}万元，完成投资均未报送。`,
  fine: '没有需要提示的项目。',
  warned: (name: string, units: readonly string[], texts: readonly string[]): string =>
    `${name}（${units.join('、')}）：${texts.join('；')}。`,
  warning: {
    notStarted: ({ from }) => `应于${from}开工，尚未开工`,
    behind: ({ rate, expected }) => `完成投资${rate}，建设期已过${expected}，投资进度滞后`,
    overInvested: ({ invested, investment }) =>
      `完成投资${invested}万元，超过总投资${investment}万元`,
    falling: ({ invested, before }) => `完成投资${invested}万元，少于上月的${before}万元`,
    builtBehind: ({ built, expected }) => `形象进度${built}，建设期已过${expected}，形象进度滞后`,
    builtFalling: ({ built, builtBefore }) => `形象进度${built}，低于上月的${builtBefore}`,
    overdue: ({ to }) => `应于${to}底前建成，尚未完工`,
    paused: () => '已暂停',
  } satisfies Readonly<Record<ProjectWarning, (facts: ProjectFacts) => string>>,
  headers: [
    '项目',
    '责任单位',
    '总投资（万元）',
    '完成投资（万元）',
    '投资占比',
    '形象进度',
    '建设期已过',
    '状态',
  ],
  total: '合计',
  added: (year: number, kinds: readonly string[]): string =>
    `${year}年建成的项目计划${kinds.join('，')}。`,
  addedKind: (what: string, planned: number, done: number, measure: string): string =>
    done === 0
      ? `新增${what}${planned}${measure}、尚未建成`
      : `新增${what}${planned}${measure}、已建成${done}${measure}`,
  beds: ['床位', '张'],
  places: ['托位', '个'],
} as const;

/** What a project's warnings say, in words. */
interface ProjectFacts {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly expected: string;
  readonly invested: Money;
  readonly investment: Money;
  readonly before: Money;
  readonly built: string;
  readonly builtBefore: string;
}

export const places = {
  intro:
    '以各镇街可与全区年度目标对照的率计，未达目标的项数占比越小，名次越前；占比相同的名次相同。',
  first: (names: readonly string[], comparable: string): string =>
    `排名第一的是${names.join('、')}${names.length > 1 ? '（并列）' : ''}，${comparable}。`,
  last: (place: number, names: readonly string[], comparable: string): string =>
    `排名最后（第${place}名）的是${names.join('、')}${names.length > 1 ? '（并列）' : ''}，${comparable}。`,
  allSame: '各单位占比相同。',
  only: (name: string, comparable: string): string => `可以排名的只有${name}，${comparable}。`,
  nothingToCompare: '方案没有可在镇街之间与全区目标对照的率，不作排列。',
  ownTargetsIntro:
    '以下按方案分解给各镇街的目标，由平均完成率（各项完成率的平均数，超额的照实计算）从高到低排列，完成率相同的名次相同。',
  ownTargetHeaders: [
    '名次',
    '镇街',
    '目标数',
    '达标数',
    '平均完成率',
    '滞后、严重滞后和未达标的指标',
  ],
  notReported: '未报',
  below: (comparable: number, below: number): string =>
    `${comparable}项可比指标中${below === 0 ? '没有未达目标的' : `${below}项未达目标`}`,
  unranked: (names: readonly string[]): string => `未报送、不参加排名的：${names.join('、')}。`,
  headers: ['名次', '镇街', '可比指标数', '未达目标数', '占比'],
  bars: '未达目标的占比',
  barAlt: (name: string, share: string): string => `${name}未达目标的占比${share}`,
  lead: (department: string, total: number, short: number, names: readonly string[]): string =>
    `${department}牵头${total}项，短板${short}项：${names.join('、')}。`,
  slowTownship: (name: string, text: string, names: readonly string[]): string =>
    `${name}：${text}${names.length === 0 ? '' : `，其中短板指标有${names.join('、')}`}。`,
  noneSlow: '没有推进缓慢的单位和指标。',
} as const;

const everyUnit = (count: number, all: boolean, word: string): string =>
  `${all ? '全部' : '已报的'}${count}个${word}`;

export const filing = {
  all: (expected: number): string => `本期应报单位${expected}个，已全部报送`,
  none: (expected: number): string => `本期应报单位${expected}个，都没有报送。`,
  some: (expected: number, reported: number): string =>
    `本期应报单位${expected}个，已报${reported}个，未报${expected - reported}个`,
  onTime: (count: number): string => `按时${count}个`,
  /** Not one of those that came was in time. @param all whether every unit reported */
  noneOnTime: (reported: number, all: boolean): string =>
    `${everyUnit(reported, all, '单位')}均逾期`,
  rates: (coverage: string, punctuality: string): string =>
    `报送率${coverage}，及时率${punctuality}。`,
  missing: (names: readonly string[]): string => `未报：${names.join('、')}。`,
  late: (names: readonly string[]): string => `逾期报送：${names.join('、')}。`,
  /** Every unit of a kind, in place of their names. */
  everyOfKind: (kind: string, count: number, all: boolean): string => everyUnit(count, all, kind),
  sentBack: (items: readonly string[]): string => `退回重报：${items.join('；')}。`,
  sentBackOne: (name: string, files: number, isIn: boolean): string =>
    `${name}退回${files}次${isIn ? '，已重报' : '，尚未重报'}`,
  year: (months: number, coverage: string, punctuality: string): string =>
    `本年${months}个月合计报送率${coverage}，及时率${punctuality}。`,
  overYear: (units: readonly string[]): string => `本年逾期或未报的：${units.join('；')}。`,
  /** @param what as `逾期2次（8月、9月）` */
  overYearAll: (count: number, what: string): string => `本年全部${count}个单位均为${what}。`,
} as const;

export const reasons = {
  given: (name: string, text: string): string => `${name}：${withStop(text)}`,
  owed: (names: readonly string[]): string => `${names.join('、')}尚未说明原因。`,
  stale: (names: readonly string[]): string =>
    `${names.join('、')}的说明写后数值已变，原说明失效，须重新说明。`,
  none: '没有需要说明的短板指标。',
} as const;

export const next = {
  short: (lead: string, items: readonly string[], by: string): string =>
    `${lead}：对${items.join('、')}逐项分析原因，会同有关单位落实到单位和月份，${by}前随月报说明措施和进度。`,
  item: (name: string, pace: string): string =>
    `${name}${pace === '' ? '' : `（年内每月需${pace}）`}`,
  missing: (names: readonly string[]): string => `${names.join('、')}：立即补报本期报表。`,
  tasks: (units: readonly string[], called: readonly string[], by: string): string =>
    `${units.join('、')}：加快逾期任务（${called.join('、')}），${by}前报送完成时间。`,
  projects: (unit: string, names: readonly string[], by: string): string =>
    `${unit}：查明${names.join('、')}的原因，${by}前报送整改措施。`,
  differences: (departments: readonly string[], by: string): string =>
    `${departments.join('、')}：与有关单位核对两边不一致的数据，${by}前写明差异原因或改正。`,
  findings: (units: readonly string[], by: string): string =>
    `${units.join('、')}：逐条说明核实性问题，数值有误的改正后重报，${by}前完成。`,
  keep: (by: string, hasGood: boolean): string =>
    `各单位：下期报表于${by}前报送${hasGood ? '，巩固已达标的指标' : ''}。`,
} as const;
