import { parseA1, type CellAddress } from '../values/address';
import type { FieldCode, RowKey } from './entry';
import { readTables } from './readTables';
import { unitOf } from './sheetRole';
import type { WorkbookSnapshot } from './SheetSnapshot';

/** Where a unit's entry stands in the workbook; undefined where it stands nowhere. */
export type Locate = (org: string, key: RowKey, field: FieldCode) => CellAddress | undefined;

/**
 * Finds the cells of entries by their keys. In a district book a township's rows stand on its own sheet,
 * and departments share theirs, where a row of several units carries its unit behind `@`.
 */
export function locateEntries(workbook: WorkbookSnapshot): Locate {
  const places = new Map<string, CellAddress>();
  for (const sheet of workbook.sheets) {
    const unit = unitOf(sheet) ?? '';
    for (const { rows } of readTables(sheet).tables)
      for (const { key, cells } of rows)
        for (const [field, { cell }] of cells) {
          const at = parseA1(cell);
          const place = `${unit}|${key}/${field}`;
          if (at && !places.has(place)) places.set(place, { sheet: sheet.name, ...at });
        }
  }
  return (org, key, field) =>
    places.get(`${org}|${key}/${field}`) ??
    places.get(`|${key}@${org}/${field}`) ??
    places.get(`|${key}/${field}`);
}
