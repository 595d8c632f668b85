import { fileName, type FileName } from '../core/messages/files';
import type { RuleId } from '../core/validate/Finding';
import type { CellFaultKind, FileFaultKind } from './faults/DemoFault';

/* What people of a made-up month write, and what is said of the mistakes that they make. */

/** 进展情况 of a task or project in demonstration data. */
const PROGRESS = [
  '已制定工作方案，明确责任人和时间节点，按计划推进。',
  '本月召开推进会1次，实地督查2次，下月开展阶段性评估。',
  '主体工作已完成，正在完善台账资料，准备验收。',
  '前期手续已办结，正在组织实施，总体进度正常。',
] as const;

/** @param share from 0 up to 1, which of the sentences */
export function demoProgress(share: number): string {
  return PROGRESS[Math.floor(share * PROGRESS.length)] ?? PROGRESS[0];
}

/** A day of a month, counted as `numberOf` counts months. */
export function demoDay(month: number, day: number): string {
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
  return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A file that shows that a task is done. */
export function demoEvidence(task: string): string {
  return `第${task}项任务完成情况.pdf`;
}

/** What a description of a mistake needs to know. */
export interface FaultFacts {
  /** Name of the element or indicator; empty where the whole file is concerned. */
  readonly name: string;
  /** What stands in the cell. */
  readonly typed: string;
  /** What would have been right. */
  readonly right: string;
  /** What the plan calls its units. */
  readonly units: string;
}

const DESCRIPTIONS: Readonly<Record<CellFaultKind | FileFaultKind, (facts: FaultFacts) => string>> =
  {
    missingCell: ({ name, right }) => `“${name}”漏填，应为 ${right}。`,
    partExceedsWhole: ({ name, typed, right }) =>
      `“${name}”填 ${typed}，部分大于整体，应为 ${right}。`,
    notANumber: ({ name, typed, right }) => `“${name}”填“${typed}”，不是数字，应为 ${right}。`,
    percentInCount: ({ name, typed, right }) =>
      `“${name}”要求填数量，却填了“${typed}”，应为 ${right}。`,
    negative: ({ name, typed, right }) => `“${name}”填 ${typed}，为负数，应为 ${right}。`,
    notInteger: ({ name, typed, right }) => `“${name}”填 ${typed}，不是整数，应为 ${right}。`,
    notAChoice: ({ name, typed, right }) => `“${name}”填“${typed}”，不在选项之内，应为“${right}”。`,
    doesNotApply: ({ name, typed, units }) => `“${name}”不由该${units}填报，却填了 ${typed}。`,
    cumulativeDecreased: ({ name, typed, right }) =>
      `“${name}”为累计数，填 ${typed}，少于上月，应为 ${right}。`,
    textNumber: ({ name, typed, right }) => `“${name}”填成文本“${typed}”，可自动识别为 ${right}。`,
    unitSlip: ({ name, typed, right }) => `“${name}”填 ${typed}，单位相差一万倍，应为 ${right}。`,
    notApplicableUnexplained: ({ name, right }) => `“${name}”填“/”而没有说明，应为 ${right}。`,
    droppedToZero: ({ name, right }) => `“${name}”由上月有数变为 0，应为 ${right}。`,
    copiedForm: () => '各项数据与上月完全相同，疑为照抄上月报表。',
    departmentDeviates: ({ name, typed, right, units }) =>
      `“${name}”部门填报 ${typed}，与${units}汇总 ${right} 不一致。`,
    wrongPeriod: () => '误用上月报表填报，报表月份与本期不符。',
    duplicateSubmission: ({ name }) => `同一月份报送两次，第二次改动了“${name}”。`,
    staleForm: () => '使用了重新下发之前的旧报表填报。',
    deletedRow: ({ name }) => `报表中“${name}”所在行被删除。`,
    missingReturn: () => '本期未报送。',
  };

/** A mistake of demonstration data in one sentence. */
export function faultDescription(kind: CellFaultKind | FileFaultKind, facts: FaultFacts): string {
  return DESCRIPTIONS[kind](facts);
}

/** What people type where a number is asked. */
export const demoTyped = {
  about: (right: number): string => `约${right}`,
  choice: '不清楚',
} as const;

const SHORTFALL = [
  '部分镇街起步较晚，已会同有关镇街逐一排查缺口，按月分解任务，力争年底前完成年度目标。',
  '受项目验收进度影响，已列出清单逐个督办，预计下季度集中完成并补齐差距。',
  '前期基数较低，已落实资金和人员，下一步加密调度，确保年底前达到目标。',
] as const;

const CHANGE = [
  '经核对无误，系本月集中登记、一次性入账所致。',
  '经核对无误，本月新增项目验收后一并统计。',
] as const;

const REASONS: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  districtBehind: SHORTFALL,
  copiedForm: ['经逐项核对，本月确无新增和减少，与上月相同。'],
  departmentMismatch: ['口径已与镇街核对，差异为统计时点不同，下月统一按月末数填报。'],
  notApplicableUnexplained: ['本单位本月没有此项工作对象，不适用。'],
  droppedToZero: ['经核对，本月确已全部办结，余数为零。'],
};

/** @param share from 0 up to 1, which of the sentences */
export function demoReason(rule: RuleId, share: number): string {
  const reasons = REASONS[rule] ?? CHANGE;
  return reasons[Math.floor(share * reasons.length)] ?? CHANGE[0];
}

/** Name of a form that is sent a second time. */
export function sentAgain(file: FileName): FileName {
  return fileName(`${file.replace(/\.xlsx$/, '')}（重报）`, '.xlsx');
}

/** What buildings of the ledger are to become. */
export const DEMO_CASES = [
  '日间照料中心',
  '普惠托育中心',
  '社区养老服务站',
  '一老一小服务站',
  '托育点',
] as const;

/** Whose building it is, and where it stands; nobody can take it for a real one. */
export function demoOwner(town: string): string {
  return `${town}资管中心（示例）`;
}

export function demoAddress(town: string, no: number): string {
  return `${town}示例路${no * 8}号`;
}

/** Of made-up people. */
export const DEMO_FAMILY_NAMES: readonly string[] =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 朱 高'.split(' ');
