import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { TypedCell } from '../../../app/WorkbookHost';
import type { SheetChanges, WorkbookChanges } from '../../../core/plan/picture/Changes';
import { sameValue } from '../../../core/plan/picture/same';
import type { CellValue } from '../../../core/values/cell';
import { fromCellData } from '../cellData';
import { sheetExtras } from '../SheetExtras';

/**
 * Inputs that hold something else by now than what the changes replace, with what they hold: people typed there
 * since the changes were worked out.
 */
export function typedSince(
  before: IWorkbookData,
  { sheets }: WorkbookChanges,
): readonly TypedCell[] {
  const byName = new Map(Object.values(before.sheets).map((sheet) => [sheet.name ?? '', sheet]));
  return sheets.flatMap((change) => {
    const sheet = byName.get(change.sheet);
    if (!sheet || change.how === 'add' || change.how === 'fill') return [];
    return change.how === 'amend' ? typedIn(sheet, change) : typedOnGoing(sheet, change);
  });
}

function typedIn(sheet: Partial<IWorksheetData>, change: SheetChanges): readonly TypedCell[] {
  return contentsOf(change).flatMap(({ row, column, input, from }) => {
    const value = valueAt(sheet, row, column);
    if (input !== true || isSame(value, from?.value ?? null)) return [];
    return [{ sheet: change.sheet, row, column, value }];
  });
}

/** Of a sheet that goes, or is written whole, every input counts. */
function typedOnGoing(sheet: Partial<IWorksheetData>, change: SheetChanges): readonly TypedCell[] {
  const known = new Map(
    contentsOf(change).map(({ row, column, from }) => [`${row},${column}`, from?.value ?? null]),
  );
  if (known.size === 0) return [];
  const { unlocked = [] } = sheetExtras(sheet.custom, false);
  return unlocked.flatMap((area) => {
    const typed: TypedCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = valueAt(sheet, row, column);
        if (!isSame(value, known.get(`${row},${column}`) ?? null))
          typed.push({ sheet: change.sheet, row, column, value });
      }
    return typed;
  });
}

function contentsOf({ changes }: SheetChanges) {
  return changes.flatMap((change) => (change.kind === 'contents' ? change.each : []));
}

function valueAt({ cellData }: Partial<IWorksheetData>, row: number, column: number): CellValue {
  const cell = cellData?.[row]?.[column];
  return cell ? fromCellData(cell) : null;
}

function isSame(one: CellValue, other: CellValue): boolean {
  return sameValue(one ?? '', other ?? '');
}
