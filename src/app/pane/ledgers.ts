import { planLedgers as planSheets } from '../../core/plan/planLedgers';
import { BOOK_SHEETS } from '../../core/entries/sheetNames';
import type { CellAddress } from '../../core/values/address';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { DistrictWorkbook } from './PaneWorkbook';

/** Where a district book lists what was found. */
export const FINDINGS_PLACE: CellAddress = { sheet: BOOK_SHEETS.findings, row: 0, column: 1 };

/** 校验结果 and 说明台账 of a district book as they are now. */
export function planLedgers({ book, catalogue }: DistrictWorkbook): WorkbookPlan {
  return planSheets(book, catalogue);
}
