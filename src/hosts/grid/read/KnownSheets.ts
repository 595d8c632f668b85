import { CommandType, type IWorkbookData } from '@univerjs/core';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import type { GridUnit } from '../live/GridUnit';
import { readSheets, readWorkbook, type ReadBefore } from './readSheet';

/** Calculations, and the text in the cell editor, change no sheet; results are written like other values. */
const NOT_OF_SHEETS = ['formula.', 'doc.'];

/**
 * Reads sheets, each once until something on it changes: one that is as it was is the same object again, and
 * whatever was found on it holds.
 */
export class KnownSheets {
  private known: ReadBefore = new WeakMap();

  constructor(private readonly unit: GridUnit) {
    unit.commands.onCommandExecuted(({ type, id, params }) => {
      if (type !== CommandType.MUTATION || NOT_OF_SHEETS.some((kind) => id.startsWith(kind)))
        return;
      const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
      const sheet =
        subUnitId === undefined ? undefined : unit.workbook?.getSheetBySheetId(subUnitId);
      if (sheet) this.known.delete(sheet.getConfig());
      else this.known = new WeakMap();
    });
  }

  sheets(data: IWorkbookData, wanted?: readonly string[]): readonly SheetSnapshot[] {
    return readSheets(data, wanted, this.known);
  }

  workbook(data: IWorkbookData): WorkbookSnapshot {
    return readWorkbook(data, this.known);
  }
}
