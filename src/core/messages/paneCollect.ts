import { dateText } from './reminders';

/* 收表汇总 in the pane. */

export const fileNotRead = (): string =>
  '这个文件读不出来；请确认是下发的 .xlsx 报表，用 Excel 或 WPS 打开另存后再收。';

export const COLLECT = {
  drop: '把报回的文件或文件夹拖到这里',
  files: '选择文件',
  folder: '选择文件夹',
  hint: '可一次放入多份；同一单位有多份时，以修改时间最晚且合格的一份为准。',
  label: '收表',
  reading: (file: string): string => `正在读取 ${file}`,
  checking: (file: string): string => `正在核对 ${file}`,
  none: '没有可收的文件；请放入报回的 .xlsx 文件。',
  linesTitle: (count: number): string => `本次收到 ${count} 份`,
  outcome: (accepted: number, refused: number, same: number): string =>
    [
      `可收 ${accepted} 份`,
      ...(refused > 0 ? [`退回 ${refused} 份`] : []),
      ...(same > 0 ? [`已收过 ${same} 份`] : []),
    ].join('，') + '。核对后收下；点一份可看明细。',
  accept: (accepted: number): string => `收下 ${accepted} 份并汇总`,
  acceptOnlyRefused: (refused: number): string => `登记退回 ${refused} 份`,
  discard: '放弃本次收表',
  acceptLabel: '收表汇总',
  done: (accepted: number, refused: number): string =>
    `已收下 ${accepted} 份${refused > 0 ? `，退回 ${refused} 份` : ''}，已重新汇总。`,
} as const;

export const LINE = {
  waiting: '等待读取',
  reading: '正在读取',
  read: '等待核对',
  accepted: '可收',
  refused: '退回',
  same: '已收过',
  replaces: '替换上次报送',
  changes: (count: number): string => `比上次报送改动 ${count} 项`,
  hard: (count: number): string => `强制性问题 ${count} 处`,
  noTrouble: '没有发现问题',
  findings: (count: number): string => `待说明 ${count} 处`,
  reminders: (count: number): string => `提醒 ${count} 处`,
  refuse: '退回此份',
  refuseReason: '退回理由',
  refuseSave: '确定退回',
  refuseEmpty: '请写明退回理由，回执里要用。',
  takeBack: '改为收下',
  reason: '理由',
  noReason: (bureau: string): string => `${bureau}退回`,
  copyReason: '复制退回说明',
  reasonText: (unit: string, file: string, reason: string): string =>
    `${unit === '' ? '' : `${unit}：`}报回的“${file}”已退回。${reason}`,
} as const;

export const OVERVIEW = {
  title: '报送情况',
  reported: (reported: number, expected: number): string => `已报 ${reported} / ${expected} 个单位`,
  due: (date: string): string => `截止日 ${date}`,
  missing: (count: number): string => `未报 ${count} 个`,
  late: (count: number): string => `逾期 ${count} 个`,
  refused: (count: number): string => `退回待重报 ${count} 个`,
  duplicates: (count: number): string => `重复报送 ${count} 个`,
  duplicate: (unit: string, files: readonly string[]): string => `${unit}：${files.join('、')}`,
  complete: '全部单位都已报送。',
  afterwards: '收下本次的文件后',
  remind: '复制催报通知',
  oneByOne: (count: number): string => `逐个催报 ${count} 个单位`,
  contactsStay: '联系人取自上次报表的签报栏，只在本簿中使用，不会带进通报和导出的文件。',
  noContact: '还没有联系人，收到有签报栏的报表后就有',
  copyFor: (unit: string): string => `复制给${unit}的催报`,
} as const;

/** Why a unit's file was sent back; the places in it begin with the unit's name. */
export function unitReason(unit: string, reason: string): string {
  return reason.startsWith(`${unit} · `) ? reason : `${unit}：${reason}`;
}

/** 催报: to be sent to those who have not reported. */
export function reminderText(about: {
  readonly year: number;
  readonly month: number;
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly today: string;
  readonly missing: readonly string[];
  readonly refused: readonly { readonly unit: string; readonly reason: string }[];
  readonly bureau: string;
  readonly topic: string;
}): string {
  const { year, month, due, today, missing, refused, bureau, topic } = about;
  const never = missing.filter((name) => !refused.some(({ unit }) => unit === name));
  const passed = today > due;
  return [
    '各有关单位：',
    `${year}年${month}月${topic}数据报表应于${dateText(due)}前报送${bureau}。截至${dateText(today)}，` +
      `尚有${missing.length}个单位未完成报送${passed ? '，已超过截止日' : ''}。`,
    ...(never.length > 0 ? [`未报送（${never.length}个）：${never.join('、')}。`] : []),
    ...(refused.length > 0
      ? [
          `已退回、请改正后重报（${refused.length}个）：`,
          ...refused.map(({ unit, reason }) => unitReason(unit, reason)),
        ]
      : []),
    `请${passed ? '立即' : '按时'}用下发的原表填报，核对无误后报回。`,
    bureau,
    dateText(today),
  ].join('\n');
}
