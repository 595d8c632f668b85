import { parseTypedNumber } from '../values/normaliseNumber';
import type { TableCell } from '../entries/tables';
import type { PictureCell } from './Picture';
import { isDateFormat } from '../values/dateFormat';
import { shownIn } from '../values/shownFigure';

/** How far a rounded figure may be from what is stored: half a one, half a percentage point of a rate. */
const COARSEST = { number: 0.5, rate: 0.005 };

/** What a sheet shows of a cell, and what it is to show. */
export interface Disguise {
  readonly seen: string;
  readonly ours: string;
}

/**
 * What a number format that a person set shows in place of what a cell of ours holds; empty where it shows nothing,
 * undefined where it says the same, if in other writing or with fewer decimals. `51,234` shown as `51`, as
 * `100` or as `5123400%` is another figure to whoever reads the sheet.
 * @param unit of the figure, which a format may write behind it; empty where it is not known
 */
export function disguiseOf(
  { look }: Pick<PictureCell, 'look'>,
  { value, format }: Pick<TableCell, 'value' | 'format'>,
  unit = '',
): Disguise | undefined {
  const ours = look?.numberFormat ?? 'General';
  if (format === undefined || format === ours || isDateFormat(format)) return undefined;
  if (typeof value === 'string') {
    const seen = value.trim() === '' ? undefined : shownIn(format, value);
    return seen === undefined || seen === value.trim() ? undefined : { seen, ours: value.trim() };
  }
  if (typeof value !== 'number') return undefined;
  const seen = shownIn(format, value);
  const should = shownIn(ours, value) ?? String(value);
  if (seen === undefined || seen === should) return undefined;
  return saysAbout(seen, value, unit, ours.includes('%')) ? undefined : { seen, ours: should };
}

/** Whether a text says a number, rounded to the decimals that it shows. */
function saysAbout(seen: string, value: number, unit: string, isRate: boolean): boolean {
  if (Number(seen) === value) return true;
  const typed = parseTypedNumber(seen, unit);
  if (typed === undefined || (typed.percent && !isRate)) return false;
  const places = typed.decimals + (typed.percent ? 2 : 0);
  const rounding = 0.5 * 10 ** -places;
  const coarsest = isRate ? COARSEST.rate : COARSEST.number;
  const apart = typed.value.minus(value).abs().toNumber();
  return apart <= Math.min(rounding, coarsest) * (1 + 1e-9);
}
