import type { Capabilities } from '../../app/WorkbookHost';

/** Files: every step is carried out, nothing calculates and nobody looks on. */
export const XLSX_CAPABILITIES: Capabilities = {
  name: 'xlsx',
  gaps: {},
  calculates: false,
  interactive: false,
};
