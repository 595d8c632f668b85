import { copyText } from '../../app/browser/copyText';
import { inTurns, painted, throwIfCancelled, turns } from '../../app/browser/inTurns';
import { sentenceOf, technicalOf } from '../../app/sentenceOf';
import { copiedWord, copyTechnical } from '../../core/messages/pane';
import { SaidError } from '../../core/messages/SaidError';
import { paneAtWork } from '../../core/messages/workbench';
import type { Pieces, Share } from '../../core/values/pieces';
import type { Workbench } from '../Workbench';
import type { Busy, Message, Step } from './WorkbenchState';

type Parts = Pick<Workbench, 'store'> & Partial<Pick<Workbench, 'pane'>>;

interface Operation {
  /** What is under way, in words. */
  readonly what: string;
  /** Said where it was given up; absent where it cannot be. */
  readonly stopped?: string;
  /** Another workbook takes the place of the one at hand, so that the pane may have nothing under way. */
  readonly replaces?: true;
}

/** What an operation can do besides its work. */
export interface Work {
  /** Does a part of the work in pieces, with turns for the page between them, in which it can be given up. */
  readonly inTurns: <T>(step: string, pieces: Pieces<T, Share | undefined>) => Promise<T>;
  /** One of `total` pieces of a part of the work is about to be done; waited for, it gives the page a turn. */
  readonly piece: (step: string, done: number, total: number) => Promise<void>;
  /** From now on it cannot be given up any more; it is given up here if that was asked for. */
  readonly goThrough: () => void;
}

/**
 * Carries out one operation of the page: says that it is under way, how far it is, and what came of it. A second
 * one is not begun meanwhile.
 */
export async function perform(
  { store, pane }: Parts,
  { what, stopped, replaces }: Operation,
  work: (work: Work) => Promise<Message | undefined>,
): Promise<void> {
  if (store.getState().busy !== undefined) return;
  const controller = new AbortController();
  let busy: Busy = { what };
  const show = (change: Partial<Busy>): void => {
    busy = { ...busy, ...change };
    store.setState({ busy });
  };
  const stop = (): void => {
    controller.abort();
  };
  store.setState({ message: undefined });
  show(stopped === undefined ? {} : { stop });
  await painted();
  try {
    if (replaces && (await pane)?.isWorking() === true) throw new SaidError(paneAtWork());
    const message = await work(stages(controller.signal, show));
    store.setState({ busy: undefined, message });
  } catch (error) {
    store.setState({ busy: undefined });
    if (stopped !== undefined && controller.signal.aborted)
      store.setState({ message: { tone: 'warning', text: stopped } });
    else sayFailed({ store }, error);
  }
}

function stages(signal: AbortSignal, show: (change: Partial<Busy>) => void): Work {
  const turn = turns(signal);
  const showStep = (step: Step): void => {
    show({ step });
  };
  return {
    inTurns: (name, pieces) => {
      showStep({ name, done: 0, total: 0 });
      return inTurns(pieces, signal, (share) => {
        if (share) showStep({ name, ...share });
      });
    },
    piece: (name, done, total) => {
      showStep({ name, done, total });
      return turn();
    },
    goThrough: () => {
      throwIfCancelled(signal);
      show({ stop: undefined, step: undefined });
    },
  };
}

/** The person gave it up. */
export function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
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
