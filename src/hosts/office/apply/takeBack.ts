import { changeOf, type SheetChanges, type WorkbookChanges } from '../../../core/picture/Changes';
import { asFound } from '../../../core/picture/found/asFound';
import { undoOf } from '../../../core/picture/found/undoOf';
import { withoutGone } from '../../../core/picture/found/withoutGone';
import { Batches } from '../request/Batches';
import type { Job } from '../request/Job';
import type { Line } from '../request/send';
import { carryOut, type Found } from './carryOut';
import { lookAt } from './lookAt';
import { setPrint } from './print';
import { deleteSheet, protect } from './settle';
import { findSheet, type Standing } from './Standing';

/** What takes changes back, with what was found where they were carried out. */
export function takingBack(
  changes: WorkbookChanges,
  found: Found,
  { sheets, ...standing }: Standing,
): WorkbookChanges {
  const whole = { ...standing, sheets: sheets.map(({ name }) => name) };
  const really = changes.sheets.map((sheet) => asFound(sheet, found.get(sheet)));
  return undoOf(changes, whole, really);
}

/**
 * After changes broke off: everything is as it was again. What takes them back is carried out as far as
 * they came, after a fresh look.
 */
export async function takeBack(
  line: Line,
  changes: WorkbookChanges,
  before: Standing,
  found: Found,
): Promise<void> {
  const undo = takingBack(changes, found, before);
  const now = await lookAt(line, undo);
  const begun = new Set([...found].filter(([, { taken }]) => taken).map(([{ sheet }]) => sheet));
  const coming = new Set(undo.sheets.filter(({ how }) => how === 'add').map(({ sheet }) => sheet));
  const gone = before.sheets.filter(({ name }) => !findSheet(now, name) && !coming.has(name));
  const lost = new Set(gone.map(({ name }) => name.toLowerCase()));
  const sheets = undo.sheets
    .filter((sheet) => isDue(sheet, now, begun))
    .map((sheet) => withoutGone(sheet, lost));
  const due = { ...undo, sheets };
  const batches = new Batches(line, 'writes');
  await batches.add(copiesLeft(changes, before, now));
  const quiet = { warn: () => undefined, starting: () => undefined };
  await carryOut(batches, due, now, new Map(), { line, ...quiet });
  await batches.add(openedSheets(before, now, due));
  await batches.send();
  await setPrint(line, due);
}

/** Sheets that came go, sheets that went come again, and what was written is written back. */
function isDue({ sheet, how }: SheetChanges, now: Standing, begun: ReadonlySet<string>): boolean {
  const isThere = findSheet(now, sheet) !== undefined;
  if (how === 'add') return !isThere;
  return isThere && (how === 'remove' || begun.has(sheet));
}

/** A copy that did not get its name yet is called after its template. */
function copiesLeft({ sheets }: WorkbookChanges, before: Standing, now: Standing): readonly Job[] {
  const stood = new Set(before.sheets.map(({ id }) => id));
  const added = new Set(sheets.filter(({ how }) => how === 'add').map(({ sheet }) => sheet));
  const isLeft = ({ id, name }: Standing['sheets'][number]): boolean =>
    !stood.has(id) && added.has(name.replace(/ \([0-9]+\)$/, '')) && !added.has(name);
  return now.sheets.filter(isLeft).map(deleteSheet);
}

/** What was opened and not closed again. */
function openedSheets(before: Standing, now: Standing, due: WorkbookChanges): readonly Job[] {
  const isClosing = (name: string): boolean =>
    due.sheets.some(
      ({ sheet, changes }) => sheet === name && changeOf(changes, 'protection')?.to === true,
    );
  return before.sheets.flatMap(({ name, protection }) => {
    const current = findSheet(now, name);
    if (!protection || !current || current.protection || isClosing(name)) return [];
    return [protect(name, protection)];
  });
}
