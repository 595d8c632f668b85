import type { Edit } from './Copy';

/** A made-up indicator of annex 1, worked out from elements that are asked for already. */
export const INDICATOR: readonly Edit[] = [
  {
    file: 'seeds/sucheng-2023/annex1.json',
    before: `    {
      "no": 20,`,
    text: `    {
      "no": 21,
      "name": "每百名老年人养老床位数",
      "shortName": "每百老人养老床位",
      "unit": "张",
      "form": "count",
      "decimals": 2,
      "formula": "bed.total / pop.age60 * 100",
      "baseline": "4.02",
      "targets": { "2023": "4.02", "2024": "4.06", "2025": "4.1" },
      "lead": "民政局"
    },
`,
  },
];

/** Other words above 镇街汇总: whoever shows a message calls the function that words it. */
export const MESSAGE: readonly Edit[] = [
  {
    file: 'src/core/messages/bookSheets.ts',
    before: '每格取自该镇街工作表；',
    text: '改了说法。',
  },
];
