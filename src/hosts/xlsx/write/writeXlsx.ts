import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import { newBook, newSheet } from './draft';
import { fixParts } from './fix/fixParts';
import { writeStep } from './steps/writeStep';
import { fileText } from './text';
import { toHucreSheet } from './toHucreSheet';
import { DEFAULT_FONT, StyleCache } from './toHucreStyle';
import type { DeflateRaw } from './zip/packZip';

export interface WriteOptions {
  /** Called before each sheet; may throw to give up. */
  readonly onSheet?: (index: number, name: string) => void;
  /** A faster deflate, where the platform has one. */
  readonly deflate?: DeflateRaw;
}

/**
 * Writes the whole workbook as an .xlsx file; the same plan gives the same bytes.
 * Every sheet is written from nothing, so a plan without a `sheet` step cannot be carried out.
 */
export async function writeXlsx(
  plan: WorkbookPlan,
  { onSheet, deflate }: WriteOptions = {},
): Promise<Uint8Array> {
  const book = newBook();
  const drafts = plan.sheets.map((sheet, index) => {
    onSheet?.(index, sheet.sheet);
    const draft = newSheet(sheet.sheet, book);
    for (const step of sheet.steps) writeStep(draft, step);
    return draft;
  });
  const styles = new StyleCache(book.styles);
  const lists = book.lists.toSheet();
  const sheets = [...drafts.map((draft) => toHucreSheet(draft, styles)), ...(lists ? [lists] : [])];
  const activeSheet = Math.max(
    0,
    plan.sheets.findIndex((sheet) => sheet.sheet === plan.activeSheet),
  );
  const properties = Object.entries(plan.properties);
  const bytes = await writeWithHucre({
    sheets,
    namedRanges: book.names,
    defaultFont: DEFAULT_FONT,
    activeSheet,
    properties: {
      title: fileText(plan.title),
      custom: Object.fromEntries(properties.map(([name, value]) => [name, fileText(value)])),
    },
  });
  return fixParts(bytes, { drafts, activeSheet }, deflate);
}
