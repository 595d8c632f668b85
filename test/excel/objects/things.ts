import type { Area } from '../../../src/core/values/address';
import { areaText, sheetPrefix } from '../model/reference';
import type { Sheet } from '../model/Sheet';

/** What a Range stands for. */
export interface RangeThing {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a RangeAreas, or the format of any range, stands for. */
export interface AreasThing {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function addressOf(range: RangeThing): string {
  return sheetPrefix(range.sheet.name) + areaText(range.area);
}
