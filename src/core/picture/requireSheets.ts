import { noSuchSheet, sheetsTaken } from '../messages/hosts';
import { SaidError } from '../messages/SaidError';
import type { WorkbookChanges } from './Changes';

/**
 * Before anything is written: what is to change is there, and what is to come finds its name free, whatever the
 * case of its letters.
 * @param standing names of all sheets, people's own among them
 */
export function requireSheets({ sheets }: WorkbookChanges, standing: readonly string[]): void {
  const names = new Set(standing.map((name) => name.toLowerCase()));
  const named = (how: (how: string) => boolean, isThere: boolean): readonly string[] =>
    sheets
      .filter((each) => how(each.how) && names.has(each.sheet.toLowerCase()) === isThere)
      .map(({ sheet }) => sheet);
  const taken = named((how) => how === 'add', true);
  if (taken.length > 0) throw new SaidError(sheetsTaken(taken));
  // A sheet is filled after it was cleared, or is gone with that.
  const [missing] = named((how) => how !== 'add' && how !== 'fill', false);
  if (missing !== undefined) throw new SaidError(noSuchSheet(missing));
}
