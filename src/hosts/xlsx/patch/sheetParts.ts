import type { SheetChange } from '../../../core/picture/Changes';
import { patchCharts } from './drawings';
import { relationsPart, type Package } from './Package';
import { SHEET_ORDER } from './sheet';
import { withRelations } from './xml';
import { give, named, replaced, take, unprefixed } from './xml';

export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData></sheetData></worksheet>';

/** Parts that belong to one sheet and to nothing else. */
const OWN = new Set(['comments', 'vmlDrawing', 'threadedComment', 'drawing', 'chart']);

/** Takes a sheet's part away, with its notes, drawings and charts. */
export function dropSheet(file: Package, part: string): void {
  for (const { type, target } of file.relations(part))
    if (OWN.has(type) && file.has(target)) dropSheet(file, target);
  file.remove(relationsPart(part));
  file.remove(part);
}

/** Empties a sheet; pictures and charts that people laid over it stay. */
export function clearSheet(file: Package, part: string, changes: readonly SheetChange[]): void {
  const before = take(unprefixed(file.text(part)));
  const gone = file.relations(part).filter(({ type }) => type !== 'drawing');
  for (const { type, target } of gone)
    if (OWN.has(type) && file.has(target)) dropSheet(file, target);
  file.unrelate(
    part,
    gone.map(({ id }) => id),
  );
  const drawing = named(before, 'drawing');
  const empty = withRelations(take(EMPTY_SHEET));
  file.write(part, give(replaced(empty, 'drawing', drawing, SHEET_ORDER)));
  const charts = changes.find((change) => change.kind === 'charts');
  if (charts) patchCharts(file, part, file.text(part), charts, undefined);
}
