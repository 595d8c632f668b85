import { isCellError } from '../../../src/core/values/cell';
import { formatNumber } from '../../../src/core/formula/sheet/formatNumber';
import type { Cell } from '../model/Cell';

/** What a cell shows, for the plain number formats; others show the bare number. */
export function shownText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = cell?.format.numberFormat ?? 'General';
  return /^[#,]*0(\.[0#]+)?%?$/.test(format) ? formatNumber(value, format) : String(value);
}
