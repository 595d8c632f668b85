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

export const ROLL_HEADERS = {
  no: '序号',
  name: '数据项',
  unit: '单位',
  period: '口径',
  total: '全区合计',
  reported: '已报镇街',
} as const;

export const WORK_HEADERS = {
  no: '编号',
  name: '指标名称',
  formula: '计算式',
  numerator: '分子合计',
  denominator: '分母合计',
  value: '数值',
  counted: '计入镇街',
  missing: '缺报镇街',
  lower: '可能下限',
  upper: '可能上限',
  target: '目标值',
  baseline: '基期',
  elapsed: '序时进度',
  progress: '完成进度',
  statusLower: '按下限判定',
  statusUpper: '按上限判定',
  status: '状态',
  inferred: '推算',
  gap: '差距',
  missingCount: '还差数量',
  order: '排序码',
  rank: '短板序号',
} as const;

/** `out`: missing, and last answered as not applicable. */
export const FLAG = {
  missing: '缺',
  out: '除',
  notApplicable: 0,
  counted: 1,
  invalid: 2,
} as const;
export const NONE = '无';
export const UNBOUNDED = '无上限';
export const NOT_APPLICABLE = '不适用';
export const PENDING = '待定';

export const ROLL_SUBTITLE =
  '每格取自该镇街工作表；合计只加已报数；“—”为不适用，空白为缺报。比率一律按合计数相除，不取平均。';
export const WORK_SUBTITLE =
  '各指标的计算过程：1 计入，0 不适用，缺 未报齐，除 未报齐而上次为不适用，2 有强制性错误；缺报时的上下限见“缺报推算”。';

export const ANNEX_HEADERS = {
  no: '序号',
  name: '指标名称',
  targets: '目标任务',
  lead: '牵头部门',
  actual: '完成情况',
  status: '状态',
  gap: '差距',
  missingCount: '折合数量',
  note: '说明',
} as const;

export const baselineTitle = (year: number): string => `${year}年\n完成情况`;
export const yearTitle = (year: number): string => `${year}年`;
export const periodTitle = (year: number, month: number): string => `${year}年${month}月`;

export const TASK_ANNEX_HEADERS = {
  no: '序号',
  text: '重点工作计划',
  units: '责任单位',
  state: '进展状态',
  progress: '进展情况',
} as const;

export const PROJECT_ANNEX_HEADERS = {
  no: '序号',
  name: '项目名称',
  category: '项目\n类别',
  period: '建设期限',
  place: '建设\n地点',
  content: '建设内容及规模',
  investment: '总投资\n（万元）',
  units: '责任\n单位',
  state: '进展\n状态',
  invested: '累计完成投资（万元）',
  rate: '完成率',
  progress: '进展情况',
} as const;

export const TOTAL = '合  计';
export const backToCover = '返回首页';

/** Headings of tables of an annex's tasks and projects; `annexes` are the annexes' names. */
export const taskProgress = (annexes: readonly string[]): string =>
  `任务进展（${annexes.join('、')}）`;
export const townshipsTaskProgress = (annexes: readonly string[]): string =>
  `各镇街${taskProgress(annexes)}`;
export const projectProgress = (annexes: readonly string[]): string =>
  `项目进展（${annexes.join('、')}）`;
