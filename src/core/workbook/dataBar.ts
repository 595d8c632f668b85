import type { Area } from '../values/address';
import type { SheetDraft } from './SheetDraft';

/** Draws a bar behind each figure. */
export function dataBar(color: string): (draft: SheetDraft, cells: Area) => void {
  return (draft, cells) => {
    draft.conditionalFormats.push({ kind: 'dataBar', area: cells, color });
  };
}
