import type { Capabilities } from '../../app/WorkbookHost';

/**
 * Excel itself. Its add-in interface knows threaded comments but no notes: a note becomes the
 * message that Excel shows when its cell is selected, at most 255 characters (`writeNotes`).
 */
export const OFFICE_CAPABILITIES: Capabilities = {
  name: 'office',
  gaps: {},
  calculates: true,
  interactive: true,
};
