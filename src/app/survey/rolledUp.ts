import type { Catalogue } from '../../core/catalogue/Catalogue';
import { planRollup, type RolledUpFiles } from '../../core/plan/rollupBook';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import { Tally } from '../../core/rollup/tally';

/** Sums of what files hold, by district and above, to which one file after the other is added. */
export function startTally(catalogue: Catalogue): Tally {
  return new Tally(catalogue);
}

/** The workbook that shows what all files came to. */
export function rolledUpWorkbook(rolled: RolledUpFiles): WorkbookPlan {
  return planRollup(rolled);
}
