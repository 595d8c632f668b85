import type { Decimal } from '../values/decimal';
import { numberText } from './quantity';

/* 缺报推算: what can be said while townships are missing, and under what assumption. */

const ASSUMPTION = ['缺报单位按上期数±', '推算'] as const;

/** `缺报单位按上期数±20%推算` */
export const assumptionText = (threshold: Decimal): string =>
  ASSUMPTION.join(`${numberText(threshold.times(100).round(2))}%`);

/** The sentence's two parts, around the percentage. */
export const assumptionParts: readonly [before: string, after: string] = [
  ASSUMPTION[0],
  `%${ASSUMPTION[1]}`,
];

export const PROJECTION_SUBTITLE =
  '时点数按上次数上下浮动；累计数只增不减，按月份推进；当期数最少为0；是否类两可；从未上报的无上限。整数向外取整，至少浮动1；本月已填的按所填，上次为“/”的不计。';

export const PROJECTED_BLOCKS = {
  last: '上次数',
  month: '上次月份',
  lower: '可能最少',
  upper: '可能最多',
} as const;

export const BOUNDED_BLOCKS = { part: '取上限时分子', whole: '取上限时分母' } as const;

export const BOUNDED_TITLE = '各指标的上下限';

export const townshipColumn = (township: string, block: string): string => `${township}\n${block}`;

export const monthText = (year: number, month: number): string => `${year}年${month}月`;
