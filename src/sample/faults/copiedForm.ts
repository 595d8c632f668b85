import type { EntryKey } from '../../core/entries/entry';
import type { Period } from '../../core/entries/identity';
import type { CellValue } from '../../core/values/cell';
import type { DemoPrevious, DemoReturn } from '../Demo';

/** The return with last month's figures in every cell; undefined where they are not all known. */
export function copyOfLastMonth(
  unit: DemoReturn,
  period: Period,
  previous: DemoPrevious | undefined,
): DemoReturn | undefined {
  if (previous === undefined || previous.period.year !== period.year) return undefined;
  const cells = new Map<EntryKey, CellValue>();
  for (const [key, value] of unit.cells) {
    const last = key.endsWith('/value') ? previous.value(unit.org, key) : value;
    if (last === undefined) return undefined;
    cells.set(key, last);
  }
  return { ...unit, cells };
}
