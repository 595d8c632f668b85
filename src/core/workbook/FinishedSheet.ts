import type { CellValue } from '../values/cell';
import type { SheetPlan } from './SheetPlan';

/** What a cell of one sheet holds, or shows where it has a formula. */
export type ValueAt = (row: number, column: number) => CellValue;

/** A sheet that was drawn and calculated. */
export interface FinishedSheet {
  readonly plan: SheetPlan;
  readonly valueAt: ValueAt;
}
