import type { Workbench } from '../Workbench';

/** Shows the list of sheets; not before what is being typed was taken. */
export function showSheets({ grid, editor, store }: Workbench): void {
  if (!editor.finish() || store.getState().question !== undefined) return;
  store.setState({ sheets: { names: grid.sheetNames(), shown: grid.selected()?.sheet } });
}

/** Goes to a sheet of the list. */
export function goToSheet({ grid, editor, store }: Workbench, name: string): void {
  store.setState({ sheets: undefined });
  grid.showSheet(name);
  // The window keeps the keyboard until it is gone, which is at the end of this turn.
  queueMicrotask(editor.focus);
}
