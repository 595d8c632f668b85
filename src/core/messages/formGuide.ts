import type { Status } from '../assess/Assessment';
import type { Identity } from '../entries/identity';

const COUNTS = ['', '一', '两', '三'];

/**
 * 填表说明 of a form, line by line.
 * @param dueDay the last day of the next month that is on time
 * @param sheets in which something is asked
 */
export function guideSteps(
  identity: Identity,
  dueDay: number,
  bureau: string,
  sheets: readonly string[],
): readonly string[] {
  const next = identity.month === 12 ? 1 : identity.month + 1;
  const tables = sheets.map((sheet) => `“${sheet}”`).join('');
  return [
    `请在${next}月${dueDay}日前填好并报${bureau}；文件名可以改，工作表和表头请不要改。`,
    `只填浅黄色的格子（${tables}${COUNTS[sheets.length]}张表）；白色格子是公式或上期数，已锁定。`,
    '没有发生的填“0”；不适用的填“/”，并在“说明”栏写一句原因；不清楚的先空着，不要填0。',
    '只填数字，不带单位和逗号；“时点”填本月末数，“累计”填本年1月1日以来的数，“当期”填本月数。',
    '每填一项，“自动校验”栏立即给出结果：✓ 无误；✕ 必须改正，否则会被退回；△ 请在“说明”栏写明原因；○ 还没有填。',
    '在表尾“签报栏”写明填表人和联系电话等；要报纸质件的，打印后签字盖章。',
    // Word for word as in forms of earlier versions, where another sentence would be a person's own.
    '全部填完、没有 ✕ 和 ○ 后保存，把这个文件报回即可。',
  ];
}

export const GUIDE_HEADINGS = {
  progress: '填报进度',
  steps: '怎样填',
  marks: '状态的含义',
  colors: '颜色',
} as const;

export const progressLabels = {
  missing: '还没填的项',
  wrong: '必须改正的项（✕）',
  explain: '需要说明的项（△）',
  ready: '能否报送',
} as const;

export const GO_FILL = '去填写';
export const stepTitle = (step: number): string => `第${step}步`;

export const READY = '可以报送';
export const NOT_READY = '还不能报送，请看“自动校验”栏';

export const STATUS_MEANING = {
  met: '已达到本年目标',
  nearlyMet: '目标为“左右”的，已在允许差距内',
  onTrack: '未到目标，但快于时间进度',
  behind: '慢于时间进度',
  farBehind: '明显慢于时间进度（不到六成）',
  notMet: '年末仍未达到目标，或原已达到、现在又没有达到',
  pending: '市分解任务数尚未下达',
  missing: '还没有数据',
  invalid: '数据违反强制性校验',
  insufficient: '有单位未报，好坏都有可能',
  notApplicable: '没有对应的对象（分母为0）',
} as const;

/** @param hasRatio whether a form divides something */
export const meaningOf = (status: Status, hasRatio: boolean): string =>
  status === 'notApplicable' && !hasRatio ? '填的是“/”' : STATUS_MEANING[status];

export const INPUT_COLOR_MEANING = '浅黄色：请在这里填写';
export const LOCKED_COLOR_MEANING = '白色：公式、上期数和名称，不用填';
