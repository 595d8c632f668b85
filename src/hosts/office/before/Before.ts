import type { Area } from '../../../core/values/address';
import type { FoundContent } from './foundContent';
import { CellGrid } from '../write/CellGrid';

/** What a sheet held just before it was written, as far as it was looked at. */
export class Before {
  readonly contents = new CellGrid<FoundContent>();
  /** Links inside the workbook; null where there is none. */
  readonly links = new CellGrid<Excel.RangeHyperlink | null>();
  readonly numberFormats = new CellGrid<string>();
  readonly looks = new CellGrid<Excel.CellProperties>();
  /** Points, by row and by column. */
  readonly heights = new Map<number, number>();
  readonly widths = new Map<number, number>();
  readonly hiddenRows = new Map<number, boolean>();
  readonly hiddenColumns = new Map<number, boolean>();
  /** All that is used, where the sheet is emptied or goes. */
  used: Area | undefined;
  /** The request that read it was carried out. */
  taken = false;
}
