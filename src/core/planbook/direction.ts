import type { Better } from '../catalogue/Catalogue';
import { DIRECTIONS } from '../messages/planBook';
import { PERIOD_WORD } from '../messages/forms';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import type { Faults } from './PlanFault';
import { guessedPeriod } from './readElements';
import type { PlanRow } from './readTable';

const MORE = /^(越[大多高]越好|正向?|大|上升|增加|↑|≥|>=|不低于|不少于)$/u;
const LESS = /^(越[小少低]越好|[逆反负]向?|小|下降|减少|↓|≤|<=|不超过|不高于)$/u;

/** Before a target that a smaller figure meets: `≤4%`, `控制在4%以内`, `降至4%`. */
export const AT_MOST =
  /^(<=|<|≤|≦|不(?:得)?(?:超过|高于|多于|大于)|低于|少于|小于|控制在|(?:下?降低?|减少|压减)[到至])/u;
/** And behind it. */
export const WITHIN = /(以内|以下|之内)$/u;
/** What a change is told against: `较上年`, `同比`, `年均`. */
const AGAINST = '(?:[较比].{0,6}?)?(?:同比|每年|逐年|年均)?';
/** By how much something is to fall: `下降3%` is more than `下降2%`. */
export const DECLINE = new RegExp(`^${AGAINST}(?:下降|降低|减少|压减|削减)(?=\\d)`, 'u');

/** `增长5%`, `较上年提高2%`: by how much something is to rise. */
export const GROWTH = new RegExp(`^${AGAINST}(?:增长|提高|提升|增加|上升)(?=\\d)`, 'u');
/** Nothing of it is to be left. */
export const NONE_LEFT =
  /^(?:(?:动态|全部|基本)?清零|零(?:发生|增长|新增|事故|欠薪|上访)|不发生)$/u;
/** `前3名`, `第5`: a place among others. */
export const PLACE =
  /^(?:力争|争取|确保|进入|保持|稳居|位居|位列|排名|居|全[国省市区县州])*[前第](\d+|[一二三四五六七八九十])(?:名|位)?(?:以内|之内|以上)?$/u;
/** 约束性, 预期性: what kind of target it is, which is no direction. */
const BINDING = /^(?:约束|预期|引导|导向|考核)性?(?:指标)?$/u;

/** Names of what is better the less there is of it. */
const BAD =
  /(失业率|死亡率|死亡人数|伤亡人数|事故(起数|次数|数)?|发病率|患病率|发生率|辍学率|浓度|能耗|水耗|排放量|(信访|上访|投诉|发案|案件)(总?量|率|[件起次]数|数)|负债率|不良率|空置率|漏损率)$/u;

/**
 * 方向 of an indicator: what its column says; else what its targets say, `≤4%`, or nothing but `0`; else what its
 * name says; else targets that fall year by year, unless it is counted since January, when every year begins anew.
 * What was worked out is said.
 */
export function readDirection(
  row: PlanRow,
  name: string,
  years: readonly number[],
  faults: Faults,
): Better {
  const said = comparable(row.text('direction'));
  if (MORE.test(said)) return 'more';
  if (LESS.test(said)) return 'less';
  if (said !== '' && !BINDING.test(said)) {
    const at = row.place('direction');
    faults.hard(at, planFaults.kind(at, row.text('direction'), Object.values(DIRECTIONS)));
  }
  const cells = years.flatMap((year) => row.cells.get(String(year)) ?? []);
  const [first] = cells;
  if (first === undefined) return 'more';
  const texts = cells.map(({ text }) => comparable(text));
  const isNone = texts.every((text) => /^0(?:\.0+)?[^\d.]{0,2}$/u.test(text));
  const bounded = isNone ? first : cells.find((_, index) => isAtMost(texts[index]!));
  if (bounded) {
    faults.soft(bounded.at, planFaults.lessByTarget(bounded.at, bounded.text));
    return 'less';
  }
  if (texts.some((text) => DECLINE.test(text) || /^(≥|>|不低于|不少于|至少)|以上$/u.test(text)))
    return 'more';
  if (BAD.test(comparable(name).replace(/\([^()]*\)$/u, ''))) {
    faults.soft(first.at, planFaults.lessByName(first.at, first.text, name));
    return 'less';
  }
  const baseline = comparable(row.text('baseline'));
  const course = /\d/u.test(baseline) ? [baseline, ...texts] : texts;
  if (cells.length < 2 || !fallsEveryYear(course) || isCountedAnew(row, name)) return 'more';
  faults.soft(first.at, planFaults.lessByFall(first.at, first.text, cells.at(-1)!.text));
  return 'less';
}

function isAtMost(text: string): boolean {
  return (
    AT_MOST.test(text) ||
    NONE_LEFT.test(text) ||
    PLACE.test(text) ||
    (WITHIN.test(text) && /\d/.test(text))
  );
}

function fallsEveryYear(texts: readonly string[]): boolean {
  const figures = texts.map(
    (text) =>
      parsePrintedFigure(/^\d+(?:\.\d+)?%?/u.exec(text.replace(/,/g, ''))?.[0] ?? '')?.value,
  );
  return figures.every((figure, index) => {
    const before = figures[index - 1];
    return figure !== undefined && (before === undefined || figure.lt(before));
  });
}

function isCountedAnew(row: PlanRow, name: string): boolean {
  const period = comparable(row.text('period'));
  return period === '' ? guessedPeriod(name) !== 'instant' : period !== PERIOD_WORD.instant;
}
