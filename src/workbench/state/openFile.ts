import { mostTelling } from '../../app/mostTelling';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { isPlanBook } from '../../app/readPlan';
import { earlierSaid, laterSaid } from '../../app/openWorkbook';
import { plainPlan } from '../../app/openedPlan';
import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';
import { sentenceOf } from '../../app/sentenceOf';
import {
  addedSheets,
  beforeOpening,
  foreignFile,
  inFile,
  notOpened,
  opened,
  openedPlanBook,
  openedWith,
  opening,
  putBackOnOpening,
  STEPS,
} from '../../core/messages/workbench';
import { keptInsideSaid } from '../../core/messages/outward';
import type { Workbench } from '../Workbench';
import { decideSheets } from './decideSheets';
import { fileShown, NO_FILE, rememberFile } from './fromFile';
import { keepVersion } from './keep';
import { isStopped, perform, type Work } from './perform';
import { titleOf } from './title';
import type { Message } from './WorkbenchState';

/** Findings that are told of what was put back. */
const TOLD = 3;

/** Opens a file in place of the workbook at hand, which stays among the versions. */
export async function openFile(
  workbench: Workbench,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const operation = { what: opening(name), stopped: notOpened(name) };
  await perform(workbench, operation, async (work) => {
    const read = await readFile(workbench, { name, bytes }, work);
    return 'tone' in read ? read : showOpened(workbench, { name, bytes }, read, work);
  });
}

/** A file by the name that the person knows. */
interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file is, or why it cannot be told. */
export async function readFile(
  { readNewXlsx, pane }: Workbench,
  { name, bytes }: NamedFile,
  { inTurns, piece }: Work,
): Promise<PaneWorkbook | Message> {
  try {
    const snapshot = await inTurns(STEPS.reading, await readNewXlsx(bytes));
    await piece(STEPS.planning, 0, 0);
    return (await pane).books.read(snapshot);
  } catch (error) {
    if (isStopped(error)) throw error;
    return { tone: 'bad', text: inFile(name, sentenceOf(error)) };
  }
}

/** Shows a file that was read. */
export async function showOpened(
  workbench: Workbench,
  { name, bytes }: NamedFile,
  read: PaneWorkbook,
  { inTurns, goThrough }: Work,
): Promise<Message> {
  const { grid, pane } = workbench;
  if (read.kind === 'foreign')
    return isPlanBook(read.snapshot)
      ? showPlanBook(workbench, name, read.snapshot)
      : { tone: 'bad', text: laterIn(name, read) ?? foreignFile(name) };
  const workbook = await decideSheets(workbench, read);
  if (!workbook || workbook.kind === 'foreign') return { tone: 'warning', text: notOpened(name) };
  const { books } = await pane;
  const { plan, added, reaching } = await inTurns(STEPS.planning, books.openedPlan(workbook));
  const standing =
    workbook.kind === 'district' ? await inTurns(STEPS.comparing, books.standingOf(workbook)) : [];
  const shown = books.pictureOf(plan);
  const show = await inTurns(STEPS.showing, grid.showing(shown));
  const openedFrom = fileShown(workbench, { bytes, workbook }, shown, added);
  // What was read of the sheets that stay as they are need not be read of the grid again.
  const stays = workbook.kind === 'district' ? books.sheetsAsPlanned(plan, workbook.snapshot) : [];
  await keepVersion(workbench, beforeOpening(name));
  goThrough();
  await show(stays);
  await rememberFile(workbench, openedFrom);
  await (await pane).reopen();
  const told = mostTelling(standing).slice(0, TOLD);
  const earlier = earlierSaid(workbook.identity);
  const warnings = [
    ...(earlier === undefined ? [] : [earlier]),
    ...keptInsideSaid(reaching, workbook.snapshot.outward ?? []),
    ...(added.length === 0 ? [] : [addedSheets(added)]),
    ...(standing.length === 0
      ? []
      : [
          putBackOnOpening(
            standing.length,
            told.map(({ message }) => message),
          ),
        ]),
  ];
  return warnings.length === 0
    ? { tone: 'good', text: opened(name, titleOf(workbook.identity)) }
    : { tone: 'warning', text: [openedWith(name), ...warnings].join('') };
}

function laterIn(name: string, read: PaneWorkbook): string | undefined {
  const later = laterSaid(read);
  return later === undefined ? undefined : inFile(name, later);
}

/** A plan workbook is shown as it is, and the pane says what is in it and what is wrong. */
async function showPlanBook(
  workbench: Workbench,
  name: string,
  snapshot: WorkbookSnapshot,
): Promise<Message> {
  const { grid, pane, store } = workbench;
  const { plan, reaching } = plainPlan(snapshot);
  const { books } = await pane;
  await keepVersion(workbench, beforeOpening(name));
  await grid.show(books.pictureOf(plan));
  store.setState({ isPaneShown: true, ...NO_FILE });
  await (await pane).reopen();
  const warnings = keptInsideSaid(reaching, snapshot.outward ?? []);
  return { tone: 'good', text: [openedPlanBook(name), ...warnings].join('') };
}
