import type { Edit } from './Copy';

/** A made-up indicator of annex 1, worked out from elements that are asked for already. */
export const INDICATOR: readonly Edit[] = [
  {
    file: 'seeds/sucheng-2023/annex1.json',
    before: `
  ]
}`,
    text: `,
    {
      "no": 21,
      "name": "每千名老年人机构床位数",
      "shortName": "每千老人机构床位",
      "unit": "张/千人",
      "form": "perThousand",
      "decimals": 2,
      "formula": "bed.institution / pop.age60 * 1000",
      "baseline": "30",
      "targets": { "2023": "30", "2024": "31", "2025": "32" },
      "lead": "民政局"
    }`,
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
