import type { SheetChanges, WorkbookChanges } from '../Changes';
import { inverse } from '../inverse';
import { wholeFound, type FoundWhole } from './wholeFound';

/**
 * What takes changes back, with what really stood where they were carried out: also the sheet that people looked
 * at, the order of all sheets, people's own among them, and blank sheets that went besides.
 * @param sheets the changes of sheets, each from what was found
 */
export function undoOf(
  changes: WorkbookChanges,
  found: FoundWhole,
  sheets: readonly SheetChanges[],
): WorkbookChanges {
  const blank = (found.pristine ?? []).map((sheet): SheetChanges => {
    return { sheet, how: 'remove', changes: [] };
  });
  return inverse({ ...wholeFound(changes, found), sheets: [...sheets, ...blank] });
}
