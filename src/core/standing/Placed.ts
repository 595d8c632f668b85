import type { Alignment } from './align';
import type { WantedSheet } from './WantedSheet';

/** A sheet of ours, where it stands, and how its rows and columns lie there. */
export interface Placed {
  readonly wanted: WantedSheet;
  /** As the workbook calls it. */
  readonly sheet: string;
  readonly alignment: Alignment;
}
