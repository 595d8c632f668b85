import { readAfter } from '../../app/pane/ahead';
import { cellName, changesNothing, difference, planOf } from '../../app/pane/difference';
import { mostTelling } from '../../app/mostTelling';
import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';
import { standingOf, undecidedSaid } from '../../app/pane/standing';
import type { EditedEvent, TypedCell } from '../../app/WorkbookHost';
import { readingWorkbook } from '../../core/messages/pane';
import { BUILD } from '../../core/messages/paneBuild';
import { keptEdits, stillTyping } from '../../core/messages/paneHistory';
import { SaidError } from '../../core/messages/SaidError';
import { STANDING_PANE } from '../../core/messages/paneStanding';
import type { WorkbookChanges } from '../../core/picture/Changes';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import type { Finding } from '../../core/validate/Finding';
import { remember } from './history';
import { inTurns, rest } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import type { Notice } from './PaneState';
import { perform, told, type Work } from './perform';
import { freshen, lookAgain, readWorkbook, versionNotice } from './workbook';

/** What an operation makes of the workbook, and what it tells. */
export interface Wanted {
  readonly plan: WorkbookPlan;
  readonly text: string;
  /** Sheets that stay as they stand, whatever is planned of them. */
  readonly leaves?: ReadonlySet<string>;
}

/**
 * An operation worked out on the workbook as it was just read; a notice where nothing is to be done.
 * @param standing what people changed in a district book in cells that are the program's
 */
export type Working = (
  workbook: PaneWorkbook,
  work: Work,
  standing: readonly Finding[],
) => Promise<Wanted | Notice | undefined>;

interface Operation {
  readonly label: string;
  /** How it is told what changed in the workbook: by what people did since, by what it shows, or by all it holds. */
  readonly looks?: 'followed' | 'shown' | 'held';
  /** Every sheet is written whole. */
  readonly repairs?: boolean;
  /** It goes on where it is open which sheet is whose; the others are not begun then. */
  readonly decides?: boolean;
}

/** An operation is worked out anew so often while somebody goes on typing. */
const TURNS = 4;
/** Plans that are kept to tell how sheets were written; each holds a whole book. */
const REMEMBERED = 3;
/** Findings that are told of what was put back. */
const TOLD = 3;

/**
 * Changes the workbook: a fresh look, what is wanted, the difference, and its writing. What a person typed
 * meanwhile is kept and named, and the operation is worked out again with it.
 */
export async function change(
  pane: Pane,
  { label, looks = 'shown', repairs = false, decides = false }: Operation,
  working: Working,
): Promise<boolean> {
  const { store } = pane;
  return perform(pane, { label, changes: true }, async (work) => {
    const kept = new Set<string>();
    const undos: WorkbookChanges[] = [];
    let text: string | undefined;
    let standing: readonly Finding[] = [];
    let putBack: readonly string[] = [];
    const warnings = new Set<string>();
    for (let turn = 1; ; turn += 1) {
      if (turn > TURNS) throw new SaidError(stillTyping());
      const heard = pane.edits.length;
      work.progress(0, 0, readingWorkbook());
      if (looks === 'followed' && turn === 1) await freshen(pane);
      else if (repairs) await readWorkbook(pane);
      else await lookAgain(pane, { by: looks === 'held' ? looks : 'shown' });
      const { workbook } = store.getState();
      if (!workbook) return undefined;
      const undecided = undecidedSaid(workbook);
      if (undecided.length > 0 && !decides) return undecidedNotice(label, undecided);
      if (text === undefined) standing = await standingIn(pane, workbook, work);
      // What was done already stays done; only what was typed since is worked in.
      const asked = await (text === undefined ? working : asItIs)(workbook, work, standing);
      if (!asked) return undefined;
      if (!('plan' in asked)) return asked;
      // What another version wrote is written anew, all of it.
      const wanted = versionNotice(workbook) ? leavingNothing(asked) : asked;
      const { leaves } = wanted;
      if (text === undefined && !leaves && !decides) putBack = putBackSaid(standing, repairs);
      const manner = {
        repairs: repairs && text === undefined,
        written: pane.written,
        ...(leaves && { leaves }),
      };
      const changes = await inTurns(difference(workbook, wanted.plan, manner), work.signal);
      if (turn < TURNS && pane.edits.length > heard) {
        note(kept, pane.edits.slice(heard));
        continue;
      }
      const written = await write(pane, wanted.plan, changes, work);
      if (written.met.length > 0) {
        for (const cell of written.met) kept.add(cellName(cell));
        continue;
      }
      text ??= wanted.text;
      for (const sentence of written.warnings) warnings.add(sentence);
      if (written.undo) undos.unshift(written.undo);
      await showAfter(pane, workbook, wanted, changes);
      store.setState({
        standing: leaves ? standing : standing.filter((finding) => isHidden(finding) && !repairs),
      });
      if (pane.edits.length === heard) break;
      note(kept, pane.edits.slice(heard));
    }
    await remember(pane, label, undos);
    const typed = kept.size > 0 ? [keptEdits([...kept])] : [];
    return told(text, [...typed, ...putBack, ...warnings]);
  });
}

async function standingIn(
  { host }: Pane,
  workbook: PaneWorkbook,
  { signal }: Work,
): Promise<readonly Finding[]> {
  if (workbook.kind !== 'district') return [];
  const standing = await inTurns(standingOf(workbook), signal);
  // Where nothing is calculated, results are old and say nothing.
  return host.capabilities.calculates
    ? standing
    : standing.filter(({ rule }) => rule !== 'shownDiffers');
}

/** What people put out of sight is seen again only where its sheet is written whole. */
const isHidden = ({ rule }: Finding): boolean => rule === 'ourLook';

/** The first few of what an operation put back besides what it did. */
function putBackSaid(standing: readonly Finding[], repairs: boolean): readonly string[] {
  const back = standing.filter((finding) => repairs || !isHidden(finding));
  if (back.length === 0) return [];
  const first = mostTelling(back).slice(0, TOLD);
  return [STANDING_PANE.putBack(back.length), ...first.map(({ message }) => message)];
}

function undecidedNotice(label: string, undecided: readonly string[]): Notice {
  return { tone: 'bad', text: STANDING_PANE.blocked(label), details: undecided };
}

interface Written {
  readonly met: readonly TypedCell[];
  readonly warnings: readonly string[];
  readonly undo?: WorkbookChanges;
}

async function write(
  { host, written }: Pane,
  plan: WorkbookPlan,
  changes: WorkbookChanges,
  { progress, signal }: Work,
): Promise<Written> {
  if (changesNothing(changes)) return { met: [], warnings: [] };
  const { warnings, met = [], undo } = await host.apply(changes, progress, signal);
  if (met.length === 0) {
    written.unshift(plan);
    written.splice(REMEMBERED);
  }
  return { met, warnings, ...(undo && { undo }) };
}

function leavingNothing({ plan, text }: Wanted): Wanted {
  return { plan, text };
}

/** What the workbook is now, without reading it again where that is known. */
async function showAfter(
  pane: Pane,
  workbook: PaneWorkbook,
  { plan, leaves }: Wanted,
  changes: WorkbookChanges,
): Promise<void> {
  await rest();
  const after = readAfter(workbook, plan, { changes, leaves, fallback: pane.catalogue });
  pane.store.setState({ workbook: after });
  await rest();
}

/** Everything as the workbook says it: only what was typed since changes what follows from it. */
const asItIs: Working = async (workbook, { signal, progress }) => {
  progress(0, 0, BUILD.computing);
  const plan = await inTurns(planOf(workbook, true), signal);
  return plan && { plan, text: '' };
};

function note(kept: Set<string>, edits: readonly EditedEvent[]): void {
  for (const { sheet, range } of edits) if (sheet !== '') kept.add(`${sheet} ${range}`);
}
