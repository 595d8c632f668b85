import { openedPlan } from '../../app/openedPlan';
import { readPaneWorkbook, type PaneWorkbook } from '../../app/pane/PaneWorkbook';
import {
  addedSheets,
  beforeOpening,
  foreignFile,
  inFile,
  opened,
  opening,
} from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { keepVersion } from './keep';
import { perform, sentenceOf } from './perform';
import { titleOf } from './title';
import type { Message } from './WorkbenchState';

/** Opens a file in place of the workbook at hand, which stays among the versions. */
export async function openFile(
  workbench: Workbench,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await perform(workbench, opening(name), async () => {
    const read = readFile(workbench, name, bytes);
    return 'tone' in read ? read : showOpened(workbench, name, read);
  });
}

/** What a file is, or why it cannot be told. */
export function readFile(
  { readXlsx, catalogue }: Workbench,
  name: string,
  bytes: Uint8Array,
): PaneWorkbook | Message {
  try {
    return readPaneWorkbook(readXlsx(bytes), catalogue);
  } catch (error) {
    return { tone: 'bad', text: inFile(name, sentenceOf(error)) };
  }
}

/** Shows a file that was read. */
export async function showOpened(
  workbench: Workbench,
  name: string,
  workbook: PaneWorkbook,
): Promise<Message> {
  if (workbook.kind === 'foreign') return { tone: 'bad', text: foreignFile(name) };
  const { plan, added, reaching } = openedPlan(workbook);
  await keepVersion(workbench, beforeOpening(name));
  await workbench.grid.show(plan);
  const { reopen } = await workbench.pane;
  await reopen();
  return added.length === 0
    ? { tone: 'good', text: opened(name, titleOf(workbook.identity)) }
    : { tone: 'warning', text: addedSheets(name, added, reaching) };
}
