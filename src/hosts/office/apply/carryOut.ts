import { commentsPutBack } from '../../../core/messages/officeHost';
import type { SheetChanges, WorkbookChanges } from '../../../core/plan/picture/Changes';
import type { Area } from '../../../core/values/address';
import { commentJobs } from '../aboveFloor';
import { Before } from '../before/Before';
import { readBefore } from '../before/readBefore';
import type { OfficeRuntime } from '../OfficeRuntime';
import type { Batches } from '../request/Batches';
import { job, sheetJob, type Job } from '../request/Job';
import { jobsOf } from '../write/writers';
import { emptySheetJobs } from './emptySheet';
import { lookalikes } from '../../../core/plan/picture/lookalikes';
import { settle } from './settle';
import { findSheet, type Standing } from './Standing';
import { targetOf } from './target';

/** What is written where it stands, and what was found there. */
export type Found = Map<SheetChanges, Before>;

export interface Hooks {
  readonly warn: (sentence: string) => void;
  /** Called before each sheet; throws where the work is to end. */
  readonly starting: (index: number, sheet: string) => void;
  readonly tellsLooks: boolean;
  readonly runtime: OfficeRuntime;
  /** Bytes of the answer for a whole sheet, where it is known. */
  readonly bytesOf: (sheet: string) => number | undefined;
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
  { warn, starting, tellsLooks, runtime, bytesOf }: Hooks,
): Promise<void> {
  const added = changes.sheets.filter(({ how }) => how === 'add');
  const groups = lookalikes(added);
  await batches.add(groups.map(({ template }) => addSheet(template.sheet)));
  const remaining = new Map<SheetChanges, SheetChanges['changes']>();
  for (const { template, copies, shared, own } of groups) {
    await batches.add(jobsOf(shared, targetOf(template.sheet, template.changes, standing, warn)));
    for (const [sheet, rest] of own) remaining.set(sheet, rest);
    await batches.add(copies.map(({ sheet }) => copySheet(template.sheet, sheet)));
  }
  for (const [index, sheet] of changes.sheets.entries()) {
    starting(index, sheet.sheet);
    const before = new Before();
    found.set(sheet, before);
    const used = findSheet(standing, sheet.sheet)?.used;
    const target = targetOf(sheet.sheet, sheet.changes, standing, warn);
    const comments = sheet.how === 'add' ? (sheet.comments ?? []) : [];
    if (comments.length > 0) warn(commentsPutBack(sheet.sheet, comments.length));
    await batches.add([
      // Opened first: where that fails nothing was read, and nothing is to be taken back.
      ...(opens(sheet, standing) ? [unprotect(sheet.sheet)] : []),
      ...readBefore(sheet, before, tellsLooks, used, bytesOf(sheet.sheet)),
      ...writing(sheet, remaining.get(sheet) ?? sheet.changes, target, used),
      ...commentJobs(runtime, sheet.sheet, comments),
    ]);
  }
  await batches.add(settle(changes, standing));
}

/** What is protected is opened once; `settle` protects it again. */
function opens({ sheet, how }: SheetChanges, standing: Standing): boolean {
  return (
    (how === 'amend' || how === 'clear') && findSheet(standing, sheet)?.protection !== undefined
  );
}

function writing(
  { sheet, how }: SheetChanges,
  changes: SheetChanges['changes'],
  target: ReturnType<typeof targetOf>,
  used: Area | undefined,
): readonly Job[] {
  // Names would stay behind and refer to nothing.
  if (how === 'remove')
    return jobsOf(
      changes.filter(({ kind }) => kind === 'names'),
      target,
    );
  return how === 'clear' ? emptySheetJobs(sheet, changes, target, used) : jobsOf(changes, target);
}

function addSheet(name: string): Job {
  return job({ opens: 2, sets: 1 }, name, ({ workbook }) => {
    workbook.worksheets.add(name);
  });
}

function copySheet(from: string, name: string): Job {
  return sheetJob(from, { opens: 3, sets: 1 }, name, (sheet) => {
    sheet.copy('End').name = name;
  });
}

function unprotect(name: string): Job {
  return sheetJob(name, { opens: 1, sets: 1 }, '', (sheet) => {
    sheet.protection.unprotect();
  });
}
