import { ICommandService, type Injector } from '@univerjs/core';
import type { CellEditor } from './CellEditor';

const COPY = 'univer.command.copy';

/**
 * Ctrl+Insert copies, as in Excel: version 0.25.1 knows Shift+Insert and Shift+Delete, but not this one, so that
 * something copied earlier came to be pasted.
 */
export function clipboardKeys(
  injector: Injector,
  container: HTMLElement,
  editor: Pick<CellEditor, 'isOpen'>,
): void {
  const commands = injector.get(ICommandService);
  container.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (editor.isOpen || key !== 'Insert' || !(ctrlKey || metaKey) || shiftKey || altKey) return;
      event.preventDefault();
      void commands.executeCommand(COPY);
    },
    { capture: true },
  );
}
