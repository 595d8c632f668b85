import { districtLookup } from '../../app/divisions';
import { newDraft } from '../../app/pane/draft';
import { newPlan, readPlan } from '../../app/readPlan';
import { sentenceOf } from '../../app/sentenceOf';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { PLAN_CHOICE } from '../../core/messages/panePlan';
import { SaidError } from '../../core/messages/SaidError';
import { fileTooLarge } from '../../core/messages/xlsx';
import { change } from './change';
import { loadDistricts } from './loadDistricts';
import type { Pane } from './Pane';
import { perform } from './perform';
import { saveFile } from './saveFile';
import { today } from './today';

/** The plan that the program brings along is what the next book is built with. */
export function takeBuiltIn({ store, catalogue }: Pane): void {
  store.setState({ draft: newDraft(catalogue), ownPlan: undefined });
}

/** A plan of one's own is to be chosen; until then there is none to build with. */
export function takeOwn({ store }: Pane): void {
  store.setState({ ownPlan: { name: '', faults: [], inWorkbook: false } });
}

/** Reads a plan workbook from a file; what it says, and its faults, are shown. */
export async function readPlanFile(pane: Pane, file: File): Promise<void> {
  const { services } = pane;
  const { name, size } = file;
  await take(pane, name, false, async () => {
    if (size > services.largestFile) throw new SaidError(fileTooLarge(size, services.largestFile));
    return services.readXlsx(new Uint8Array(await file.arrayBuffer()));
  });
}

/** Reads the plan whose sheets are in the opened workbook. */
export async function readPlanHere(pane: Pane): Promise<void> {
  await take(pane, PLAN_CHOICE.inWorkbook, true, () => pane.host.readWorkbook());
}

async function take(
  pane: Pane,
  name: string,
  inWorkbook: boolean,
  read: () => Promise<WorkbookSnapshot>,
): Promise<void> {
  const { store } = pane;
  await perform(pane, { label: PLAN_CHOICE.label2, changes: false }, async ({ progress }) => {
    progress(0, 0, PLAN_CHOICE.reading(name));
    let snapshot: WorkbookSnapshot;
    try {
      snapshot = await read();
    } catch (error) {
      return { tone: 'bad', text: PLAN_CHOICE.unread(name, sentenceOf(error)) };
    }
    const plan = readPlan(snapshot, districtLookup(await loadDistricts()));
    if (!plan) return { tone: 'bad', text: PLAN_CHOICE.notAPlan(name) };
    const { catalogue, faults } = plan;
    store.setState({
      ownPlan: { name, faults, inWorkbook, ...(catalogue && { catalogue }) },
      ...(catalogue && { draft: newDraft(catalogue) }),
    });
    return undefined;
  });
}

/** Hands an empty plan workbook to the person, with examples, for the years to come. */
export async function saveBlankPlan(pane: Pane): Promise<void> {
  await perform(pane, { label: PLAN_CHOICE.blank, changes: false }, async () => {
    const first = Number(today(pane).slice(0, 4)) + 1;
    const bytes = await pane.services.writeXlsx(newPlan([first, first + 1, first + 2]));
    await saveFile(pane.services, PLAN_CHOICE.blankName, bytes);
    return { tone: 'good', text: PLAN_CHOICE.blankDone(PLAN_CHOICE.blankName) };
  });
}

/** Puts an empty plan workbook into the opened one, to be filled in there. */
export async function fillPlanHere(pane: Pane): Promise<void> {
  const first = Number(today(pane).slice(0, 4)) + 1;
  await change(pane, { label: PLAN_CHOICE.fillHere }, (workbook) => {
    const plan = newPlan([first, first + 1, first + 2]);
    const names = new Set(workbook.snapshot.sheets.map(({ name }) => name));
    const taken = plan.sheets.map(({ sheet }) => sheet).filter((sheet) => names.has(sheet));
    return Promise.resolve(
      taken.length > 0
        ? { tone: 'bad', text: PLAN_CHOICE.taken(taken) }
        : { plan, text: PLAN_CHOICE.fillHereDone },
    );
  });
}
