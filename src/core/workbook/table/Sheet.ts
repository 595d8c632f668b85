import type { SheetDraft } from '../SheetDraft';
import type { PlacedTable } from './Column';

/** A sheet of which is known where everything stands, before any of its cells is worked out. */
export interface Sheet {
  readonly name: string;
  readonly tables: readonly PlacedTable[];
  /**
   * Where its formulas name no other sheet: everything, besides what it was drawn for, that its cells follow from, as text.
   * Equal facts give an equal sheet.
   */
  readonly facts?: () => string;
  /** Of that, what its formulas follow from, and where they stand: equal texts give the same formulas. */
  readonly kind?: () => string;
  /**
   * Where its formulas name other sheets: everything, besides what it was drawn for, that its texts, formulas and looks follow
   * from. Equal facts give an equal draft, of which only what the formulas come to is worked out anew.
   */
  readonly drawnFrom?: readonly unknown[];
  /** @param alike a sheet of its kind that was drawn */
  draw(alike?: SheetDraft): SheetDraft;
}
