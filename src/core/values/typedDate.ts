import type { CellValue } from './cell';
import { daysIn } from './lastDayOf';
import { serialToIso } from './excelDate';
import { plain } from './normaliseText';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** The day of the week and the time, which say no other day. Anything else behind a date does: `2025-10-15 预计`. */
const BESIDES =
  /(?: ?(?:星期|周)[一二三四五六日天])?(?:[ T](?:[上下]午 ?)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm]|Z)?)?$/;

/** The day that somebody wrote, also as a number of Excel's; of a month alone its first. Undefined where there is none. */
export function typedDate(value: CellValue): string | undefined {
  if (typeof value === 'number' && value > 20000 && value < 80000) return serialToIso(value);
  const text = typeof value === 'string' || typeof value === 'number' ? plain(String(value)) : '';
  const [, year, month, day = '1'] =
    WRITTEN.exec(text.replace(BESIDES, '')) ?? COMPACT.exec(text) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
