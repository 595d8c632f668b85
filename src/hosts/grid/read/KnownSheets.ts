import { CommandType, type ICommandInfo, type IWorkbookData } from '@univerjs/core';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import type { WorkbookPicture } from '../../../core/plan/picture/Picture';
import type { GridUnit } from '../live/GridUnit';
import { Known } from './Known';
import { PictureReader } from './PictureReader';
import { readSheets, readWorkbook } from './readSheet';

/** Calculations, and the text in the cell editor, change no sheet; results are written like other values. */
const NOT_OF_SHEETS = ['formula.', 'doc.'];

/**
 * Reads sheets, each once until something on it changes: one that is as it was is the same object again, and
 * whatever was found on it holds.
 */
export class KnownSheets {
  private readonly snapshots = new Known<SheetSnapshot>();
  private readonly pictures = new PictureReader();
  private readonly texts = new Known<string>();
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
    return readSheets(data, wanted, this.snapshots);
  }

  workbook(data: IWorkbookData): WorkbookSnapshot {
    return readWorkbook(data, this.snapshots);
  }

  picture(data: IWorkbookData, activeSheet: string): WorkbookPicture {
    return this.pictures.workbook(data, activeSheet);
  }

  /** Everything that the grid holds; undefined while there is no workbook. */
  text(): string | undefined {
    if (this.unit.workbook) this.written ??= this.textOf(this.unit.view());
    else this.written = undefined;
    return this.written;
  }

  private textOf({ sheets, ...rest }: IWorkbookData): string {
    const each = Object.entries(sheets).map(
      ([id, sheet]) =>
        `${JSON.stringify(id)}:${this.texts.of(sheet, (one) => JSON.stringify(one))}`,
    );
    return `${JSON.stringify(rest).slice(0, -1)},"sheets":{${each.join(',')}}}`;
  }

  private follow({ type, id, params }: Readonly<ICommandInfo>): void {
    if (type === CommandType.COMMAND || NOT_OF_SHEETS.some((kind) => id.startsWith(kind))) return;
    this.written = undefined;
    const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
    const sheet =
      subUnitId === undefined ? undefined : this.unit.workbook?.getSheetBySheetId(subUnitId);
    const config = sheet?.getConfig();
    this.texts.forget(config);
    // What is looked at is in the text alone.
    if (type !== CommandType.MUTATION) return;
    this.snapshots.forget(config);
    this.pictures.forget(config);
  }
}
