import { withNote, withSettled, type WaiverText } from '../../app/pane/explain';
import { checkList, isBound, type CheckItem } from '../../app/pane/checkList';
import type { DistrictWorkbook } from '../../app/pane/PaneWorkbook';
import {
  leftAsTheyStand,
  leftByExplanation,
  listing,
  undecidedSaid,
} from '../../app/pane/standing';
import type { Book } from '../../core/entries/book';
import { CHECK, EXPLAIN } from '../../core/messages/paneCheck';
import { STANDING_PANE } from '../../core/messages/paneStanding';
import { readingWorkbook } from '../../core/messages/pane';
import type { CellAddress } from '../../core/values/address';
import { formPlan } from '../../app/pane/difference';
import { sentenceOf } from '../../app/sentenceOf';
import type { Finding } from '../../core/validate/Finding';
import { change, type Wanted } from './change';
import type { Pane } from './Pane';
import { perform, told, type Work } from './perform';
import { planned } from './planned';
import { today } from './today';
import { readWorkbook } from './workbook';

/** Reads and checks everything; what a district book shows of it is written anew. */
export async function checkAll(pane: Pane): Promise<void> {
  const { store } = pane;
  if (store.getState().workbook?.kind !== 'district') {
    await perform(pane, { label: CHECK.label, changes: false }, async (work) => {
      work.progress(0, 0, readingWorkbook());
      await readWorkbook(pane);
      const { workbook } = store.getState();
      if (!workbook) return undefined;
      const { counts } = checkList(workbook);
      return told(CHECK.done(counts.hard, counts.toExplain), []);
    });
    return;
  }
  const checking = { label: CHECK.label, looks: 'held', decides: true } as const;
  await change(pane, checking, async (workbook, work, standing) => {
    if (workbook.kind !== 'district') return undefined;
    store.setState({ standing });
    const { counts } = checkList(workbook, standing);
    const said = CHECK.done(counts.hard, counts.toExplain);
    const undecided = undecidedSaid(workbook);
    if (undecided.length > 0) {
      const text = `${said}${STANDING_PANE.notListed}`;
      return { tone: 'bad', text, details: undecided };
    }
    const told = standing.length > 0 ? `${said}${STANDING_PANE.found(standing.length)}` : said;
    const wanted = await planned({ ...workbook, book: listing(workbook, standing) }, told, work);
    return { ...wanted, leaves: leftAsTheyStand(standing) };
  });
}

/** Goes to a cell; says so where that fails. */
export async function jump({ host, store }: Pane, target: CellAddress): Promise<void> {
  try {
    await host.select(target);
  } catch (error) {
    store.setState({ notice: { tone: 'warning', text: sentenceOf(error) } });
  }
}

/** Writes a 说明 for a finding: into the note cell of a form, into the 说明台账 of a district book. */
export async function explain(pane: Pane, { finding }: CheckItem, text: string): Promise<boolean> {
  const operation = { label: EXPLAIN.label, looks: 'followed' } as const;
  return change(pane, operation, async (workbook, work, standing) => {
    if (workbook.kind === 'foreign') return undefined;
    if (workbook.kind === 'district') {
      const book = withSettled(workbook, finding, { explanation: text });
      return inLedger(workbook, { book, finding, text: EXPLAIN.saved }, work, standing);
    }
    const { catalogue } = workbook;
    const form = withNote(workbook, finding, text);
    if (!form) return { tone: 'warning', text: EXPLAIN.noCell(catalogue.plan.bureau) };
    const plan = formPlan(form, catalogue);
    return { plan, text: EXPLAIN.saved };
  });
}

/** Writes a 豁免 into the 说明台账. */
export async function waive(
  pane: Pane,
  { finding }: CheckItem,
  text: Omit<WaiverText, 'date'>,
): Promise<boolean> {
  const operation = { label: EXPLAIN.waiveLabel, looks: 'followed' } as const;
  return change(pane, operation, async (workbook, work, standing) => {
    if (workbook.kind !== 'district') return undefined;
    const book = withSettled(workbook, finding, { waiver: { ...text, date: today(pane) } });
    return inLedger(workbook, { book, finding, text: EXPLAIN.waiveSaved }, work, standing);
  });
}

/**
 * A line of the 说明台账 changes nothing else: 校验结果 goes on listing what it lists, and what people changed on
 * other sheets of ours stays.
 */
async function inLedger(
  workbook: DistrictWorkbook,
  {
    book,
    finding,
    text,
  }: { readonly book: Book; readonly finding: Finding; readonly text: string },
  work: Work,
  standing: readonly Finding[],
): Promise<Wanted> {
  const listed = workbook.asRead.findings;
  const isListed = listed.some((each) => isBound(each, finding));
  const leaves = leftByExplanation(standing, isListed);
  const findings = isListed ? listed : [...listed, finding];
  return { ...(await planned({ ...workbook, book: { ...book, findings } }, text, work)), leaves };
}
