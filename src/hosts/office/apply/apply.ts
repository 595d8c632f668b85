import type { ApplyReport, Progress } from '../../../app/WorkbookHost';
import { workbookWritten, writingSheet } from '../../../core/messages/hosts';
import {
  finishingWorkbook,
  halfRestored,
  lookingAtWorkbook,
} from '../../../core/messages/officeHost';
import { withoutResults, type WorkbookChanges } from '../../../core/picture/Changes';
import { metIn } from '../../../core/picture/found/metIn';
import { requireSheets } from '../../../core/picture/requireSheets';
import { runOptions } from '../aboveFloor';
import { codeOf, OfficeHostError } from '../OfficeHostError';
import { listSheets } from '../read/readSheets';
import { Batches } from '../request/Batches';
import { send, type Line } from '../request/send';
import { carryOut, type Found } from './carryOut';
import { lookAt } from './lookAt';
import { setPrint } from './print';
import { findSheet } from './Standing';
import { takeBack, takingBack } from './takeBack';

/**
 * Carries out changes, all or none: looks at the workbook, writes (one request for each 4 MB), and sets
 * how sheets are printed where that changes. What fails, is cancelled, or met something that a person typed
 * meanwhile is taken back.
 */
export async function applyChanges(
  line: Line,
  wanted: WorkbookChanges,
  progress: Progress | undefined,
): Promise<ApplyReport> {
  // Excel calculates.
  const changes = withoutResults(wanted);
  const total = changes.sheets.length + 1;
  const go = (done: number, what: string): void => {
    progress?.(done, total, what);
    line.signal?.throwIfAborted();
  };
  go(0, lookingAtWorkbook());
  if (line.memory.known.length === 0) await listSheets(line);
  const standing = await lookAt(line, changes);
  const names = standing.sheets.map(({ name }) => name);
  requireSheets(changes, names);
  const warnings = new Set<string>();
  const found: Found = new Map();
  const back = async (cause: unknown): Promise<void> => {
    const last = { ...line, signal: undefined };
    try {
      await takeBack(last, changes, standing, found);
    } catch (failure) {
      await send(last, ({ context }) => {
        context.runtime.enableEvents = true;
        return () => undefined;
      }).catch(() => undefined);
      throw new OfficeHostError('half', '', '', halfRestored(), { cause: [cause, failure] });
    }
  };
  try {
    const isOpen = (name: string): boolean => !findSheet(standing, name)?.protection;
    const batches = new Batches({ ...line, options: runOptions(line, changes, isOpen) }, 'writes');
    await carryOut(batches, changes, standing, found, {
      line,
      warn: (sentence) => warnings.add(sentence),
      starting: (index, sheet) => go(index, writingSheet(sheet)),
    });
    go(changes.sheets.length, finishingWorkbook());
    await batches.send();
  } catch (cause) {
    await back(cause);
    if (codeOf(cause) !== 'UndoNotSupported') throw cause;
    line.memory.groupsUndo = false;
    return applyChanges(line, wanted, progress);
  }
  const undo = takingBack(changes, found, standing);
  const met = [...found].flatMap(([sheet, before]) => metIn(sheet, before.contents));
  if (met.length > 0) {
    await back(undefined);
    return { warnings: [], met };
  }
  line.memory.learnWritten(changes);
  // What stands by now is complete; a cancel that comes as late as this changes nothing.
  for (const told of await setPrint({ ...line, signal: undefined }, changes)) warnings.add(told);
  progress?.(total, total, workbookWritten());
  return { warnings: [...warnings], met, undo };
}
