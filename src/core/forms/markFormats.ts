import type { Area } from '../values/address';
import { call, eq, lit } from '../formula/sheet/build';
import { exprText } from '../formula/sheet/exprText';
import { EXPLAIN_MARK, MISSING_MARK, WRONG_MARK } from '../messages/liveChecks';
import type { SheetDraft } from '../workbook/SheetDraft';
import { ownCell } from '../workbook/wordFormats';

const MARK_COLORS = [
  [WRONG_MARK, '#8A1C12', '#FBDDD8'],
  [EXPLAIN_MARK, '#7A3E00', '#FFE3C2'],
  [MISSING_MARK, '#555555', '#EFEFEF'],
] as const;

/** Colours cells that show the text of a live check, by its mark. */
export function markFormats(draft: SheetDraft, area: Area): void {
  const first = call('LEFT', ownCell(area), lit(1));
  for (const [mark, color, fill] of MARK_COLORS)
    draft.conditionalFormats.push({
      kind: 'formula',
      area,
      formula: exprText(eq(first, mark)),
      style: { color, fill, bold: mark === WRONG_MARK },
    });
}
