import type { PersonsComment } from '../../../core/picture/Changes';
import type { CellGrid } from '../../../core/picture/CellGrid';
import type { FoundLook } from '../../../core/picture/found/FoundSheet';
import type { FoundWhole } from '../../../core/picture/found/wholeFound';
import type { SheetLook } from '../../../core/picture/Picture';
import type { Area } from '../../../core/values/address';
import type { PlainLook } from '../looks';

/** A sheet as it stands before changes are carried out. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly look: SheetLook;
  /** Absent where the sheet is not protected. */
  readonly protection?: Excel.WorksheetProtectionOptions;
  /** What was asked of a sheet that changes. */
  readonly details?: Details | undefined;
}

export interface Details {
  /** Rows are hidden by a filter. */
  readonly isFiltered: boolean;
  /** All cells that hold or look like anything, where it was asked; absent where there is none. */
  readonly used: Area | undefined;
  /** Conditional formats of ours, where they change; undefined where all that stand are ours. */
  readonly ownFormats: readonly string[] | undefined;
  /** Charts of ours, where they change. */
  readonly ownCharts: readonly string[];
  /** Of cells that get another link. */
  readonly looks: CellGrid<FoundLook>;
  /** Of cells that get a text that Excel might read as something else. */
  readonly numberFormats: CellGrid<string>;
}

/** The workbook as it stands before changes are carried out; the sheets in their order. */
export interface Standing extends Omit<FoundWhole, 'sheets'> {
  readonly sheets: readonly StandingSheet[];
  /** Defined names of workbook scope and their formulas, with `=`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly calculatesByHand: boolean;
  readonly plain: PlainLook;
  /** Sheets that the new workbook came with and on which nothing was put. */
  readonly pristine: readonly string[];
  /** Comments of people on sheets that go. */
  readonly comments: ReadonlyMap<string, readonly PersonsComment[]>;
}

export function findSheet(
  standing: Pick<Standing, 'sheets'>,
  name: string,
): StandingSheet | undefined {
  const wanted = name.toLowerCase();
  return standing.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
