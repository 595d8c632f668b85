import { correctOrLeave, goBackToIt } from '../../core/messages/grid';
import type { Journal, Unfinished } from '../store/Journal';
import type { Workbench } from '../Workbench';

/** The editor of the spreadsheet's surface, there once that is drawn. */
export interface CellEditing {
  readonly finish: () => boolean;
  readonly leave: () => void;
  readonly typing: () => Unfinished | undefined;
  readonly isChanged: boolean;
  readonly open: (text: string) => void;
}

type Parts = Pick<Workbench, 'store' | 'grid' | 'journal'>;

/** What was typed cannot be taken; it stands in its cell still. */
export function sayUnfinished({ store }: Pick<Parts, 'store'>, message: string): void {
  store.setState({ message: { tone: 'bad', text: `${message}${correctOrLeave()}` } });
}

/** Lets go of the cell that is being typed into; what cannot be taken is offered to be gone on with. */
export function letGo(parts: Parts, editor: CellEditing): void {
  const typing = editor.typing();
  if (!typing || editor.finish()) return;
  editor.leave();
  parts.journal.typing(undefined);
  const { message } = parts.store.getState();
  if (!message) return;
  const act = (): void => {
    parts.store.setState({ message: undefined });
    void goOn(parts, editor, typing);
  };
  parts.store.setState({ message: { ...message, choice: { text: goBackToIt(), act } } });
}

/** Gives what goes on with a text that is being typed, in its cell, after the sheets were shown anew. */
export function hold(parts: Parts, editor: CellEditing | undefined): () => void {
  const typing = editor?.isChanged ? editor.typing() : undefined;
  return () => {
    if (editor && typing) void goOn(parts, editor, typing);
  };
}

/** Opens the editor in its cell, with a text that was being typed there. */
export async function goOn(
  { grid, journal }: Parts,
  editor: CellEditing,
  unfinished: Unfinished,
): Promise<void> {
  const { text, ...at } = unfinished;
  await grid.select(at);
  editor.open(text);
  journal.typing(unfinished);
}

/** What is being typed is journalled with each key, so that it is there though the page breaks down before Enter. */
export function noteTyping(
  container: HTMLElement,
  journal: Journal,
  editor: () => CellEditing | undefined,
): void {
  for (const type of ['keyup', 'input', 'compositionend', 'pointerup'])
    container.addEventListener(
      type,
      () => {
        // The editor takes what comes first.
        setTimeout(() => {
          const now = editor();
          journal.typing(now?.isChanged === true ? now.typing() : undefined);
        });
      },
      { capture: true },
    );
}
