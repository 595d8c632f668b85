import { CommandType, type ICommandInfo, type IWorkbookData } from '@univerjs/core';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import type { GridUnit } from '../live/GridUnit';
import { readSheets, readWorkbook, type ReadBefore } from './readSheet';

/** Calculations, and the text in the cell editor, change no sheet; results are written like other values. */
const NOT_OF_SHEETS = ['formula.', 'doc.'];

/**
 * Reads sheets, each once until something on it changes: one that is as it was is the same object again, and
 * whatever was found on it holds. The text of the whole is made once, too.
 */
export class KnownSheets {
  private known: ReadBefore = new WeakMap();
  private written: string | undefined;

  constructor(private readonly unit: GridUnit) {
    unit.commands.onCommandExecuted((command) => {
      this.follow(command);
    });
    unit.whenWritten.add(() => {
      this.written = undefined;
    });
  }

  sheets(data: IWorkbookData, wanted?: readonly string[]): readonly SheetSnapshot[] {
    return readSheets(data, wanted, this.known);
  }

  workbook(data: IWorkbookData): WorkbookSnapshot {
    return readWorkbook(data, this.known);
  }

  /** Everything that the grid holds; undefined while there is no workbook. */
  text(): string | undefined {
    if (this.unit.workbook) this.written ??= JSON.stringify(this.unit.view());
    else this.written = undefined;
    return this.written;
  }

  private follow({ type, id, params }: Readonly<ICommandInfo>): void {
    if (type === CommandType.COMMAND || NOT_OF_SHEETS.some((kind) => id.startsWith(kind))) return;
    this.written = undefined;
    if (type !== CommandType.MUTATION) return;
    const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
    const sheet =
      subUnitId === undefined ? undefined : this.unit.workbook?.getSheetBySheetId(subUnitId);
    if (sheet) this.known.delete(sheet.getConfig());
    else this.known = new WeakMap();
  }
}
