import { fault, type At } from './planFault';

/** What is told of a printed table of townships against tasks. */
export const wideFaults = {
  noYear: (at: At) =>
    fault(at, '', '标题或列标题里的年份，如“2025年”', '请在表的标题里写上年份，再读一次。'),
  /** @param left headings of columns that hold no targets */
  left: (at: At, left: readonly string[]) =>
    fault(
      at,
      left.join('、'),
      '各镇街的目标',
      '不是分给镇街的目标，没有取用；完成数请在月报里报。',
    ),
  sum: (at: At, name: string, total: string, sum: string) =>
    fault(
      at,
      total,
      `“${name}”各镇街之和 ${sum}`,
      '合计与各镇街之和不符，已照合计作总目标；请核对各镇街的数和合计。',
    ),
  summed: (at: At, name: string, sum: string) =>
    fault(at, '', `“${name}”的合计`, `没有合计，已按各镇街之和 ${sum} 作总目标，请核对。`),
  noTotal: (at: At, name: string) =>
    fault(at, '', `“${name}”的总目标`, '比率不能相加，也没有总的一行或一列；请补上总目标。'),
} as const;
