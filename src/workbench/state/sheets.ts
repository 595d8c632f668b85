import type { FoundCell } from '../../app/ShownSheet';
import type { Workbench } from '../Workbench';

/** Shows the list of sheets, in which cells are looked for too; not before what is being typed was taken. */
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

/** Goes to a cell that was looked for. */
export function goToFound(
  { grid, editor, store }: Workbench,
  { text: _, ...cell }: FoundCell,
): void {
  store.setState({ sheets: undefined });
  queueMicrotask(() => {
    void grid.select(cell).then(editor.focus);
  });
}
