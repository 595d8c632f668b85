import type { SheetChanges, WorkbookChanges } from './Changes';
import { applyToSheet } from './applyToSheet';
import { emptySheet, type SheetPicture, type WorkbookPicture } from './Picture';
import { arrange } from './arrange';

/** What a workbook holds after the changes. Changes that do not begin with what stands throw. */
export function applyChanges(
  { sheets, properties, title, activeSheet }: WorkbookPicture,
  changes: WorkbookChanges,
): WorkbookPicture {
  const held = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const change of changes.sheets) {
    const after = sheetAfter(held.get(change.sheet), change);
    if (after) held.set(change.sheet, after);
    else held.delete(change.sheet);
  }
  const names = changes.order ? arrange([...held.keys()], changes.order.to) : [...held.keys()];
  return {
    sheets: [...new Set(names)].flatMap((name) => held.get(name) ?? []),
    properties: propertiesAfter(properties, changes.properties),
    title: changes.title?.to ?? title,
    activeSheet: changes.activeSheet?.to ?? activeSheet,
  };
}

/** What becomes of a sheet; undefined where it is taken away. */
function sheetAfter(
  standing: SheetPicture | undefined,
  { sheet, how, changes }: SheetChanges,
): SheetPicture | undefined {
  if (how === 'remove') return undefined;
  if (how === 'clear') return emptySheet(sheet);
  if (how === 'add') return applyToSheet(emptySheet(sheet), changes);
  if (!standing) throw new Error(`There is no sheet "${sheet}" to change.`);
  return applyToSheet(standing, changes);
}

/** The properties of a workbook after changes. */
export function propertiesAfter(
  standing: Readonly<Record<string, string>>,
  changes: WorkbookChanges['properties'],
): Readonly<Record<string, string>> {
  const properties = new Map(Object.entries(standing));
  for (const { name, to } of changes)
    if (to === null) properties.delete(name);
    else properties.set(name, to);
  return Object.fromEntries(properties);
}
