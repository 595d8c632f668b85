import type { Injector } from '@univerjs/core';
import { CellEditor, type EditedGrid } from './CellEditor';
import { editorKeys } from './editorKeys';

/** The editor in which cells are typed, once the spreadsheet is drawn. */
export function openEditor(
  injector: Injector,
  container: HTMLElement,
  grid: EditedGrid,
): CellEditor {
  const editor = new CellEditor(injector, grid);
  editorKeys(injector, container, editor);
  return editor;
}
