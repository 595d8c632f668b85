/* How a 通报 says on what its bounds stand. */

export const projection = (assumption: string): string =>
  `指标的上下限${assumption}，上下限状态一致的标“推”。`;

export const outlookWords = {
  intro:
    '以下是算术测算，不是预测：每月需完成＝还差的数÷年内剩余月数；本年每月已完成＝（完成数－基期数）÷已过月数；按此进度的达标月份＝照本年每月已完成的数推算。',
  headers: [
    '指标',
    '年度目标',
    '还差',
    '每月需完成',
    '本年每月已完成',
    '按此进度达标',
    '还差的镇街分布',
  ],
  amount: (difference: string, count: string): string => `${count}（${difference}）`,
  lessThan: (decimals: number): string => `不到0.${'1'.padStart(decimals, '0')}`,
  never: '达不到',
  noBase: '无基期',
  flat: '没有增长',
  empty: '有数字目标的指标均已达到本年目标。',
} as const;
