import type { Area } from '../values/address';
import { at, eq } from '../formula/sheet/build';
import { exprText } from '../formula/sheet/exprText';
import type { SheetDraft } from './SheetDraft';

/** Colours cells by the words that they show. */
export function wordFormats(
  draft: SheetDraft,
  cells: Area,
  words: readonly (readonly [
    word: string,
    colors: { readonly text: string; readonly fill: string },
  ])[],
  bold = true,
): void {
  const first = at(cells.row, cells.column, cells.columns === 1 ? 'column' : 'none');
  for (const [word, { text, fill }] of words)
    draft.conditionalFormats.push({
      kind: 'formula',
      area: cells,
      formula: exprText(eq(first, word)),
      style: { color: text, fill, ...(bold ? { bold } : {}) },
    });
}
