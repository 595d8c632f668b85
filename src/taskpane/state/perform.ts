import type { Progress } from '../../app/WorkbookHost';
import { sentenceOf, technicalOf } from '../../app/sentenceOf';
import { cancelled, failed } from '../../core/messages/pane';
import { painted } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import type { Notice } from './PaneState';

export interface Work {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

interface Operation {
  /** What is done, as `建表`. */
  readonly label: string;
  /** It changes the workbook. */
  readonly changes: boolean;
  readonly cancellable?: boolean;
}

/**
 * Carries out one operation: shows that it is under way and tells what came of it. Only one is under way
 * at a time; a second one is not begun. Gives whether it succeeded.
 */
export async function perform(
  { host, store }: Pane,
  { label, changes, cancellable = true }: Operation,
  work: (work: Work) => Promise<Notice | undefined>,
): Promise<boolean> {
  if (store.getState().job) return false;
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort();
  };
  const progress: Progress = (done, total, what) => {
    store.setState({ job: { label, what, done, total, ...(cancellable ? { cancel } : {}) } });
  };
  if (changes) host.history?.name(label);
  store.setState({ notice: undefined });
  progress(0, 0, label);
  await painted();
  try {
    const notice = await work({ signal: controller.signal, progress });
    store.setState({ job: undefined, notice });
    return true;
  } catch (error) {
    store.setState({ job: undefined, notice: noticeOf(label, changes, error) });
    return false;
  }
}

/** Resolves when the operation that is under way has ended, and what follows from it was done; by then there may be another. */
export function whenEnded({ store }: Pick<Pane, 'store'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ job }) => {
      if (job) return;
      stop();
      setTimeout(resolve, 0);
    });
  });
}

/** What came of it, with sentences about what people should know besides. */
export function told(text: string, warnings: readonly string[]): Notice {
  return warnings.length === 0
    ? { tone: 'good', text }
    : { tone: 'warning', text, details: warnings };
}

function noticeOf(label: string, changes: boolean, error: unknown): Notice {
  if (error instanceof Error && isCancel(error)) return { tone: 'warning', text: cancelled(label) };
  const asBefore = changes && !isHalf(error);
  const technical = technicalOf(error);
  return {
    tone: 'bad',
    text: failed(label, asBefore),
    details: [sentenceOf(error)],
    ...(technical !== undefined && { technical }),
  };
}

/** The host could not take back what broke off; its sentence says so. */
function isHalf(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'half';
}

function isCancel({ name }: Error): boolean {
  return name === 'AbortError';
}
