/* 催报: the words to send to units that have not reported. */

/** To one unit, ready to be sent. */
export function reminderFor(about: {
  readonly unit: string;
  /** Who filled the last form; empty where that is not known. */
  readonly filler: string;
  readonly year: number;
  readonly month: number;
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly today: string;
  /** Why its last file was sent back; empty where none was. */
  readonly refused: string;
  readonly bureau: string;
  readonly topic: string;
}): string {
  const { unit, filler, year, month, due, today, refused, bureau, topic } = about;
  const passed = today > due;
  const state =
    refused === ''
      ? `截至${dateText(today)}尚未收到你单位的报表${passed ? '，已超过截止日' : ''}。`
      : `你单位报回的报表已退回，至今没有重报${passed ? '，已超过截止日' : ''}。退回原因：${refused}`;
  return [
    `${unit}${filler === '' ? '' : `（${filler}）`}：`,
    `${year}年${month}月${topic}数据报表应于${dateText(due)}前报送${bureau}。${state}`,
    `请${passed ? '立即' : '按时'}用下发给你单位的原表填报，核对无误后报回。`,
    bureau,
    dateText(today),
  ].join('\n');
}

export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Over the words, for the one who sends them. @param to unit, name and telephone */
export const remindedBy = (to: string): string => `【发给 ${to}】`;

export const nobodyToRemind = (): string => '全部单位都已报送，不用催报。';
export const isReported = (unit: string): string => `${unit}已经报送，不用催报。`;
