import type { ApplyReport, Progress } from '../../../app/WorkbookHost';
import { workbookWritten, writingSheet } from '../../../core/messages/hosts';
import {
  finishingWorkbook,
  halfRestored,
  lookingAtWorkbook,
  sheetMissing,
  sheetTaken,
} from '../../../core/messages/officeHost';
import type { WorkbookChanges } from '../../../core/plan/picture/Changes';
import { metIn } from '../../../core/plan/picture/found/asFound';
import { OfficeHostError } from '../OfficeHostError';
import { Batches } from '../request/Batches';
import { send, type Line } from '../request/send';
import { carryOut, type Found } from './carryOut';
import type { HostFacts } from './HostFacts';
import { lookAt } from './lookAt';
import { listSheets } from '../read/readSheets';
import { setPrint } from './print';
import { takeBack } from './takeBack';
import { undoOf } from './undoOf';
import { findSheet, type Standing } from './Standing';

/**
 * Carries out changes, all or none: looks at the workbook, writes (one request for each 4 MB), and sets
 * how sheets are printed where that changes. What fails, is cancelled, or met something that a person typed
 * meanwhile is taken back.
 */
export async function applyChanges(
  line: Line,
  wanted: WorkbookChanges,
  host: HostFacts,
  progress: Progress | undefined,
): Promise<ApplyReport> {
  const changes = withoutResults(wanted);
  const total = changes.sheets.length + 1;
  const go = (done: number, what: string): void => {
    progress?.(done, total, what);
    line.signal?.throwIfAborted();
  };
  go(0, lookingAtWorkbook());
  if (host.memory.known.length === 0) await listSheets(line, host.memory);
  const standing = await lookAt(line, changes, host.manners, host.memory.known);
  requireSheets(changes, standing);
  const warnings = new Set<string>();
  const found: Found = new Map();
  const batches = new Batches(line);
  try {
    await carryOut(batches, changes, standing, found, {
      warn: (sentence) => warnings.add(sentence),
      starting: (index, sheet) => go(index, writingSheet(sheet)),
      tellsLooks: host.manners.tellsLooks,
      runtime: line.runtime,
      bytesOf: (sheet) => host.memory.bytesOf(sheet),
    });
    go(changes.sheets.length, finishingWorkbook());
    await batches.send();
  } catch (cause) {
    await back(line, changes, standing, found, host, cause);
    throw cause;
  }
  const undo = undoOf(changes, found, standing);
  const met = [...found].flatMap(([sheet, before]) => metIn(sheet, before.found(standing.plain)));
  if (met.length > 0) {
    await back(line, changes, standing, found, host, undefined);
    return { warnings: [], met };
  }
  host.memory.learnWritten(changes);
  for (const sentence of await setPrint(line, changes)) warnings.add(sentence);
  progress?.(total, total, workbookWritten());
  return { warnings: [...warnings], met, undo };
}

/** Excel calculates: of sheets on which only results change it need not hear. */
function withoutResults({ sheets, ...rest }: WorkbookChanges): WorkbookChanges {
  const written = sheets.map((sheet) => ({
    ...sheet,
    changes: sheet.changes.filter(({ kind }) => kind !== 'results'),
  }));
  return {
    ...rest,
    sheets: written.filter(({ how, changes }) => how !== 'amend' || changes.length > 0),
  };
}

/** Before anything is written: what is to change is there, and what is to come finds its name free. */
function requireSheets({ sheets }: WorkbookChanges, standing: Standing): void {
  const taken = sheets
    .filter(({ sheet, how }) => how === 'add' && findSheet(standing, sheet) !== undefined)
    .map(({ sheet }) => sheet);
  if (taken.length > 0) throw new OfficeHostError('nameTaken', '', '', sheetTaken(taken));
  const missing = sheets.find(({ sheet, how }) => how !== 'add' && !findSheet(standing, sheet));
  if (missing && missing.how !== 'fill')
    throw new OfficeHostError('gone', '', '', sheetMissing(missing.sheet));
}

async function back(
  line: Line,
  changes: WorkbookChanges,
  standing: Standing,
  found: Found,
  host: HostFacts,
  cause: unknown,
): Promise<void> {
  try {
    await takeBack({ ...line, signal: undefined }, changes, standing, found, host);
  } catch (failure) {
    await eventsOn(line).catch(() => undefined);
    throw new OfficeHostError('half', '', '', halfRestored(), { cause: [cause, failure] });
  }
}

function eventsOn(line: Line): Promise<void> {
  return send({ ...line, signal: undefined }, ({ context }) => {
    context.runtime.enableEvents = true;
    return () => undefined;
  });
}
