import type { Better, Element, Indicator, IndicatorForm, PeriodKind } from '../catalogue/Catalogue';
import type { Formula } from '../formula/Formula';
import { denominatorOf, elementsOf, numeratorOf } from '../formula/parts';
import { STARTS } from '../messages/planBook';
import { startFaults } from '../messages/planStartFaults';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { DECLINE, GROWTH } from './direction';
import { hasNoSum, isPerSomething } from './inventedElements';
import type { Faults } from './PlanFault';
import type { PlanRow } from './readTable';
import { isNothing } from './figureText';

/** 进度起点: from where an indicator's progress is counted, or that its level is judged and no progress. */
export type Start = keyof typeof STARTS;

/** What 进度起点 says of an indicator of a plan. */
export function startOf({ startsAnew, byLevel }: Indicator): Start {
  return byLevel ? 'level' : startsAnew ? 'anew' : 'baseline';
}

/** What an indicator is known by where its start is worked out. */
export interface Started {
  readonly row: PlanRow;
  readonly name: string;
  readonly unit: string;
  readonly form: IndicatorForm;
  /** Words attest it. */
  readonly isAttested: boolean;
  readonly better: Better;
  readonly formula: Formula;
  readonly byCode: ReadonlyMap<string, Element>;
  readonly baseline: string;
  readonly years: readonly number[];
}

/** By how much something is to rise or fall: each such figure stands for itself. */
const CHANGE = /(增速|增幅|增长率|降幅|下降率|降低率|涨幅|涨跌幅|变化率)$/u;
/** Shares of a year's work, which begin at nothing in January. */
const WORK_DONE =
  /(完成|执行|支付|支出|拨付|开工|复工|竣工|到位|建成|交付|回收|兑付|办结)(率|进度|比例)$|进度$/u;
/** What is there as the year begins. */
const STOCK = /(总数|总量|总规模|总面积|人口数?|存量|保有量|拥有量|床位数?|托位数?|规模|里程)$/u;

/**
 * What its column says. Else its progress is counted from the figure of the year before, and from nothing where there
 * is none. Where that may be otherwise it is asked about: by how much something grows, shares, means and stocks can
 * be judged by their level, but only where the plan says so.
 */
export function readStart(about: Started, faults: Faults): Start {
  const { row, name } = about;
  const said = comparable(row.text('start'));
  const at = row.place('start');
  const found = (Object.keys(STARTS) as Start[]).find((each) => STARTS[each] === said);
  if (found !== undefined) {
    if (found === 'anew' && isAsAtMonthEnd(about))
      faults.soft(at, startFaults.anewOfInstant(at, name));
    return found;
  }
  if (said !== '') faults.hard(at, planFaults.kind(at, row.text('start'), Object.values(STARTS)));
  const { start, asked } = guessed(about);
  if (asked !== undefined && said === '' && !hasUnreadBaseline(about))
    faults.soft(at, startFaults[asked](at, name));
  return start;
}

/** What it starts from stands there, and is told to be no figure. */
function hasUnreadBaseline({ row, baseline }: Started): boolean {
  const text = row.text('baseline');
  return text !== '' && !isNothing(text) && !/\d/.test(baseline);
}

interface Guess {
  readonly start: Start;
  /** What is asked about it. */
  readonly asked?: keyof typeof startFaults;
}

function guessed(about: Started): Guess {
  const { form, better, baseline, isAttested, name } = about;
  if (form === 'choice' || isAttested) return { start: 'baseline' };
  if (isChange(about)) return { start: 'baseline', asked: 'changeAsked' };
  if (better === 'less') return { start: 'baseline' };
  const isAnew = isSinceJanuary(about) || WORK_DONE.test(bare(name));
  if (/\d/.test(baseline))
    return { start: 'baseline', ...(isAnew ? { asked: 'startGuessed' } : {}) };
  if (isAnew) return { start: 'anew' };
  if (isLevel(about)) return { start: 'baseline', asked: 'levelAsked' };
  return { start: 'baseline' };
}

/** Its name or its targets say that it is a change: `增速`, `较上年下降3.2%`. */
function isChange({ name, unit, row, years }: Started): boolean {
  if (unit !== '%' && unit !== '‰') return false;
  const texts = years.map((year) => comparable(row.text(String(year))));
  return CHANGE.test(bare(name)) || texts.some((text) => DECLINE.test(text) || GROWTH.test(text));
}

function isLevel({ name, unit, form }: Started): boolean {
  return form !== 'count' || isPerSomething(unit) || hasNoSum(name, unit) || STOCK.test(bare(name));
}

const periodsOf = (codes: readonly string[], { byCode }: Started): readonly PeriodKind[] =>
  codes.flatMap((code) => byCode.get(code)?.periodKind ?? []);

/** It grows from January on: a count of the year, or a share that it has of what does not grow with it. */
function isSinceJanuary(about: Started): boolean {
  const below = denominatorOf(about.formula);
  return (
    periodsOf(elementsOf(numeratorOf(about.formula)), about).includes('cumulative') &&
    (below === undefined || !periodsOf(elementsOf(below), about).includes('cumulative'))
  );
}

/** All that it is made of is told as at the month's end. */
function isAsAtMonthEnd(about: Started): boolean {
  const kinds = periodsOf(elementsOf(about.formula), about);
  return kinds.length > 0 && kinds.every((kind) => kind === 'instant') && about.form === 'count';
}

function bare(name: string): string {
  return comparable(name).replace(/\([^()]*\)$/u, '');
}
