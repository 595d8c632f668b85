import { copyText } from '../../app/browser/copyText';
import { sentenceOf, technicalOf } from '../../app/sentenceOf';
import { copiedWord, copyTechnical } from '../../core/messages/pane';
import type { Workbench } from '../Workbench';
import type { Message } from './WorkbenchState';

/**
 * Carries out one operation of the page: says that it is under way and what came of it. A second one
 * is not begun meanwhile.
 */
export async function perform(
  { store }: Pick<Workbench, 'store'>,
  what: string,
  work: () => Promise<Message | undefined>,
): Promise<void> {
  if (store.getState().busy !== undefined) return;
  store.setState({ busy: what, message: undefined });
  await painted();
  try {
    const message = await work();
    store.setState({ busy: undefined, message });
  } catch (error) {
    store.setState({ busy: undefined });
    sayFailed({ store }, error);
  }
}

/** What nobody foresaw can be copied for programmers; it is not shown. */
function sayFailed({ store }: Pick<Workbench, 'store'>, error: unknown): void {
  const said = { tone: 'bad', text: sentenceOf(error) } as const;
  const technical = technicalOf(error);
  const act = async (): Promise<void> => {
    if (await copyText(technical ?? '')) store.setState({ message: { ...said, choice: COPIED } });
  };
  const choice = { text: copyTechnical, act: () => void act() };
  store.setState({ message: technical === undefined ? said : { ...said, choice } });
}

const COPIED = { text: copiedWord };

/** Waits until what was rendered is on the screen. */
async function painted(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
