import { unitSlip as say } from '../../messages/changes';
import { changeRule } from './changeOf';

/** 与上月相差近 10、100、1000 或 10000 倍 (within 10%): likely typed in another unit. */
export const unitSlip = changeRule(['instant'], (cell, change, figures) => {
  if (change.kind !== 'unitSlip') return undefined;
  return say(cell.place, cell.asked.label, figures, cell.asked.unit, change.factor, change.up);
});
