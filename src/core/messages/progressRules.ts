import type { Decimal } from '../values/decimal';
import { quoted, say, type Place, type Said } from './place';
import { numberText, quantity } from './quantity';

/* What the checks of tasks and projects say: states, counts and days that contradict one another. */

const NOTE = '请核对后改正，确实如此的请作说明';

export const notADate = (place: Place, label: string, field: string, found: string): Said =>
  say(place, {
    found,
    expected: '日期，如 2023-05-31',
    wrong: `${label}的${field}填的是${quoted(found)}，不是日期`,
    remedy: '请填年月日，如 2023-05-31',
  });

/** @param done absent where nothing was entered */
export const doneWithoutCount = (
  place: Place,
  label: string,
  state: string,
  done: Decimal | undefined,
  amount: Decimal,
  unit: string,
): Said => {
  const found = done === undefined ? '未填完成数' : `完成 ${quantity(done, unit)}`;
  return say(place, {
    found,
    expected: `${state}的应达到 ${quantity(amount, unit)}`,
    wrong: `进展状态为${quoted(state)}，而${label}${found}，目标为 ${quantity(amount, unit)}`,
    remedy: NOTE,
  });
};

export const doneWithoutStep = (place: Place, label: string, state: string): Said =>
  say(place, {
    found: '没有完成日期',
    expected: `${state}的应有完成日期`,
    wrong: `进展状态为${quoted(state)}，而${label}没有完成日期`,
    remedy: NOTE,
  });

export const finishedBeforeStart = (
  place: Place,
  label: string,
  started: string,
  finished: string,
): Said =>
  say(place, {
    found: finished,
    expected: `不早于启动日期 ${started}`,
    wrong: `${label}的完成日期 ${finished} 早于启动日期 ${started}`,
    remedy: '请核对两个日期后改正',
  });

export const finishedAfterMonth = (
  place: Place,
  label: string,
  field: string,
  day: string,
  last: string,
): Said =>
  say(place, {
    found: day,
    expected: `不晚于报送月末 ${last}`,
    wrong: `${label}的${field} ${day} 晚于报送月末 ${last}`,
    remedy: '请填实际发生的日期，还没有发生的留空',
  });

export const finishedButOpen = (
  place: Place,
  label: string,
  state: string,
  finished: string,
): Said =>
  say(place, {
    found: state,
    expected: '已填完成日期的为“已完成”',
    wrong: `${label}填了完成日期 ${finished}，进展状态却是${quoted(state)}`,
    remedy: NOTE,
  });

/** @param before the state of the month before, from which nothing goes back */
export const backFromDone = (place: Place, label: string, before: string, state: string): Said =>
  say(place, {
    found: state,
    expected: before,
    wrong: `${label}上月已报${quoted(before)}，本月又改为${quoted(state)}`,
    remedy: NOTE,
  });

export const countFell = (
  place: Place,
  label: string,
  done: Decimal,
  before: Decimal,
  unit: string,
): Said =>
  say(place, {
    found: quantity(done, unit),
    expected: `不少于上月的 ${quantity(before, unit)}`,
    wrong: `${label}的累计完成数 ${quantity(done, unit)}，少于上月的 ${quantity(before, unit)}`,
    remedy: NOTE,
  });

const percent = (share: Decimal): string => `${numberText(share.times(100).round(1))}%`;

export const builtOutside = (place: Place, label: string, built: Decimal): Said =>
  say(place, {
    found: percent(built),
    expected: '0至100%',
    wrong: `${label}的形象进度 ${percent(built)}，超过100%`,
    remedy: '请填0至100%之间的百分数，如60%',
  });

export const builtFell = (place: Place, label: string, built: Decimal, before: Decimal): Said =>
  say(place, {
    found: percent(built),
    expected: `不低于上月的 ${percent(before)}`,
    wrong: `${label}的形象进度 ${percent(built)}，低于上月的 ${percent(before)}`,
    remedy: NOTE,
  });

export const builtAgainstState = (
  place: Place,
  label: string,
  state: string,
  built: Decimal,
): Said =>
  say(place, {
    found: `${state}，形象进度 ${percent(built)}`,
    expected: '进展状态与形象进度相符',
    wrong: `${label}的进展状态为${quoted(state)}，形象进度却是 ${percent(built)}`,
    remedy: NOTE,
  });
