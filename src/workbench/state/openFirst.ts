import { newSecret } from '../../app/browser/newSecret';
import { planWorkbook } from '../../app/planWorkbook';
import { startBook } from '../../app/startBook';
import { isoDate, usualPeriod } from '../../app/usualPeriod';
import { damagedWork, welcome, WORKBENCH } from '../../core/messages/workbench';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { Workbench } from '../Workbench';

/** Shows what was being worked on, or an empty district book on the first visit. */
export async function openFirst(workbench: Workbench): Promise<void> {
  const { grid, keeper, store } = workbench;
  const kept = await keeper?.working().catch(() => undefined);
  if (kept) {
    try {
      grid.open(kept.data, kept.steps);
      await typeAgain(workbench, kept.at);
      store.setState({
        isFromFile: kept.isFromFile === true,
        file: kept.file,
        saving: { state: 'kept', at: kept.at },
      });
      return;
    } catch {
      await keeper?.keepVersion(kept, WORKBENCH.damaged);
      store.setState({ message: { tone: 'bad', text: damagedWork() } });
    }
  }
  await grid.show(emptyBook(workbench));
  if (!kept) greet(workbench);
}

/** What was typed in the moment before the window closed. */
async function typeAgain({ grid, journal, drawn }: Workbench, keptAt: string): Promise<void> {
  const typed = journal.since(keptAt);
  journal.kept(0, keptAt);
  journal.add(typed);
  if (typed.length === 0) return;
  await drawn;
  await grid.typeAgain(typed);
}

/** Says what to do first until something was done. */
function greet({ store }: Workbench): void {
  store.setState({ message: { tone: 'good', text: welcome() } });
  const stop = store.subscribe(({ identity, isEmptyBook, message }) => {
    if (!identity || isEmptyBook) return;
    stop();
    if (message?.text === welcome()) store.setState({ message: undefined });
  });
}

/** The district book of the month that is to be reported now. */
export function emptyBook({ catalogue }: Pick<Workbench, 'catalogue'>): WorkbookPlan {
  const period = usualPeriod(isoDate(new Date()), catalogue);
  return planWorkbook(startBook({ catalogue, period, secret: newSecret() }), catalogue);
}
