import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import type { EntryKey, FieldCode, RowKey } from '../../../src/core/entries/entry';
import { locateEntries, type Locate } from '../../../src/core/entries/locateEntries';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import type { CellAddress } from '../../../src/core/values/address';
import { loadSeeds } from '../catalogue';

/** Where an entry of a unit stands. */
export function addressOf(locate: Locate, org: string, entry: EntryKey): CellAddress {
  const [, key, field] = /^(.*)\/(\w+)$/.exec(entry) ?? [];
  const found = locate(org, key as RowKey, field as FieldCode);
  if (!found) throw new Error(`the sheets do not ask ${entry}`);
  return found;
}

/** Where an entry of a unit stands in a new district book. */
export function addressIn(org: string, entry: EntryKey): CellAddress {
  const catalogue = loadSeeds();
  const book = startBook({ catalogue, period: { year: 2025, month: 12 } });
  return addressOf(locateEntries(snapshotOfPlan(planWorkbook(book, catalogue))), org, entry);
}
