import type { CellFaultKind, FileFaultKind } from '../demo/faults/DemoFault';

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

/** Stands before the file name in the receipt of a return that was made up. */
export const SAMPLE_MARK = '【示例】';

/** On the sheets of a book that holds made-up returns. */
export const SAMPLE_WARNING = '【示例数据，不能上报】';

export const sampleFile = (file: string): string => `${SAMPLE_MARK}${file}`;

/** What a description of a mistake needs to know. */
export interface FaultFacts {
  /** Name of the element or indicator; empty where the whole file is concerned. */
  readonly name: string;
  /** What stands in the cell. */
  readonly typed: string;
  /** What would have been right. */
  readonly right: string;
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
    doesNotApply: ({ name, typed }) => `“${name}”不由该镇街填报，却填了 ${typed}。`,
    cumulativeDecreased: ({ name, typed, right }) =>
      `“${name}”为累计数，填 ${typed}，少于上月，应为 ${right}。`,
    textNumber: ({ name, typed, right }) => `“${name}”填成文本“${typed}”，可自动识别为 ${right}。`,
    unitSlip: ({ name, typed, right }) => `“${name}”填 ${typed}，单位相差一万倍，应为 ${right}。`,
    notApplicableUnexplained: ({ name, right }) => `“${name}”填“/”而没有说明，应为 ${right}。`,
    droppedToZero: ({ name, right }) => `“${name}”由上月有数变为 0，应为 ${right}。`,
    copiedForm: () => '各项数据与上月完全相同，疑为照抄上月报表。',
    departmentDeviates: ({ name, typed, right }) =>
      `“${name}”部门填报 ${typed}，与镇街汇总 ${right} 不一致。`,
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
