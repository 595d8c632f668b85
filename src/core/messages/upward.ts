import { quoted, say, type Place, type Said } from './place';

/* A district's book as what the district returns to the level above. */

interface Month {
  readonly year: number;
  readonly month: number;
}

const LISTED = 8;

const monthText = ({ year, month }: Month): string => `${year}年${month}月`;

export const upward = {
  unread: (): string => '这本总表读不出来，不能作为报送收下；请用“恢复本簿”改好后再报。',
  wrongMonth: (found: Month, expected: Month): string =>
    `这本总表是${monthText(found)}的，其中也没有${monthText(expected)}的归档；请报${monthText(expected)}的总表。`,
  nobody: (): string => '这本总表还没有单位报送，没有数可以汇总；请收表、结账后再报。',
  hard: (messages: readonly string[]): string =>
    `这本总表里有${messages.length}处强制性问题，不能作为报送收下：${messages.slice(0, 3).join(' ')}请改正、结账后再报。`,
  missing: (place: Place, names: readonly string[], expected: number): Said =>
    say(place, {
      found: `缺${names.length}个单位`,
      expected: `${expected}个单位都已报送`,
      wrong: `这本总表应报${expected}个单位，缺${names.length}个：${names.slice(0, LISTED).map(quoted).join('、')}${
        names.length > LISTED ? '等' : ''
      }；缺数的数据项没有合计，按其上下限推算`,
      remedy: '请催它补齐、结账后重报，或写明原因',
    }),
} as const;
