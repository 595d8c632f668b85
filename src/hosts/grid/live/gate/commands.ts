/* What the grid's commands do, as far as a sheet of the program is concerned. What stands nowhere here is refused. */

/** Nothing of the workbook changes, or only how it is looked at. */
export const VIEWS: ReadonlySet<string> = new Set([
  'nil',
  'sheet.command.cancel-frozen',
  'sheet.command.change-zoom-ratio',
  'sheet.command.delta-column-width',
  'sheet.command.delta-row-height',
  'sheet.command.expand-selection',
  'sheet.command.move-selection',
  'sheet.command.move-selection-enter-tab',
  'sheet.command.scroll-to-cell',
  'sheet.command.scroll-view',
  'sheet.command.select-all',
  'sheet.command.select-range',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-col-frozen',
  'sheet.command.set-first-column-frozen',
  'sheet.command.set-first-row-frozen',
  'sheet.command.set-frozen',
  'sheet.command.set-row-frozen',
  'sheet.command.set-row-height',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-scroll-relative',
  'sheet.command.set-selection-frozen',
  'sheet.command.set-worksheet-activate',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.set-zoom-ratio',
  'sheet.command.toggle-note-popup',
  'sheet.command.copy-formula-only',
  'ui-sheet.command.show-menu-list',
  'sidebar.operation.defined-name',
  'univer.command.copy',
]);

/** What a sheet would become to the formulas of others, or what it was made as. */
export const OF_WHOLE_SHEETS: ReadonlySet<string> = new Set([
  'sheet.command.copy-sheet',
  'sheet.command.remove-sheet',
  'sheet.command.remove-sheet-confirm',
  'sheet.command.set-worksheet-name',
  'sheet.command.set-worksheet-order',
  'sheet.command.set-worksheet-hidden',
  'sheet.command.set-tab-color',
]);

/** Shows a sheet that is hidden. */
export const SHOW_SHEET = 'sheet.command.set-worksheet-show';

/** Whatever sheet is shown, they make or show another one. */
export const OF_OTHER_SHEETS: ReadonlySet<string> = new Set([
  'sheet.command.insert-sheet',
  SHOW_SHEET,
]);

/** Mutations by which a sheet of the program is looked at in another way. */
export const VIEW_MUTATIONS: ReadonlySet<string> = new Set([
  'sheet.mutation.set-frozen',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.update-note-position',
]);

export type CommandSort = 'command' | 'operation' | 'mutation';

/** Operations change nothing but what is seen; mutations are what commands are made of. */
export function sortOf(id: string): CommandSort {
  if (id.includes('mutation')) return 'mutation';
  return id.includes('operation') && !id.startsWith('doc.') ? 'operation' : 'command';
}

/** Of the documents in which a cell is edited, and of formulas being calculated. */
export function isInternal(id: string): boolean {
  return /^(doc|docs|formula|doc-paragraph-setting)\./.test(id);
}
