import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { holdsSame, showsSame } from '../../core/picture/sameSheet';
import { plannedAs } from '../../core/workbook/snapshotOfPlan';
import { readPaneWorkbook, type PaneWorkbook } from './PaneWorkbook';

/**
 * The workbook as it was read just now. Sheets that stand as they were written are the objects that they were, and
 * where nothing changed since, so is the workbook: whatever was worked out of it holds.
 */
export function readAgain(
  before: PaneWorkbook | undefined,
  read: WorkbookSnapshot,
  fallback: Catalogue,
): PaneWorkbook {
  if (!before) return readPaneWorkbook(read, fallback);
  const known = new Map(before.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = read.sheets.map((sheet) => {
    const written = known.get(sheet.name);
    return written && isAsWritten(written, sheet) ? written : sheet;
  });
  const now = { ...read, sheets };
  return isSame(before.snapshot, now) ? before : readPaneWorkbook(now, fallback);
}

/** As what sheets that were read stand: neither changes, and a workbook is looked at again and again. */
const found = new WeakMap<SheetSnapshot, SheetSnapshot>();

/** Whether a sheet stands as it was written, in what it shows, holds and hides. */
function isAsWritten(written: SheetSnapshot, now: SheetSnapshot): boolean {
  if (written === now || found.get(now) === written) return true;
  const is = standsAs(written, now);
  if (is) found.set(now, written);
  return is;
}

function standsAs(written: SheetSnapshot, now: SheetSnapshot): boolean {
  const steps = plannedAs(written)?.steps;
  const keys = steps?.find((step) => step.kind === 'keys');
  return (
    steps !== undefined &&
    written.visibility === now.visibility &&
    now.looks.size === 0 &&
    hides(now.hiddenRows, keys?.hiddenRows) &&
    hides(now.hiddenColumns, keys?.hiddenColumns) &&
    showsSame(written, now) &&
    holdsSame(written, now)
  );
}

function hides(now: ReadonlySet<number>, written: readonly number[] = []): boolean {
  return now.size === written.length && written.every((line) => now.has(line));
}

function isSame(before: WorkbookSnapshot, now: WorkbookSnapshot): boolean {
  return (
    now.sheets.length === before.sheets.length &&
    now.sheets.every((sheet, index) => sheet === before.sheets[index]) &&
    sameTexts(before.names, now.names) &&
    sameTexts(before.properties, now.properties)
  );
}

function sameTexts(one: Readonly<Record<string, string>>, other: typeof one): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}
