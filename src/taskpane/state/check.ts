import { planNote, planSettled, type WaiverText } from '../../app/pane/explain';
import { checkList, type CheckItem } from '../../app/pane/checkList';
import { planLedgers } from '../../app/pane/ledgers';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import { readingWorkbook } from '../../core/messages/pane';
import { CHECK, EXPLAIN } from '../../core/messages/paneCheck';
import type { CellAddress } from '../../core/values/address';
import { carryOut, told } from './build';
import { rest } from './inTurns';
import type { Pane } from './Pane';
import { perform, sentenceOf } from './perform';
import { today } from './today';
import { readSheets, readWorkbook } from './workbook';

/** Reads and checks everything; a district book's 校验结果 and 说明台账 are written anew. */
export async function checkAll(pane: Pane): Promise<void> {
  const { store } = pane;
  const changes = store.getState().workbook?.kind === 'district';
  await perform(pane, { label: CHECK.label, changes }, async (work) => {
    work.progress(0, 0, readingWorkbook());
    await readWorkbook(pane);
    const { workbook } = store.getState();
    if (!workbook) return undefined;
    const { counts } = checkList(workbook);
    const text = CHECK.done(counts.hard, counts.toExplain);
    if (workbook.kind !== 'district') return told(text, []);
    work.progress(0, 0, CHECK.writingFindings);
    await rest();
    const ledgers = planLedgers(workbook);
    await rest();
    return told(text, await carryOut(pane, ledgers, work));
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
  const { workbook } = pane.store.getState();
  if (!workbook || workbook.kind === 'foreign') return false;
  const plan =
    workbook.kind === 'form'
      ? planNote(workbook, finding, text)
      : planSettled(workbook, finding, { explanation: text });
  return write(pane, EXPLAIN.label, plan, EXPLAIN.saved);
}

/** Writes a 豁免 into the 说明台账. */
export async function waive(
  pane: Pane,
  { finding }: CheckItem,
  text: Omit<WaiverText, 'date'>,
): Promise<boolean> {
  const { workbook } = pane.store.getState();
  if (workbook?.kind !== 'district') return false;
  const plan = planSettled(workbook, finding, { waiver: { ...text, date: today(pane) } });
  return write(pane, EXPLAIN.waiveLabel, plan, EXPLAIN.waiveSaved);
}

async function write(
  pane: Pane,
  label: string,
  plan: WorkbookPlan | undefined,
  saved: string,
): Promise<boolean> {
  if (!plan) {
    pane.store.setState({ notice: { tone: 'warning', text: EXPLAIN.noCell } });
    return false;
  }
  return perform(pane, { label, changes: true }, async ({ progress, signal }) => {
    const { warnings } = await pane.host.apply(plan, progress, signal);
    await readSheets(
      pane,
      plan.sheets.map(({ sheet }) => sheet),
    );
    return told(saved, warnings);
  });
}
