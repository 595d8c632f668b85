import type { Area } from '../values/address';
import type { Expr } from '../formula/sheet/Expr';
import { at, eq } from '../formula/sheet/build';
import { exprText } from '../formula/sheet/exprText';
import type { SheetDraft } from './SheetDraft';

/**
 * What a condition of colour looks at: in one column the cell beside it in any column, in several each cell itself.
 */
export function ownCell({ row, column, columns }: Area): Expr {
  return at(row, column, columns === 1 ? 'column' : 'none');
}

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
  const first = ownCell(cells);
  for (const [word, { text, fill }] of words)
    draft.conditionalFormats.push({
      kind: 'formula',
      area: cells,
      formula: exprText(eq(first, word)),
      style: { color: text, fill, ...(bold ? { bold } : {}) },
    });
}
