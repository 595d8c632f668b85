import type { CellValue } from '../values/cell';
import type { WorkbookPlan } from './SheetPlan';

/** A row that is written when its turn comes: its values, from the first cell of the sheet's pattern on. */
export type LongRow = readonly CellValue[];

/**
 * A workbook with sheets as long as may be, which are written row by row. The last row of such a sheet's plan is the
 * pattern of its rows: it stands where they begin, is not written itself, and gives every column its look.
 */
export interface LongWorkbook {
  readonly plan: WorkbookPlan;
  /** In the order of the plan. */
  readonly longSheets: readonly string[];
}

/** Where the rows of a long workbook go. */
export interface RowsFile {
  /** One more row of a sheet; those before it in the workbook are done then. */
  add(sheet: string, row: LongRow): void;
  end(): void;
}
