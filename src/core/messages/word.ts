import type { Period } from '../entries/identity';

/* What a bulletin in Word says around its text; a field that a person fills in stands as ▢. */

/** 发文字号, left to the office that sends it. */
export const documentNumber = (year: number): string => `▢▢〔${year}〕▢号`;

/** 成文日期, in the month after the one reported. */
export function signedOn({ year, month }: Period): string {
  return month === 12 ? `${year + 1}年1月▢日` : `${year}年${month + 1}月▢日`;
}

/** Typefaces of GB/T 9704—2012, and what stands in for them where they are not installed. */
export const TYPEFACES = {
  title: { name: '方正小标宋简体', instead: '华文中宋' },
  body: { name: '仿宋_GB2312', instead: '仿宋' },
  heading: { name: '黑体', instead: 'SimHei' },
  subheading: { name: '楷体_GB2312', instead: '楷体' },
  number: { name: '宋体', instead: 'SimSun' },
} as const;

export const notQuarterEnd = (month: number): string =>
  `本簿是${month}月的，季通报应在季末月（3、6、9、12月）的簿上生成；请换季末月的簿，或不加 --quarter。`;

/** Where a 通报's title may be broken. */
const BREAKS = ['目标任务完成情况', '完成情况的通报'];

/** A title on as few lines as it needs, broken where its words are whole. */
export function titleLines(title: string, characters: number): readonly string[] {
  const width = Array.from(title).reduce((sum, each) => sum + (each > '\u2E7F' ? 1 : 0.5), 0);
  const at = BREAKS.map((word) => title.indexOf(word)).find((index) => index > 0);
  if (width <= characters || at === undefined) return [title];
  return [title.slice(0, at), title.slice(at)];
}
