import type { AskedField } from '../AskedField';
import type { WorkbookSnapshot } from '../SheetSnapshot';
import type { SheetTables } from '../tables';

/** A returned file as it was read, to be held against what was issued. */
export interface ReturnedLayout {
  readonly workbook: WorkbookSnapshot;
  /** The workbook's tables as they were read. */
  readonly read: readonly SheetTables[];
  readonly asked: readonly AskedField[];
  /** Rows whose formulas hang on hidden figures that were spoilt: they are not what was issued. */
  readonly spoilt: ReadonlySet<string>;
}
