import { ICommandService, type Injector } from '@univerjs/core';
import { DeviceInputEventType, IEditorBridgeService, KeyCode } from '@univerjs/preset-sheets-core';
import type { CellEditor } from './CellEditor';

const CLOSING: Readonly<Record<string, number>> = {
  Enter: KeyCode.ENTER,
  Tab: KeyCode.TAB,
  Escape: KeyCode.ESC,
};

/** By its name: the constant is marked as going away, but the grid's own arrow keys take this way. */
const CLOSE_BY_ARROW = 'sheet.operation.set-cell-edit-visible-arrow';

const ARROWS: Readonly<Record<string, number>> = {
  ArrowUp: KeyCode.ARROW_UP,
  ArrowDown: KeyCode.ARROW_DOWN,
  ArrowLeft: KeyCode.ARROW_LEFT,
  ArrowRight: KeyCode.ARROW_RIGHT,
};

/**
 * Keys that close the editor, and clicks beside it, as soon as they come. Version 0.25.1 listens to them only once
 * its surface was drawn again after the first letter: who types fast is ahead of that, and figures run together.
 */
export function editorKeys(injector: Injector, container: HTMLElement, editor: CellEditor): void {
  const commands = injector.get(ICommandService);
  const bridge = injector.get(IEditorBridgeService);

  container.addEventListener(
    'keydown',
    (event) => {
      if (!editor.isOpen || event.isComposing) return;
      if (event.altKey || event.shiftKey) return;
      const isForAll = event.ctrlKey || event.metaKey;
      if (isForAll && event.key !== 'Enter') return;
      const closing = CLOSING[event.key];
      const arrow = ARROWS[event.key];
      if (isForAll) editor.finishInAll();
      else if (closing !== undefined) editor.finish(closing);
      else if (arrow !== undefined && !isFormula(editor))
        void commands.executeCommand(CLOSE_BY_ARROW, {
          keycode: arrow,
          visible: false,
          eventType: DeviceInputEventType.Keyboard,
          isShift: false,
          unitId: bridge.getEditLocation()?.unitId,
        });
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );

  container.addEventListener(
    'pointerdown',
    (event) => {
      if (!editor.isOpen || isFormula(editor) || isInEditor(event)) return;
      if (editor.finish()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Cells are pointed at while a formula is typed. */
function isFormula(editor: CellEditor): boolean {
  return editor.typing()?.text.startsWith('=') === true;
}

function isInEditor({ target }: Event): boolean {
  return target instanceof Element && target.closest(EDITORS) !== null;
}

const EDITORS = ['sheets-formula-editor', 'formula-bar', 'sheets-dropdown-list']
  .map((part) => `[data-u-comp="${part}"]`)
  .join();
