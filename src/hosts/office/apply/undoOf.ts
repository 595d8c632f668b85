import type { SheetChanges, WorkbookChanges } from '../../../core/plan/picture/Changes';
import { inverse } from '../../../core/plan/picture/inverse';
import { arrange } from '../../../core/plan/picture/arrange';
import { asFound } from '../../../core/plan/picture/found/asFound';
import type { Before } from '../before/Before';
import type { Found } from './carryOut';
import { goingSheets } from './settle';
import { findSheet, type Standing } from './Standing';

/**
 * What takes changes back, with what was found where they were carried out: also the sheet that people
 * looked at, the order of all sheets, people's own among them, and the blank sheet that went.
 */
export function undoOf(
  changes: WorkbookChanges,
  found: Found,
  standing: Standing,
): WorkbookChanges {
  return inverse({
    ...changes,
    ...overall(changes, standing),
    sheets: sheetsFound(changes, found, standing),
  });
}

/** The changes of sheets as they really were. */
function sheetsFound(
  { sheets }: WorkbookChanges,
  found: Found,
  standing: Standing,
): readonly SheetChanges[] {
  return [
    ...sheets.map((sheet) => ({
      ...withLook(sheetFound(sheet, found.get(sheet), standing), standing),
      ...commentsOn(sheet, standing),
    })),
    ...standing.pristine.map((sheet): SheetChanges => ({ sheet, how: 'remove', changes: [] })),
  ];
}

/** Where nothing was read, nothing was written: it is as expected. */
function sheetFound(
  sheet: SheetChanges,
  before: Before | undefined,
  { plain }: Standing,
): SheetChanges {
  return before?.taken ? asFound(sheet, before.found(plain)) : sheet;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function commentsOn({ sheet, how }: SheetChanges, standing: Standing) {
  const comments = how === 'remove' ? standing.comments.get(sheet) : undefined;
  return comments && { comments };
}

/** Colour of its tab, grid lines and visibility. */
function withLook({ sheet, how, changes }: SheetChanges, standing: Standing): SheetChanges {
  const stood = findSheet(standing, sheet);
  if (!stood || how === 'add' || how === 'fill') return { sheet, how, changes };
  const from = {
    visibility: VISIBILITY[stood.visibility],
    ...(stood.tabColor === '' ? {} : { tabColor: stood.tabColor }),
    showGridLines: stood.showGridlines,
  };
  return {
    sheet,
    how,
    changes: changes.map((change) => (change.kind === 'look' ? { ...change, from } : change)),
  };
}

function overall(changes: WorkbookChanges, standing: Standing): Partial<WorkbookChanges> {
  const { order, title, activeSheet } = changes;
  const stood = standing.sheets.map(({ name }) => name);
  const gone = new Set(goingSheets(changes, standing));
  const staying = stood.filter((name) => !gone.has(name));
  const to = order
    ? arrange(
        staying,
        order.to.filter((name) => !gone.has(name)),
      )
    : staying;
  const active = activeSheet && activeSheet.to !== '' ? activeSheet.to : standing.active;
  return {
    ...(order || gone.size > 0 ? { order: { from: stood, to } } : {}),
    ...(title ? { title: { from: standing.title, to: title.to } } : {}),
    ...(active === standing.active && !gone.has(active)
      ? {}
      : { activeSheet: { from: standing.active, to: gone.has(active) ? '' : active } }),
    properties: changes.properties.map(({ name, to: value }) => ({
      name,
      from: standing.properties[name] ?? null,
      to: value,
    })),
  };
}
