import type { Decision } from '../entries/book';
import type { EntryKey } from '../entries/entry';
import type { Difference, EntryChange, VersionState } from '../entries/version';
import type { RuleId } from '../validate/Finding';
import type { FindingKind } from '../validate/findingKind';
import { shortened } from './shortened';

/* 校验结果, 说明台账, 报送情况 and 历史数据: words. */

export const KIND_WORD: Readonly<Record<FindingKind, string>> = {
  hard: '强制性',
  soft: '核实性',
  reminder: '提醒',
};

/** Names of the rules, as lists show them. */
export const RULE_NAME: Readonly<Record<RuleId, string>> = {
  required: '应填未填',
  notANumber: '不是数字',
  negative: '负数',
  notInteger: '不是整数',
  notPositive: '应大于0',
  outOfRange: '超出范围',
  notAChoice: '不在选项内',
  notADate: '不是日期',
  partExceedsWhole: '部分大于整体',
  doesNotApply: '不应填报',
  cumulativeDecreased: '累计数减少',
  ratioOutOfRange: '比率越界',
  totalMismatch: '合计不符',
  rateDisagrees: '率与分子分母不符',
  unknownFile: '无法识别的文件',
  laterVersion: '由更新的版本写成',
  identityMismatch: '文件身份矛盾',
  wrongPeriod: '期别不符',
  issueMismatch: '不是下发给该单位的表',
  keyMissing: '缺少应有的行',
  keyRepeated: '行重复',
  identityLost: '标识已被删去',
  rowMismatch: '行名与编码不符',
  unitChanged: '计量单位被改',
  headingMoved: '栏目错位',
  unclear: '看不清填的是什么',
  notApplicableUnexplained: '不适用未说明',
  largeChange: '变动过大',
  unitSlip: '疑似单位有误',
  droppedToZero: '由有变零',
  tooLarge: '数过大',
  elementTwice: '同一数前后不一',
  outsideUsual: '超出常见范围',
  unusualRatio: '与本单位其他数不相称',
  farFromPlan: '与方案数相差过大',
  farFromOthers: '与其他单位相差过大',
  investment: '投资额不合情理',
  taskContradicts: '任务前后不一',
  projectContradicts: '项目前后不一',
  progressFallsBack: '进度倒退',
  sidesDiffer: '分子分母与汇总数差倍数',
  departmentMismatch: '部门与汇总不符',
  districtBehind: '季末进度滞后',
  farAboveTarget: '远超目标',
  copiedForm: '与上月完全相同',
  reuseIncomplete: '改造项目材料不全',
  reuseEnding: '改造过渡期到期',
  labelChanged: '名称被改',
  headingChanged: '栏目名被改',
  columnRecovered: '按栏目名认列',
  lockedChanged: '固定内容被改',
  shownOtherwise: '所见与所存不同',
  textOutside: '表外文字',
  longNote: '文字偏长',
  hiddenChanged: '隐藏数据被改',
  formulaChanged: '公式被改',
  formulaInInput: '填报格内是公式',
  sheetAdded: '增加了工作表',
  externalLink: '有外部链接',
  executableContent: '含可执行内容',
  textTooLong: '文字过长',
  readByFallback: '按名称识别',
  issueUnproved: '没有下发校验码',
  signerMissing: '没有写明填表人',
  unitsMissing: '下级有单位未报',
  ourSheet: '本簿的表有缺失或混淆',
  ourRow: '本簿的行被改动',
  ourFigure: '本簿的数被改动',
  ourFormula: '本簿的公式被改动',
  ourParameter: '参数不能用',
  ourInput: '填报格不是数值',
  shownDiffers: '表上的数与计算不符',
  rosterChange: '区划调整不能执行',
  ourText: '本簿的文字被改动',
  ourLook: '本簿的内容看不见',
  ourSheetName: '本簿的表改名或有副本',
  contentAdded: '本簿的表上加写了内容',
  returnDiffers: '本簿与报回文件不一致',
  planCheck: '原文核对',
};

export const VERSION_STATE: Readonly<Record<VersionState, string>> = {
  counts: '已收，现用',
  replaced: '已被替换',
  withdrawn: '已撤回',
  refused: '退回',
};

/** What a version changes against the one before. */
export const differenceText = ({ added, changed, removed, unchanged }: Difference): string =>
  `新增${added}项、改动${changed}项、清空${removed}项、未变${unchanged}项`;

/** Characters of a text that changed, as it is told: a progress may be a page. */
const CHANGED_CHARACTERS = 40;

/** `常住人口（基础数据!G6）：43640 → 43700` */
export function changeText({ at, from, to }: EntryChange, name: string): string {
  const text = (value: string): string =>
    value === '' ? '空' : shortened(value.replace(/\s+/g, ' '), CHANGED_CHARACTERS);
  const place = [at.sheet, at.cell].filter(Boolean).join('!');
  return `${name}${place === '' ? '' : `（${place}）`}：${text(from)} → ${text(to)}`;
}

/** Changes one a line, as many as are told. */
export function changesText(
  changes: readonly EntryChange[],
  nameOf: (key: EntryKey) => string,
  limit: number,
): readonly string[] {
  const rest = changes.length - limit;
  const told = changes.slice(0, limit).map((each) => changeText(each, nameOf(each.key)));
  return rest > 0 ? [...told, `另有${rest}项`] : told;
}

export const DECISION_LOG = '撤回、恢复和放行';
export const NO_DECISIONS = '没有撤回、恢复或放行过。';
export const DECISION_WORD: Readonly<Record<Decision['kind'], string>> = {
  withdraw: '撤回',
  restore: '恢复',
  admit: '放行',
};

export const STATE = {
  refusing: '必须改正',
  toExplain: '待说明',
  reminder: KIND_WORD.reminder,
  toVerify: '待核实',
  consistent: '相符',
  explained: '已说明',
  waived: '已豁免',
  void: '作废（数值已变）',
  accepted: '已报',
  refused: '退回',
  missing: '未报',
  late: '逾期报送',
} as const;

/** The kind of a unit that is no township. */
export const DEPARTMENT = '部门';
export const NO_FINDINGS = '没有发现问题。';
export const NO_EXPLANATIONS = '没有需要说明的问题。';
export const explanationsSubtitle = (bureau: string): string =>
  `核实性问题须由单位说明，或由${bureau}填写豁免人、理由和日期；数值变化后原说明自动作废。`;
export const FINDINGS_SUBTITLE = '强制性问题必须改正后重报；核实性问题请单位说明。';
export const RECEIPTS_SUBTITLE = '按应报单位逐一列出；下面是全部收表记录。';
export const HISTORY_SUBTITLE = '已结账月份的数据，由结账写入，请勿手工改。';
export const RECEIPT_LOG = '收表记录';
export const INDICATOR_HISTORY = '指标归档';
export const ENTRY_HISTORY = '填报归档';

export const sourceCheck = (bureau: string): string =>
  `原文核对（方案自身的数字和提法，供${bureau}参考，不影响收表和结账）`;
