/* 项目进度: the strip of months of every project. */

export const COURSE = {
  /** A part of the building period that the invested share of the total reaches, and one that it does not. */
  done: '■',
  open: '□',
  subtitle: (year: number, month: number): string =>
    `每格一段建设期：■ 完成投资已到，□ 尚未到；浅蓝一列是${year}年${month}月。有提示的项目为红字。`,
  none: '方案没有列项目。',
  year: (year: number): string => `${year}年`,
} as const;

/** Over a cell of the strip: its month, quarter, or the whole year. */
export function slotHeading(month: number, months: number): string {
  if (months === 1) return String(month);
  return months === 3 ? `${(month + 2) / 3}季` : '全年';
}
