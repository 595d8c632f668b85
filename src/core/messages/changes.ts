import type { Decimal } from '../values/decimal';
import { quoted, say } from './place';
import type { Place, Said } from './place';
import { percentText, quantity } from './quantity';

/* What the checks against last month say. `label` names the figure, `unit` its unit. */

const CHECK_AND_NOTE = '请核对，无误的请在说明栏写明原因';

/** This month's and last month's figure. */
interface Figures {
  readonly current: Decimal;
  readonly previous: Decimal;
}

export const cumulativeDecreased = (
  place: Place,
  label: string,
  { current, previous }: Figures,
  unit: string,
  bureau: string,
): Said =>
  say(place, {
    found: quantity(current, unit),
    expected: `不少于 ${quantity(previous, unit)}`,
    wrong: `${label} ${quantity(current, unit)}，少于上月的 ${quantity(previous, unit)}`,
    remedy: `累计数年内只增不减，请核对；上月报错的，请联系${bureau}更正`,
  });

export const droppedToZero = (place: Place, label: string, previous: Decimal, unit: string): Said =>
  say(place, {
    found: '0',
    expected: `上月为 ${quantity(previous, unit)}`,
    wrong: `${label}为0，而上月为 ${quantity(previous, unit)}`,
    remedy: CHECK_AND_NOTE,
  });

export const unitSlip = (
  place: Place,
  label: string,
  { current, previous }: Figures,
  unit: string,
  factor: number,
  up: boolean,
): Said =>
  say(place, {
    found: quantity(current, unit),
    expected: `与上月 ${quantity(previous, unit)} 相近`,
    wrong: `${label} ${quantity(current, unit)}，约为上月 ${quantity(previous, unit)} 的${up ? `${factor}倍` : `1/${factor}`}`,
    remedy: '请核对单位和小数点是否填错，无误的请在说明栏写明原因',
  });

/** @param share change as a fraction of last month's figure */
export const largeChange = (
  place: Place,
  label: string,
  { current, previous }: Figures,
  unit: string,
  share: Decimal,
  threshold: number,
): Said => {
  const limit = `${Number((threshold * 100).toPrecision(12))}%`;
  const direction = share.gt(0) ? '增加' : '减少';
  return say(place, {
    found: quantity(current, unit),
    expected: `与上月 ${quantity(previous, unit)} 相差不超过${limit}`,
    wrong: `${label} ${quantity(current, unit)}，比上月 ${quantity(previous, unit)}${direction} ${percentText(share.abs())}，超过${limit}`,
    remedy: CHECK_AND_NOTE,
  });
};

/** @param first name of the first figure, in whose row the note is looked for */
export const copiedForm = (place: Place, count: number, first: string): Said =>
  say(place, {
    found: `${count}项与上月完全相同`,
    expected: '本月数',
    wrong: `本月所填${count}项与上月完全相同`,
    remedy: `请逐项核对是否为本月数，确无变化的请在${quoted(first)}一行的说明栏写明`,
  });
