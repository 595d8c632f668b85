import type { Capabilities } from '../../app/WorkbookHost';

/**
 * The spreadsheet in the workbench's page. Charts and page set-up are kept with their sheets, for the
 * page to draw and to print; the dashed frame of a conditional format is not drawn, its fill, its word
 * and its mark are.
 */
export const GRID_CAPABILITIES: Capabilities = {
  name: 'grid',
  gaps: {},
  calculates: true,
  interactive: true,
};
