import { newSecret } from '../../app/browser/newSecret';
import { zipSync, type Zippable } from 'fflate';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import { closeBook, planGoingOn } from '../../app/closeBook';
import { issueForms, type IssuedForm, type IssueTo } from '../../app/issueForms';
import { withAddedSheets } from '../../app/openedPlan';
import { planWorkbookPieces } from '../../app/planWorkbook';
import type { DistrictWorkbook } from '../../app/pane/PaneWorkbook';
import { differenceFromPlan } from '../../app/proveBook';
import { keptInsideSaid } from '../../core/messages/outward';
import { fileNotProven } from '../../core/messages/proof';
import { SaidError } from '../../core/messages/SaidError';
import { undecidedSaid } from '../../app/pane/standing';
import { workbookIs } from '../../core/messages/pane';
import { BUILD, CLOSE, ISSUE } from '../../core/messages/paneBuild';
import { STANDING_PANE } from '../../core/messages/paneStanding';
import { change } from './change';
import { inTurns, rest, throwIfCancelled } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import { perform, told } from './perform';
import { takeBuiltIn } from './plan';
import { saveFile } from './saveFile';

/** Writes the month's forms into one archive and hands it to the person. */
export async function issue(pane: Pane, workbook: DistrictWorkbook, to: IssueTo): Promise<void> {
  if (!isDecided(pane, workbook, ISSUE.label)) return;
  const { book, catalogue } = workbook;
  const { year, month } = book.period;
  await perform(pane, { label: ISSUE.label, changes: false }, async ({ progress, signal }) => {
    const forms = issueForms(book, catalogue, to);
    const files: Record<string, Zippable[string]> = {};
    for (const [index, form] of forms.entries()) {
      progress(index, forms.length, ISSUE.writing(form.file));
      await rest();
      throwIfCancelled(signal);
      files[form.file] = [await pane.services.writeXlsx(form.plan()), { level: 0 }];
    }
    const name = ISSUE.fileName(year, month);
    await saveFile(pane.services, name, zipSync(files));
    return { tone: 'good', text: ISSUE.done(forms.length, name) };
  });
}

/** Opens one form as a workbook of its own. */
export async function openForm(pane: Pane, form: IssuedForm): Promise<void> {
  const { writeXlsx, openFile } = pane.services;
  const { orgName } = form.form.identity;
  await perform(
    pane,
    { label: ISSUE.label, changes: false, cancellable: false },
    async ({ progress }) => {
      progress(0, 0, ISSUE.writing(form.file));
      await rest();
      await openFile?.(await writeXlsx(form.plan()));
      return { tone: 'good', text: ISSUE.openDone(orgName) };
    },
  );
}

/** Hands a copy of the district book to the person. */
export async function saveCopy(pane: Pane, workbook: DistrictWorkbook): Promise<boolean> {
  if (!isDecided(pane, workbook, CLOSE.saveLabel)) return false;
  const { book, catalogue } = workbook;
  const { year, month } = book.period;
  return perform(pane, { label: CLOSE.saveLabel, changes: false }, async ({ progress, signal }) => {
    progress(0, 0, BUILD.computing);
    const ours = await inTurns(planWorkbookPieces(book, catalogue), signal);
    const { plan, added, reaching } = withAddedSheets(ours, workbook.snapshot);
    const name = CLOSE.fileName(year, month, book.identity.orgName);
    const { readXlsx, writeXlsx, openCopy } = pane.services;
    const bytes = await writeXlsx(plan);
    const lost = differenceFromPlan(await readXlsx(bytes), plan, { book, catalogue });
    if (lost !== undefined) throw new SaidError(fileNotProven(name, lost));
    if (openCopy) await openCopy(bytes);
    else await saveFile(pane.services, name, bytes);
    const left = added.length === 0 ? [] : [CLOSE.plainSheets(added)];
    return told(openCopy ? CLOSE.opened(name) : CLOSE.offered(name), [
      ...keptInsideSaid(reaching, []),
      ...left,
    ]);
  });
}

/**
 * Archives the month and turns the workbook into the next month's.
 * @param plan of the next month, where it is another one
 */
export async function closeMonth(pane: Pane, plan?: Catalogue): Promise<void> {
  const did = await change(pane, { label: CLOSE.label }, async (workbook, work) => {
    if (workbook.kind !== 'district') return undefined;
    const { book, catalogue } = workbook;
    const onward = plan ?? planGoingOn(book, catalogue);
    const closed = closeBook(book, catalogue, newSecret(), [], onward);
    if (!closed.ok)
      return {
        tone: 'bad',
        text: CLOSE.blocked,
        details: closed.reasons
          .flatMap(({ text, items, then }) => [text, ...items, then])
          .filter((each) => each !== ''),
      };
    work.progress(0, 0, BUILD.computing);
    const pieces = planWorkbookPieces(closed.next, closed.catalogue);
    const { year, month } = closed.next.period;
    const text = [CLOSE.done(workbookIs.period(year, month)), ...closed.lost].join('');
    return { plan: await inTurns(pieces, work.signal), text };
  });
  if (did && plan) takeBuiltIn(pane);
}

/** Nothing is made of a book in which it is open which sheet is whose. */
function isDecided({ store }: Pane, workbook: DistrictWorkbook, label: string): boolean {
  const details = undecidedSaid(workbook);
  if (details.length === 0) return true;
  store.setState({ notice: { tone: 'bad', text: STANDING_PANE.blocked(label), details } });
  return false;
}
