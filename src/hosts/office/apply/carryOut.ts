import { commentsPutBack } from '../../../core/messages/officeHost';
import type { SheetChange, SheetChanges, WorkbookChanges } from '../../../core/picture/Changes';
import { FoundSheet } from '../../../core/picture/found/FoundSheet';
import { lookalikes } from '../../../core/picture/lookalikes';
import { commentJobs } from '../aboveFloor';
import { readBefore } from '../read/readBefore';
import type { Batches } from '../request/Batches';
import { job, sheetJob, type Job } from '../request/Job';
import type { Line } from '../request/send';
import type { Target } from '../write/Writer';
import { jobsOf } from '../write/writers';
import { emptySheetJobs } from './emptySheet';
import { settle } from './settle';
import { findSheet, type Standing } from './Standing';

/** What is written where it stands, and what was found there. */
export type Found = Map<SheetChanges, FoundSheet>;

interface Hooks {
  readonly line: Line;
  readonly warn: (sentence: string) => void;
  /** Called before each sheet; throws where the work is to end. */
  readonly starting: (index: number, sheet: string) => void;
}

/**
 * Queues everything: new sheets with their looks first, since formulas point from one to another, then what
 * stands and changes, then the order of all. Sheets that look alike, such as those of the townships, are
 * copied rather than written. No sheet is renamed and replaced, since references follow the renamed one
 * (OfficeDev/office-js#3218). Each sheet is read just before it is written. What the requests found is
 * filled into `found` as they are answered.
 */
export async function carryOut(
  batches: Batches,
  changes: WorkbookChanges,
  standing: Standing,
  found: Found,
  { line, warn, starting }: Hooks,
): Promise<void> {
  const targetOf = ({ sheet, changes: all }: SheetChanges): Target => {
    return { sheet, all, standing, details: findSheet(standing, sheet)?.details, warn };
  };
  const { memory } = line;
  const groups = lookalikes(changes.sheets.filter(({ how }) => how === 'add'));
  await batches.add(groups.map(({ template }) => addSheet(template.sheet)));
  const remaining = new Map<SheetChanges, readonly SheetChange[]>();
  for (const { template, copies, shared, own } of groups) {
    await batches.add(jobsOf(shared, targetOf(template)));
    for (const [sheet, rest] of own) remaining.set(sheet, rest);
    await batches.add(copies.map(({ sheet }) => copySheet(template.sheet, sheet)));
  }
  for (const [index, sheet] of changes.sheets.entries()) {
    starting(index, sheet.sheet);
    const { how, comments = [] } = sheet;
    const stood = findSheet(standing, sheet.sheet);
    const remarks = how === 'remove' ? standing.comments.get(sheet.sheet) : undefined;
    const before = new FoundSheet(standing.plain, stood?.look, remarks);
    found.set(sheet, before);
    const target = targetOf(sheet);
    const bytes = memory.bytesOf(sheet.sheet);
    const isProtected = stood?.protection !== undefined;
    if (how === 'add' && comments.length > 0) warn(commentsPutBack(sheet.sheet, comments.length));
    await batches.add([
      // Opened first: where that fails nothing was read, and nothing is to be taken back.
      ...(isProtected && (how === 'amend' || how === 'clear') ? [unprotect(sheet.sheet)] : []),
      ...readBefore(sheet, before, memory.tellsLooks, target.details?.used, bytes),
      ...writing(how, remaining.get(sheet) ?? sheet.changes, target),
      ...(how === 'add' ? commentJobs(line.runtime, sheet.sheet, comments) : []),
    ]);
  }
  await batches.add(settle(changes, standing));
}

function writing(
  how: SheetChanges['how'],
  changes: readonly SheetChange[],
  target: Target,
): readonly Job[] {
  if (how === 'clear') return emptySheetJobs(changes, target);
  // Of a sheet that goes only its names would stay behind and refer to nothing.
  const written = how === 'remove' ? changes.filter(({ kind }) => kind === 'names') : changes;
  return jobsOf(written, target);
}

function addSheet(name: string): Job {
  return job(3, name, ({ workbook }) => {
    workbook.worksheets.add(name);
  });
}

function copySheet(from: string, name: string): Job {
  return sheetJob(from, 4, name, (sheet) => {
    sheet.copy('End').name = name;
  });
}

/** `settle` protects it again. */
function unprotect(name: string): Job {
  return sheetJob(name, 2, '', ({ protection }) => {
    protection.unprotect();
  });
}
