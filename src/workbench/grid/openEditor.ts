import type { Injector } from '@univerjs/core';
import { CellEditor, type EditedGrid } from './CellEditor';
import { clipboardKeys } from './clipboardKeys';
import { editorKeys } from './editorKeys';
import { moveKeys, type MovedGrid } from './moveKeys';

/** The editor in which cells are typed, once the spreadsheet is drawn. */
export function openEditor(
  injector: Injector,
  container: HTMLElement,
  grid: EditedGrid & MovedGrid,
): CellEditor {
  const editor = new CellEditor(injector, grid);
  editorKeys(injector, container, editor);
  clipboardKeys(injector, container, editor);
  moveKeys(injector, container, editor, grid);
  return editor;
}
