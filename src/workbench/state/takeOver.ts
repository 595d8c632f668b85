import { fromOtherWindow } from '../../core/messages/workbench';
import type { LeftJournal, Typed, Unfinished } from '../store/Journal';
import type { Keeper, Kept } from '../store/Keeper';
import type { Workbench } from '../Workbench';

/**
 * Takes over what windows left behind that closed in the moment before their work was kept: what goes on from the
 * work that is shown is typed again, what goes on from other work is added to that, or becomes a version. Gives
 * the text that was being typed on the work that is shown.
 * @param kept the work that is shown; absent where none was kept yet
 */
export async function takeOver(
  { drawn, grid, journal, keeper, takeLeft }: Workbench,
  kept?: Kept,
): Promise<Unfinished | undefined> {
  const at = kept?.at ?? '';
  let unfinished: Unfinished | undefined;
  await takeLeft(async (left) => {
    const here = left.filter((each) => each.at === at);
    const cells = here.flatMap((each) => each.cells);
    unfinished = here.find((each) => each.unfinished)?.unfinished;
    journal.kept(0, at);
    journal.add(cells);
    journal.typing(unfinished);
    if (cells.length > 0) {
      await drawn;
      await grid.typeAgain(cells);
    }
    for (const each of left) {
      if (!here.includes(each)) await addToVersion(keeper, each, kept);
      each.drop();
    }
  }).catch(() => {
    // The browser does not take it now: it stays where it is until the page is opened next.
  });
  return unfinished;
}

async function addToVersion(
  keeper: Keeper | undefined,
  { at, cells, unfinished }: LeftJournal,
  kept: Kept | undefined,
): Promise<void> {
  const typed: Typed = { cells, ...(unfinished && { unfinished }) };
  if ((await keeper?.typeIntoVersion(at, typed)) === true || !kept) return;
  await keeper?.keepVersion({ ...kept, typed }, fromOtherWindow());
}
