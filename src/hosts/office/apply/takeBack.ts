import {
  changeOf,
  type SheetChanges,
  type WorkbookChanges,
} from '../../../core/plan/picture/Changes';
import { Batches } from '../request/Batches';
import { sheetJob, type Job } from '../request/Job';
import type { Line } from '../request/send';
import { carryOut, type Found } from './carryOut';
import type { HostFacts } from './HostFacts';
import { lookAt } from './lookAt';
import { setPrint } from './print';
import { findSheet, type Standing } from './Standing';
import { undoOf } from './undoOf';

/**
 * After changes broke off: everything is as it was again. What takes them back is carried out as far as
 * they came, after a fresh look.
 */
export async function takeBack(
  line: Line,
  changes: WorkbookChanges,
  standing: Standing,
  found: Found,
  { manners }: HostFacts,
): Promise<void> {
  const undo = undoOf(changes, found, standing);
  const now = await lookAt(line, undo, manners, []);
  const begun = new Set([...found].filter(([, { taken }]) => taken).map(([{ sheet }]) => sheet));
  const sheets = undo.sheets.filter((sheet) => isDue(sheet, now, begun));
  const batches = new Batches(line);
  await batches.add(copiesLeft(changes, standing, now));
  const due = { ...undo, sheets };
  await carryOut(batches, due, now, new Map(), {
    warn: () => undefined,
    starting: () => undefined,
    tellsLooks: manners.tellsLooks,
    runtime: line.runtime,
    // What was written half is not what was read.
    bytesOf: () => undefined,
  });
  await batches.add(protectAgain(standing, now, due));
  await batches.send();
  await setPrint(line, due);
}

/** Sheets that came go, sheets that went come again, and what was written is written back. */
function isDue({ sheet, how }: SheetChanges, now: Standing, begun: ReadonlySet<string>): boolean {
  const isThere = findSheet(now, sheet) !== undefined;
  if (how === 'add') return !isThere;
  if (how === 'remove') return isThere;
  return isThere && begun.has(sheet);
}

/** A copy that did not get its name yet is called after its template. */
function copiesLeft({ sheets }: WorkbookChanges, before: Standing, now: Standing): readonly Job[] {
  const stood = new Set(before.sheets.map(({ id }) => id));
  const added = new Set(sheets.filter(({ how }) => how === 'add').map(({ sheet }) => sheet));
  return now.sheets
    .filter(
      ({ id, name }) =>
        !stood.has(id) && added.has(name.replace(/ \([0-9]+\)$/, '')) && !added.has(name),
    )
    .map(({ name }) =>
      sheetJob(name, { opens: 2, sets: 1 }, name, (sheet) => {
        sheet.delete();
      }),
    );
}

/** What was opened and not closed again. */
function protectAgain(
  before: Standing,
  now: Standing,
  { sheets }: WorkbookChanges,
): readonly Job[] {
  const protecting = new Set(
    sheets
      .filter(({ changes }) => changeOf(changes, 'protection')?.to === true)
      .map(({ sheet }) => sheet),
  );
  return before.sheets.flatMap(({ name, protection }) => {
    const current = findSheet(now, name);
    if (!protection || !current || current.protection || protecting.has(name)) return [];
    return [
      sheetJob(name, { opens: 1, sets: 1 }, protection, (sheet) => {
        sheet.protection.protect(protection);
      }),
    ];
  });
}
