/* What is loaded with the spreadsheet itself. */

export { copyKey } from './copyKey';
export { chartLayer } from './chartLayer';
export { createGridUniver, whenDrawn } from './createGridUniver';
export { fitWidth } from './fitWidth';
export { followLinks } from './followLinks';
export { gridClipboard } from './gridClipboard';
export { offerOnly } from './offered';
export { openEditor } from './openEditor';
export { sheetTabs } from './sheetTabs';
