import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { align, type Alignment } from './align';
import { standsAsWanted } from './standsAsWanted';
import type { WantedSheet } from './WantedSheet';

/** A sheet of ours, where it stands, and how its rows and columns lie there. */
export interface Placed {
  readonly wanted: WantedSheet;
  /** As the workbook calls it. */
  readonly sheet: string;
  /** It holds what is wanted in every cell, and nothing besides. */
  readonly isAsWanted: boolean;
  /** It has another name, or rows or columns that stand elsewhere. */
  readonly isMoved: boolean;
  readonly alignment: Alignment;
}

export function placed(wanted: WantedSheet, standing: SheetSnapshot): Placed {
  let known: Alignment | undefined;
  const alignment = (): Alignment => (known ??= align(wanted, standing));
  const isAsWanted = standsAsWanted(wanted.picture, standing);
  return {
    wanted,
    sheet: standing.name,
    isAsWanted,
    isMoved: wanted.name !== standing.name || !(isAsWanted || alignment().isPlain),
    get alignment() {
      return alignment();
    },
  };
}
