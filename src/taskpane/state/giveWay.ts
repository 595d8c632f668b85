import { otherName } from '../../app/pane/otherName';
import { PREVIEW } from '../../core/messages/paneBuild';
import type { Pane } from './Pane';
import { perform } from './perform';
import { readWorkbook } from './workbook';

/** Gives a sheet of the person's own another name, so that one of ours can have its; what refers to it follows. */
export async function giveWay(
  pane: Pane,
  sheet: string,
  planned: readonly string[],
): Promise<void> {
  const { host, store } = pane;
  await perform(
    pane,
    { label: PREVIEW.renameLabel, changes: false, cancellable: false },
    async () => {
      const there = store.getState().workbook?.snapshot.sheets.map(({ name }) => name) ?? [];
      const name = otherName(sheet, [...there, ...planned]);
      await host.renameSheet?.(sheet, name);
      await readWorkbook(pane);
      return { tone: 'good', text: PREVIEW.renamed(sheet, name) };
    },
  );
}
