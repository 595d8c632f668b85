import type { Township } from '../catalogue/Catalogue';
import type { RosterChange } from '../entries/rosterChange';
import { kindWord } from './parameters';
import { quoted, say, type Place, type Said } from './place';

/* 区划调整: 镇改街道, 合并, 划出. */

export const CHANGES_SUBTITLE =
  '浅黄色可填，一行一个去向；分给几个的写比例，合计100%，留下的也写一行；到日期自动执行。';
export const DONE_TITLE = '已执行（以前各月的数仍存原单位名下，与上期比较时按比例折算给新单位）';
export const NOTHING_DONE = '还没有执行过区划调整。';
export const CHANGE_HEADINGS = {
  date: '调整日期',
  from: '原单位',
  to: '去向（新单位，或“划出”）',
  code: '新单位代码',
  kind: '新单位类别',
  share: '比例',
} as const;
export const CHANGE_NOTES = {
  date: '如2024-04-01。这个月起由新单位报送；不早于本册月份的1日。',
  from: '名册里的名称或代码。',
  to: '并入名册里已有的单位，写它的名称；新设的单位写新名称；不再属于本方案的，写“划出”。',
  code: '新设的单位才写：统计用区划代码，6位或9位。',
  kind: '新设的单位才写：镇或街道；不写的，按名称判断。',
  share: '原单位的数有多少归这个去向，如60%；全部归一个单位的可以不写。',
} as const;
export const CHANGE_STATE = '状况';
/** What people write where a unit leaves the plan's region. */
export const OUT_WORDS = /^(?:划出|划出.*|移出.*|.{0,2}外|本.外|不再(?:管辖|报送))$/u;
export const OUT = '划出';

export const changeState = {
  waiting: '到日期的那个月自动执行',
  faulty: '有问题，未执行，见校验结果',
  done: (month: string, share: string, isOut: boolean): string => {
    if (isOut) return `${month}起不再报送，以前的数比较时扣除${share}`;
    return share === '100%' ? `${month}起执行` : `${month}起执行，以前的数按${share}折算`;
  },
} as const;

/** A unit's own targets after a change. @param targets as `老年食堂 5 个` */
export const sharesSaid = (targets: readonly string[]): string =>
  targets.length === 0 ? '' : `；目标分解为${targets.join('、')}`;

export const monthWord = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`;

/** Districts and cities, whose codes have six digits, are neither 镇 nor 街道. */
const kindText = (unit: Township): string =>
  unit.code.length === 6 ? '' : `（${kindWord(unit)}）`;

const unitText = ({ name, code }: Township): string => `${name}（${code}）`;

const orNearest = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `，是不是${quoted(nearest)}`;

export const changeFault = {
  date: (place: Place, found: string): Said =>
    say(place, {
      found,
      expected: '日期，如2024-04-01',
      wrong: found === '' ? '没有写调整日期' : `调整日期写的是${quoted(found)}，不是日期`,
      remedy: '请写成2024-04-01这样的日期',
    }),
  closed: (place: Place, found: string, first: string): Said =>
    say(place, {
      found,
      expected: `${first}或以后`,
      wrong: `调整日期${found}早于本册月份，那时的月份已由原单位报送并结账，不再改动`,
      remedy: `请写${first}或以后的日期，即从哪个月起由新单位报送`,
    }),
  outside: (place: Place, found: string, years: readonly number[]): Said =>
    say(place, {
      found,
      expected: years.map((year) => `${year}年`).join('、'),
      wrong: `调整日期${found}不在方案的年份（${years.join('、')}年）之内`,
      remedy: '请核对年份；方案以后的年份，等换用新方案或延用后再写',
    }),
  unknown: (place: Place, found: string, nearest: string | undefined): Said =>
    say(place, {
      found,
      expected: '名册里的单位',
      wrong:
        found === ''
          ? '没有写原单位'
          : `原单位${quoted(found)}不在那一天的名册里${orNearest(nearest)}`,
      remedy: '请写名册里的名称或代码',
    }),
  noTarget: (place: Place): Said =>
    say(place, {
      found: '空白',
      expected: '新单位的名称，或“划出”',
      wrong: '没有写去向',
      remedy: '请写并入或新设的单位；不再属于本方案的写“划出”',
    }),
  noCode: (place: Place, name: string, nearest: string | undefined): Said =>
    say(place, {
      found: name,
      expected: '名册里的单位，或6位、9位代码',
      wrong: `去向${quoted(name)}不在名册里${orNearest(nearest)}，也没有写代码`,
      remedy: '新设的单位请写统计用区划代码；并入已有单位的，请写名册里的名称',
    }),
  badCode: (place: Place, found: string): Said =>
    say(place, {
      found,
      expected: '6位或9位数字',
      wrong: `新单位代码写的是${quoted(found)}`,
      remedy: '请写6位或9位的统计用区划代码',
    }),
  contradiction: (place: Place, found: string, listed: Township): Said =>
    say(place, {
      found,
      expected: unitText(listed),
      wrong: `去向写的是${quoted(found)}，而名册里是${unitText(listed)}，名称和代码对不上`,
      remedy: '并入已有单位的只写名称；新设的单位请用没有用过的名称和代码',
    }),
  nothing: (place: Place, name: string): Said =>
    say(place, {
      found: name,
      expected: '另一个单位',
      wrong: `${quoted(name)}的全部归它自己，等于没有调整`,
      remedy: '请写另一个去向，或删去这一行',
    }),
  twice: (place: Place, from: string, to: string): Said =>
    say(place, {
      found: `${from}→${to}`,
      expected: '一个去向一行',
      wrong: `${quoted(from)}到${quoted(to)}在同一天写了两行`,
      remedy: '请合成一行，比例写合计',
    }),
  share: (place: Place, found: string): Said =>
    say(place, {
      found,
      expected: '大于0、不超过100%的比例',
      wrong:
        found === ''
          ? '原单位分给几个去向，这一行没有写比例'
          : `比例写的是${quoted(found)}，不是大于0、不超过100%的数`,
      remedy: '请写成60%这样的比例，几行合计100%',
    }),
  sum: (place: Place, name: string, date: string, found: string): Said =>
    say(place, {
      found,
      expected: '100%',
      wrong: `${quoted(name)}在${date}各去向的比例合计为${found}，应为100%`,
      remedy: `留在${name}的部分也请写一行（去向写${name}），不再属于本方案的部分写“划出”`,
    }),
  reported: (place: Place, name: string, month: string): Said =>
    say(place, {
      found: `${name}已报${month}`,
      expected: `${month}由新单位报送`,
      wrong: `${quoted(name)}已经按原区划报了${month}的数，执行调整会丢下这些数`,
      remedy: `请先撤回它的报送，或把调整日期改到下个月`,
    }),
  empty: (place: Place): Said =>
    say(place, {
      found: '0个单位',
      expected: '至少一个单位',
      wrong: '这样调整以后名册里一个单位也不剩',
      remedy: '请核对去向',
    }),
} as const;

/** What the command line and the pane say of a roster. */
export const rosterWord = {
  list: (roster: readonly Township[]): readonly string[] => [
    `名册共${roster.length}个单位：`,
    ...roster.map((unit) => `  ${unit.code} ${unit.name}${kindText(unit)}`),
  ],
  done: '已执行',
  waiting: '待执行',
} as const;

/** A line to each change: `已执行：2024-04-01 埠子镇 → 埠子街道（321302008） 100%`. */
export function rosterLines(changes: readonly RosterChange[], word: string): readonly string[] {
  return changes.map(
    ({ date, from, to, share }) =>
      `${word}：${date} ${from.name} → ${to ? unitText(to) : OUT} ${share.times(100).round(4).toString()}%`,
  );
}
