import { keptInside } from './keptInside';
import type { DistrictWorkbook } from './pane/PaneWorkbook';
import { standingBook } from './standing';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookChanges } from '../core/plan/picture/Changes';
import type { WorkbookPicture } from '../core/plan/picture/Picture';
import { reconcile } from '../core/plan/picture/reconcile';

/** The file that a district book was opened from: saving changes it, so that what people made of it survives. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  /** What stands in it: our sheets as they were planned, people's own as the spreadsheet came to show them. */
  readonly standing: WorkbookPicture;
}

/** @param shown what the spreadsheet held once it showed the file */
export function openedFile(
  bytes: Uint8Array,
  { catalogue, own, asRead, snapshot }: DistrictWorkbook,
  shown: WorkbookPicture,
): OpenedFile {
  const ours = standingBook({ book: asRead, catalogue, own }, snapshot);
  const pictures = new Map([...shown.sheets, ...ours.sheets].map((sheet) => [sheet.name, sheet]));
  const sheets = snapshot.sheets.flatMap(({ name }) => pictures.get(name) ?? []);
  const there = new Set(sheets.map(({ name }) => name));
  const hidden = ours.sheets.filter(({ name }) => !there.has(name));
  return { bytes, workbook: snapshot, standing: { ...ours, sheets: [...sheets, ...hidden] } };
}

/** What has to be done to the file so that it holds what is wanted, and nothing that reaches out of it. */
export function changesToFile(
  { standing, workbook }: OpenedFile,
  wanted: WorkbookPicture,
): WorkbookChanges {
  return keptInside(reconcile(standing, wanted), workbook).changes;
}
