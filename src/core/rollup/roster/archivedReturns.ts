import type { Book, UnitReturn } from '../../entries/book';
import type { Entry, EntryKey, FieldCode, RowKey } from '../../entries/entry';
import { unfiledReceipt } from '../../entries/readReceipts';

/** A closed month's archive as the returns that it was made of; where they stood is not kept. */
export function archivedReturns(rows: Book['history']): ReadonlyMap<string, UnitReturn> {
  const units = new Map<string, Map<EntryKey, Entry>>();
  for (const { org, key, value } of rows) {
    const at = key.lastIndexOf('/');
    const entry: Entry = {
      key: key.slice(0, at) as RowKey,
      field: key.slice(at + 1) as FieldCode,
      value,
      raw: null,
      at: { sheet: '', cell: '' },
    };
    units.set(org, (units.get(org) ?? new Map<EntryKey, Entry>()).set(key, entry));
  }
  return new Map(
    [...units].map(([org, entries]) => [org, { org, entries, receipt: unfiledReceipt(org, org) }]),
  );
}
