import { keptInside } from './keptInside';
import type { DistrictWorkbook, FormWorkbook } from './pane/PaneWorkbook';
import type { Outward } from '../core/entries/outward';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookChanges } from '../core/picture/Changes';
import { executableOf } from '../core/entries/executableFindings';
import type { SheetPicture, WorkbookPicture } from '../core/picture/Picture';
import { reconcile } from '../core/picture/reconcile';
import { standingPicture } from '../core/picture/standing';

/**
 * The file that a book or form was opened from, or written to last: saving changes it, so that what people made of
 * it survives, and that only what changed is written.
 */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  /** What stands in it, as the spreadsheet shows it. */
  readonly standing: WorkbookPicture;
  /** What reached out of it when it was opened. */
  readonly outward: readonly Outward[];
}

/**
 * Undefined where the file holds what may run, which no file that is written carries on.
 * @param ours our sheets as the spreadsheet holds them when it shows the file: it rounds heights and widths
 * @param own people's own sheets, as the spreadsheet held them once it showed the file
 */
export function openedFile(
  bytes: Uint8Array,
  { snapshot }: DistrictWorkbook | FormWorkbook,
  ours: WorkbookPicture,
  own: readonly SheetPicture[],
): OpenedFile | undefined {
  if (executableOf(snapshot.foreign ?? []).length > 0) return undefined;
  const found = standingPicture(ours, snapshot);
  const pictures = new Map([...own, ...found.sheets].map((sheet) => [sheet.name, sheet]));
  const sheets = snapshot.sheets.flatMap(({ name }) => pictures.get(name) ?? []);
  const there = new Set(sheets.map(({ name }) => name));
  const hidden = found.sheets.filter(({ name }) => !there.has(name));
  const standing = { ...found, sheets: [...sheets, ...hidden] };
  return { bytes, workbook: snapshot, standing, outward: snapshot.outward ?? [] };
}

/** What a spreadsheet holds, as our sheets and those that people added. */
export function sheetsShown(
  picture: WorkbookPicture,
  added: readonly string[],
): { readonly ours: WorkbookPicture; readonly own: readonly SheetPicture[] } {
  const isAdded = ({ name }: SheetPicture): boolean => added.includes(name);
  return {
    ours: { ...picture, sheets: picture.sheets.filter((sheet) => !isAdded(sheet)) },
    own: picture.sheets.filter(isAdded),
  };
}

/** What has to be done to the file so that it holds what is wanted, and nothing that reaches out of it. */
export function changesToFile(
  { standing, workbook }: OpenedFile,
  wanted: WorkbookPicture,
): WorkbookChanges {
  return keptInside(reconcile(standing, wanted), workbook).changes;
}
