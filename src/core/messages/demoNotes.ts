import { fileName, type FileName } from './files';
import type { RuleId } from '../validate/Finding';

/* What people of a demonstration write as 说明. */

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

/** Name of the file beside the demonstration returns that says what was made. */
export const DEMO_LIST = '演示说明.json';

/** Name of a form that is sent a second time. */
export function sentAgain(file: FileName): FileName {
  return fileName(`${file.replace(/\.xlsx$/, '')}（重报）`, '.xlsx');
}

/** Of made-up people. */
export const DEMO_FAMILY_NAMES: readonly string[] =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 朱 高'.split(' ');
