import type { Catalogue } from '../../core/catalogue/Catalogue';
import { ROLLUP_SHEETS } from '../../core/messages/rollupFiles';
import type { LongRow, LongWorkbook } from '../../core/workbook/LongWorkbook';
import { planReceipts, planRollup, rolledPlaceRows, type RolledUpFiles } from './rollupBook';
import { Tally } from '../../core/rollup/tally';

/** Sums of what files hold, by district and above, to which one file after the other is added. */
export function startTally(catalogue: Catalogue): Tally {
  return new Tally(catalogue);
}

/** The workbook that shows what all files came to. */
export function rolledUpWorkbook(rolled: RolledUpFiles): LongWorkbook {
  return planRollup(rolled);
}

/** The rows of its long sheets, sheet after sheet. */
export function* rolledUpRows({
  indicators,
  provinces,
  districts,
}: RolledUpFiles): Generator<readonly [sheet: string, row: LongRow]> {
  const rowOf = rolledPlaceRows(indicators);
  for (const place of provinces) yield [ROLLUP_SHEETS.provinces, rowOf(place)];
  for (const place of districts) yield [ROLLUP_SHEETS.districts, rowOf(place)];
}

/** The workbook of receipts, which come one by one. */
export function receiptsWorkbook(): LongWorkbook {
  return planReceipts();
}
