import { planWorkbook } from '../../app/planWorkbook';
import { startBook } from '../../app/startBook';
import { isoDate, usualPeriod } from '../../app/usualPeriod';
import { damagedWork, welcome, WORKBENCH } from '../../core/messages/workbench';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { Workbench } from '../Workbench';
import { keepNow } from './keep';

/** Shows what was being worked on, or an empty district book on the first visit. */
export async function openFirst(workbench: Workbench): Promise<void> {
  const { grid, keeper, store } = workbench;
  const kept = await keeper?.working().catch(() => undefined);
  if (kept) {
    try {
      grid.open(kept.data);
      store.setState({ saving: { state: 'kept', at: kept.at } });
      return;
    } catch {
      await keeper?.keepVersion(kept, WORKBENCH.damaged);
      store.setState({ message: { tone: 'bad', text: damagedWork() } });
    }
  }
  await grid.show(emptyBook(workbench));
  if (!kept) greet(workbench);
  await keepNow(workbench);
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
  return planWorkbook(startBook({ catalogue, period }), catalogue);
}
