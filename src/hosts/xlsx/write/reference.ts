import type { Area } from '../../../core/values/address';
import { columnLetters, quoteSheet } from '../../../core/values/address';

/** Absolute reference to an area, e.g. `'基础数据'!$G$12` or `'基础数据'!$A$1:$C$9`. */
export function absolute(sheet: string, area: Area): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  const last = `$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows}`;
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
