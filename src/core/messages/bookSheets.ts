import type { Period } from '../entries/identity';

/* What the district book says around its tables. */

/** Below 镇街汇总, where the plan hands targets down. */
export const OWN_TARGETS = {
  title: '分解到镇街的目标',
  target: (name: string, region: string, whole: string): string =>
    `${name}：目标（${region}${whole}）`,
  completion: '完成率',
  status: '状态',
  mean: '平均完成率',
  rank: '名次',
} as const;

/** `partly`: its own book lacks units; `out`: missing, and last answered as not applicable. */
export const FLAG = {
  missing: '缺',
  partly: '部',
  out: '除',
  notApplicable: 0,
  counted: 1,
  invalid: 2,
} as const;
export const NONE = '无';
/** Where a figure is `/`, was last `/`, or nothing is known. */
export const NOT_COUNTED = '—';
/** An element that is not asked from the township. */
export const NOT_ASKED = '·';
export const NOT_REPORTED = '未报';
export const SEE_TOWNSHIPS = '见各镇街工作表';
export const TOWNSHIPS_UNIT = '个镇街';
export const UNBOUNDED = '无上限';
export const NOT_APPLICABLE = '不适用';
export const PENDING = '待定';

export const ROLL_SUBTITLE =
  '每格取自该镇街工作表；合计只加已报数；“—”为不适用，空白为缺报。比率一律按合计数相除，不取平均。';
export const reportsRow = '报送（合计为已报镇街数）';
/** @param hasPartly units returned books that lack units of their own */
export const workSubtitle = (hasPartly: boolean): string =>
  `各指标的计算过程：1 计入，0 不适用，缺 未报齐，${
    hasPartly ? '部 报来的总表还缺单位，' : ''
  }除 未报齐而上次为不适用，2 有强制性错误；缺报时的上下限见“缺报推算”。`;

export const baselineTitle = (year: number): string => `${year}年\n完成情况`;
export const yearTitle = (year: number): string => `${year}年`;
export const periodTitle = (year: number, month: number): string => `${year}年${month}月`;

export const monthProgress = (year: number, month: number): string =>
  `${periodTitle(year, month)}进展`;
export const SHOW_WORKINGS = '查看计算过程';
export const workingsNote = '过程见“指标测算”，各镇街数见“镇街汇总”。';

/** `缺3个镇街`: the parts around the number. */
export const missingTownshipsParts = ['缺', TOWNSHIPS_UNIT] as const;
/** `，可能在…至…之间（…）`: the parts around the bounds and the assumption. */
export const possibleParts = ['，可能在', '至', '之间（', '）'] as const;

/** Tables of a guide, as they are printed. */
export const GUIDE_TABLES = {
  workflow: { title: '办理流程' },
  opinions: { title: '征求意见' },
  materials: { title: '前期材料' },
} as const;

export const TOTAL = '合  计';
export const backToCover = '返回首页';

/** Headings of tables of an annex's tasks and projects; `annexes` are the annexes' names. */
export const taskProgress = (annexes: readonly string[]): string =>
  `任务进展（${annexes.join('、')}）`;
export const townshipsTaskProgress = (all: string, annexes: readonly string[]): string =>
  `${all}${taskProgress(annexes)}`;
export const projectProgress = (annexes: readonly string[]): string =>
  `项目进展（${annexes.join('、')}）`;

/** What stands below the title of a township's sheet. */
export const townshipSubtitle = (code: string): string =>
  `统计用区划代码 ${code}；“来源”是报回文件中的工作表和单元格。`;
export const OWN_INDICATORS = '有关指标（按本镇街数据自动计算）';

export const TASK_ANNEX = {
  overdue: '逾期',
  open: '未办结',
  step: (name: string, due: string): string => `${name}（${due}）`,
  /** How many there are that each have a goal for themselves. */
  ofAll: (count: number): string => `/${count}个镇街`,
} as const;

/** Month at whose end a task is due. */
export const taskDue = ({ year, month }: Period): string => `${year}年${month}月底`;

/** What an annex of projects warns of; falling sums are told in the 通报, where the month before is known. */
export const PROJECT_WARNING = {
  notStarted: '逾期未开工。',
  overdue: '逾期未完工。',
  behind: '投资进度滞后。',
  paused: '已暂停。',
  overInvested: '完成投资超过总投资。',
  falling: '完成投资比上月减少。',
  builtBehind: '形象进度滞后。',
  builtFalling: '形象进度比上月降低。',
} as const;

/** A book with a sheet to every unit that no program would open. */
export const tooManyUnits = (units: number, sheets: number, most: number): string =>
  `名册有 ${units} 个单位，一本簿要建 ${sheets} 张工作表，超过上限 ${most} 张；请按区县分开建簿；只要汇总数的，可由管理员用命令行直接汇总收来的表，不必建簿。`;
