import type { SheetChanges, WorkbookChanges } from './Changes';
import { changesOfSheet, isShifted } from './changesOfSheet';
import { emptySheet, type SheetPicture, type WorkbookPicture } from './Picture';
import { sameData } from '../values/same';

/**
 * The least that has to be done so that a workbook holds what is wanted where it holds what stands. Sheets
 * that are the same object in both are passed over; sheets whose rows shift are written whole.
 */
export function reconcile(standing: WorkbookPicture, wanted: WorkbookPicture): WorkbookChanges {
  const before = new Map(standing.sheets.map((sheet) => [sheet.name, sheet]));
  const after = new Map(wanted.sheets.map((sheet) => [sheet.name, sheet]));
  const from = standing.sheets.map(({ name }) => name);
  const to = wanted.sheets.map(({ name }) => name);
  return {
    sheets: [
      ...standing.sheets.filter(({ name }) => !after.has(name)).map(removed),
      ...wanted.sheets.flatMap((sheet) => becoming(before.get(sheet.name), sheet)),
    ],
    ...(sameData(from, to) ? {} : { order: { from, to } }),
    properties: changedProperties(standing.properties, wanted.properties),
    ...(standing.title === wanted.title
      ? {}
      : { title: { from: standing.title, to: wanted.title } }),
    ...(standing.activeSheet === wanted.activeSheet
      ? {}
      : { activeSheet: { from: standing.activeSheet, to: wanted.activeSheet } }),
  };
}

function removed(sheet: SheetPicture): SheetChanges {
  const changes = changesOfSheet(sheet, emptySheet(sheet.name));
  return { sheet: sheet.name, how: 'remove', changes };
}

function becoming(before: SheetPicture | undefined, after: SheetPicture): readonly SheetChanges[] {
  const { name } = after;
  const empty = emptySheet(name);
  if (before === after) return [];
  if (!before) return [{ sheet: name, how: 'add', changes: changesOfSheet(empty, after) }];
  if (before.isStrange || isShifted(before, after))
    return [
      { sheet: name, how: 'clear', changes: changesOfSheet(before, empty) },
      { sheet: name, how: 'fill', changes: changesOfSheet(empty, after) },
    ];
  const changes = changesOfSheet(before, after);
  return changes.length === 0 ? [] : [{ sheet: name, how: 'amend', changes }];
}

function changedProperties(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): WorkbookChanges['properties'] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const from = before[name] ?? null;
    const to = after[name] ?? null;
    return from === to ? [] : [{ name, from, to }];
  });
}
