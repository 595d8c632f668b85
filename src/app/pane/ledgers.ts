import { planLedgers as planSheets } from '../../core/plan/planLedgers';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { DistrictWorkbook } from './PaneWorkbook';

/** 校验结果 and 说明台账 of a district book as they are now. */
export function planLedgers({ book, catalogue }: DistrictWorkbook): WorkbookPlan {
  return planSheets(book, catalogue);
}
