import { keptInside } from './keptInside';
import { ownPlan } from './openedPlan';
import type { DistrictWorkbook, FormWorkbook } from './pane/PaneWorkbook';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookChanges } from '../core/plan/picture/Changes';
import { executableOf } from '../core/entries/executableFindings';
import type { SheetPicture, WorkbookPicture } from '../core/plan/picture/Picture';
import { pictureOf } from '../core/plan/picture/pictureOf';
import { reconcile } from '../core/plan/picture/reconcile';
import { standingPicture } from '../core/plan/picture/standing';

/** The file that a book or form was opened from: saving changes it, so that what people made of it survives. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  /** What stands in it: our sheets as they were planned, people's own as the spreadsheet came to show them. */
  readonly standing: WorkbookPicture;
}

/**
 * Undefined where the file holds what may run, which no file that is written carries on.
 * @param shown people's own sheets, as the spreadsheet held them once it showed the file
 */
export function openedFile(
  bytes: Uint8Array,
  workbook: DistrictWorkbook | FormWorkbook,
  shown: readonly SheetPicture[],
): OpenedFile | undefined {
  const { snapshot } = workbook;
  if (executableOf(snapshot.foreign ?? []).length > 0) return undefined;
  const ours = standingPicture(pictureOf(ownPlan(workbook)), snapshot);
  const pictures = new Map([...shown, ...ours.sheets].map((sheet) => [sheet.name, sheet]));
  const sheets = snapshot.sheets.flatMap(({ name }) => pictures.get(name) ?? []);
  const there = new Set(sheets.map(({ name }) => name));
  const hidden = ours.sheets.filter(({ name }) => !there.has(name));
  return { bytes, workbook: snapshot, standing: { ...ours, sheets: [...sheets, ...hidden] } };
}

/** The sheets of a spreadsheet that people added to the file that it shows. */
export function ownSheetsShown(
  { sheets }: WorkbookPicture,
  added: readonly string[],
): readonly SheetPicture[] {
  return sheets.filter(({ name }) => added.includes(name));
}

/** What has to be done to the file so that it holds what is wanted, and nothing that reaches out of it. */
export function changesToFile(
  { standing, workbook }: OpenedFile,
  wanted: WorkbookPicture,
): WorkbookChanges {
  return keptInside(reconcile(standing, wanted), workbook).changes;
}
