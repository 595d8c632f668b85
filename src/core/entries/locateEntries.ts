import { parseA1, type CellAddress } from '../values/address';
import { readTables } from './readTables';
import { unitOf } from './sheetRole';
import type { SheetSnapshot, WorkbookSnapshot } from './SheetSnapshot';

/** Where a unit's entry stands in the workbook; undefined where it stands nowhere. */
export type Locate = (org: string, key: string, field: string) => CellAddress | undefined;

/**
 * Finds the cells of entries by their keys. In a district book a township's rows stand on its own sheet,
 * and departments share theirs, where a row of several units carries its unit behind `@`.
 */
export function locateEntries(workbook: WorkbookSnapshot): Locate {
  const byUnit = new Map<string, Places[]>();
  for (const sheet of workbook.sheets) {
    const { unit, places } = placesOn(sheet);
    const known = byUnit.get(unit) ?? [];
    byUnit.set(unit, known);
    known.push(places);
  }
  const find = (unit: string, place: string): CellAddress | undefined => {
    for (const places of byUnit.get(unit) ?? []) {
      const found = places.get(place);
      if (found) return found;
    }
    return undefined;
  };
  return (org, key, field) =>
    find(org, `${key}/${field}`) ??
    find('', `${key}@${org}/${field}`) ??
    find('', `${key}/${field}`);
}

type Places = ReadonlyMap<string, CellAddress>;

interface OnSheet {
  /** Empty where the sheet is of no unit alone. */
  readonly unit: string;
  readonly places: Places;
}

const looked = new WeakMap<SheetSnapshot, OnSheet>();

/** A sheet is looked through once. */
function placesOn(sheet: SheetSnapshot): OnSheet {
  const known = looked.get(sheet);
  if (known) return known;
  const places = new Map<string, CellAddress>();
  for (const { rows } of readTables(sheet).tables)
    for (const { key, cells } of rows)
      for (const [field, { cell }] of cells) {
        const at = parseA1(cell);
        const place = `${key}/${field}`;
        if (at && !places.has(place)) places.set(place, { sheet: sheet.name, ...at });
      }
  const onSheet = { unit: unitOf(sheet) ?? '', places };
  looked.set(sheet, onSheet);
  return onSheet;
}
