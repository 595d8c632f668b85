import type { SheetDraft } from '../SheetDraft';
import type { PlacedTable } from './Column';

/** A sheet of which is known where everything stands, before any of its cells is worked out. */
export interface Sheet {
  readonly name: string;
  readonly tables: readonly PlacedTable[];
  /**
   * Where its formulas name no other sheet: everything, besides the catalogue, that its cells follow from, as text.
   * Equal facts give an equal sheet.
   */
  readonly facts?: () => string;
  /** Of that, what its formulas follow from, and where they stand: equal texts give the same formulas. */
  readonly kind?: () => string;
  /** @param alike a sheet of its kind that was drawn */
  draw(alike?: SheetDraft): SheetDraft;
}
