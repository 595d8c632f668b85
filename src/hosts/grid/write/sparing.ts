import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { TypedCell } from '../../../app/WorkbookHost';
import type {
  ContentChange,
  SheetChanges,
  WorkbookChanges,
} from '../../../core/plan/picture/Changes';
import { sameValue } from '../../../core/plan/picture/same';
import { fromCellData } from '../cellData';

/**
 * Changes without those that would overwrite what a person typed since they were worked out: an input that
 * holds something else by now than what the change replaces. `met`: these cells, with what they hold.
 */
export function sparing(
  before: IWorkbookData,
  changes: WorkbookChanges,
): { readonly changes: WorkbookChanges; readonly met: readonly TypedCell[] } {
  const met: TypedCell[] = [];
  const byName = new Map(
    Object.values(before.sheets).map((sheet) => [sheet.name ?? '', sheet.cellData]),
  );
  const spared = (change: SheetChanges): SheetChanges => {
    const cells = byName.get(change.sheet);
    if (change.how !== 'amend' || !cells) return change;
    const isFree = ({ row, column, input, from }: ContentChange): boolean => {
      const cell: ICellData | undefined = cells[row]?.[column];
      const value = cell ? fromCellData(cell) : null;
      if (input !== true || sameValue(value ?? '', from?.value ?? '')) return true;
      met.push({ sheet: change.sheet, row, column, value });
      return false;
    };
    return {
      ...change,
      changes: change.changes.map((each) =>
        each.kind === 'contents' ? { ...each, each: each.each.filter(isFree) } : each,
      ),
    };
  };
  const sheets = changes.sheets.map(spared);
  return met.length === 0 ? { changes, met } : { changes: { ...changes, sheets }, met };
}
