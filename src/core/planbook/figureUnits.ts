import { Decimal } from '../values/decimal';
import { unitFactor } from '../values/unitFactor';

/* Units of figures as plans print them beside that of their indicator. */

/** Words of one meaning for what is counted. */
const COUNTERS: readonly RegExp[] = [/^[个家所处件例起]$/u, /^[人名]$/u];

/**
 * What the unit behind a figure is to its indicator's: the same, or none; one that can be converted, 12000人 of
 * 万人; or one of other things.
 */
export function unitBehind(
  text: string,
  unit: string,
): { readonly written: string; readonly is: 'same' | 'converted' | 'other' } {
  const bare = text.replace(/(?:及?以上|左右|以内|以下|之内)$/u, '');
  const written = /\d([^\d%.,]+)$/u.exec(bare)?.[1] ?? '';
  const isSame =
    written === '' ||
    unit === '' ||
    unit.startsWith(written) ||
    COUNTERS.some((each) => each.test(unit) && each.test(written));
  if (isSame) return { written, is: 'same' };
  return { written, is: unitFactor(unit, written) === undefined ? 'other' : 'converted' };
}

/** Without the unit; a figure of ten thousands of it as so many of it: `1.2亿元` in 万元 is 12000. */
export function inUnit(figure: string, unit: string): string {
  if (unit === '' || unit === '%') return figure;
  if (figure.endsWith(unit)) return figure.slice(0, -unit.length);
  const [, number, written] =
    /^(\d+(?:\.\d+)?)([^\d%.].*)$/u.exec(figure.replace(/(\d),(?=\d{3})/g, '$1')) ?? [];
  const factor = written === undefined ? undefined : unitFactor(unit, written);
  return number === undefined || factor === undefined
    ? figure
    : new Decimal(number).times(factor).toFixed();
}

export function tenThousands(_: string, figure: string): string {
  return new Decimal(figure).times(10000).toFixed();
}
