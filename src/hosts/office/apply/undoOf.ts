import type { SheetChanges, WorkbookChanges } from '../../../core/plan/picture/Changes';
import { asFound } from '../../../core/plan/picture/found/asFound';
import { wholeFound } from '../../../core/plan/picture/found/wholeFound';
import { inverse } from '../../../core/plan/picture/inverse';
import type { Found } from './carryOut';
import { findSheet, type Standing } from './Standing';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * What takes changes back, with what was found where they were carried out: also the sheet that people
 * looked at, the order of all sheets, people's own among them, and the blank sheet that went.
 */
export function undoOf(
  changes: WorkbookChanges,
  found: Found,
  standing: Standing,
): WorkbookChanges {
  const { sheets, plain, comments, pristine } = standing;
  const sheetsFound = changes.sheets.map((sheet): SheetChanges => {
    const before = found.get(sheet);
    // Where nothing was read, nothing was written: it is as expected.
    const really = before?.taken ? asFound(sheet, before.found(plain)) : sheet;
    const remarks = sheet.how === 'remove' ? comments.get(sheet.sheet) : undefined;
    return { ...withLook(really, standing), ...(remarks && { comments: remarks }) };
  });
  const whole = { ...standing, sheets: sheets.map(({ name }) => name) };
  return inverse({
    ...wholeFound(changes, whole, pristine),
    sheets: [
      ...sheetsFound,
      ...pristine.map((sheet): SheetChanges => ({ sheet, how: 'remove', changes: [] })),
    ],
  });
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
