import type { WriteSheet } from 'hucre';
import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import type { WorkbookPicture } from '../../../core/picture/Picture';
import { pictureOf } from '../../../core/picture/pictureOf';
import type { WorkbookPlan } from '../../../core/workbook/SheetPlan';
import { fixParts } from './fix/fixParts';
import { toHucreNames, toHucreSheet } from './sheet/toHucreSheet';
import { DEFAULT_FONT, StyleCache } from './sheet/toHucreStyle';
import { fileText } from './text';
import { packZip, type DeflateRaw, type FilePart } from './zip/packZip';

/** Writes a planned workbook as an .xlsx file; the same plan gives the same bytes. */
export async function writeXlsx(plan: WorkbookPlan, options: Packing = {}): Promise<Uint8Array> {
  return await writePicture(pictureOf(plan), options);
}

interface Packing {
  readonly deflate?: DeflateRaw;
  readonly onSheet?: OnSheet;
}

/** Called before each sheet; it is waited for, and may throw to give up. */
export type OnSheet = (index: number, name: string) => Promise<void> | void;

/** Writes what a workbook holds as an .xlsx file. */
export async function writePicture(
  picture: WorkbookPicture,
  { deflate, onSheet }: Packing = {},
): Promise<Uint8Array> {
  return packZip(await writeParts(picture, onSheet), deflate);
}

/** The parts of a file that holds the workbook. */
export async function writeParts(
  { sheets, properties, title, activeSheet }: WorkbookPicture,
  onSheet: OnSheet = () => undefined,
): Promise<readonly FilePart[]> {
  const styles = new StyleCache();
  const active = Math.max(
    0,
    sheets.findIndex(({ name }) => name === activeSheet),
  );
  const written: WriteSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    await onSheet(index, sheet.name);
    written.push(toHucreSheet(sheet, styles));
  }
  const bytes = await writeWithHucre({
    sheets: written,
    namedRanges: sheets.flatMap(toHucreNames),
    defaultFont: DEFAULT_FONT,
    activeSheet: active,
    properties: {
      title: fileText(title),
      custom: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, fileText(value)]),
      ),
    },
  });
  return fixParts(bytes, { sheets, activeSheet: active });
}
