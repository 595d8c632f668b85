import { unforeseen } from '../../core/messages/pane';
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
    store.setState({ busy: undefined, message: { tone: 'bad', text: sentenceOf(error) } });
  }
}

/** Errors of readers and hosts are Chinese sentences with a remedy; others were not foreseen. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /[\u4e00-\u9fff]/.test(message) ? message : unforeseen(message);
}

/** Waits until what was rendered is on the screen. */
async function painted(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
