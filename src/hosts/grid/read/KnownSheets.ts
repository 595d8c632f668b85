import { CommandType, type ICommandInfo, type IWorkbookData } from '@univerjs/core';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import type { SheetPicture, WorkbookPicture } from '../../../core/picture/Picture';
import type { GridUnit } from '../live/GridUnit';
import { Known } from './Known';
import { PictureReader } from './PictureReader';
import { readSheets, readWorkbook } from './readSheet';
import { savedText, type SavedPart } from './saved';

/** Calculations, and the text in the cell editor, change no sheet; results are written like other values. */
const NOT_OF_SHEETS = ['formula.', 'doc.'];

/**
 * Reads sheets, each once until something on it changes: one that is as it was is the same object again, and
 * whatever was found on it holds.
 */
export class KnownSheets {
  private readonly snapshots = new Known<SheetSnapshot>();
  readonly pictures = new PictureReader();
  private readonly saved = new Known<string>();
  private written: readonly string[] | undefined;

  constructor(private readonly unit: GridUnit) {
    const follow = (command: Readonly<ICommandInfo>): void => {
      this.follow(command);
    };
    unit.commands.onCommandExecuted(follow);
    unit.whenBehind.add(follow);
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

  /**
   * The grid was given these sheets.
   * @param held how it holds them
   * @param read what reading gives of those of which that is known
   */
  know(held: readonly SheetPicture[], read: readonly SheetSnapshot[]): void {
    for (const picture of held) {
      const config = this.configOf(picture.name);
      if (config) this.pictures.know(config, picture);
    }
    for (const sheet of read) {
      const config = this.configOf(sheet.name);
      if (config) this.snapshots.know(config, sheet);
    }
  }

  private configOf(name: string) {
    return this.unit.workbook?.getSheetBySheetName(name)?.getConfig();
  }

  /** Everything that the grid holds, in pieces, one to a sheet; undefined while there is no workbook. */
  texts(): readonly string[] | undefined {
    if (this.unit.workbook) this.written ??= this.textsOf(this.unit.view());
    else this.written = undefined;
    return this.written;
  }

  private textsOf({ sheets, resources, ...rest }: IWorkbookData): readonly string[] {
    const parts: SavedPart[] = [rest, { resources: resources ?? [] }];
    const each = Object.entries(sheets).map(([id, sheet]) =>
      this.saved.of(sheet, (one) => savedText({ sheets: { [id]: one } })),
    );
    return [...parts.map(savedText), ...each];
  }

  private follow({ type, id, params }: Readonly<ICommandInfo>): void {
    if (type === CommandType.COMMAND || NOT_OF_SHEETS.some((kind) => id.startsWith(kind))) return;
    this.written = undefined;
    const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
    const sheet =
      subUnitId === undefined ? undefined : this.unit.workbook?.getSheetBySheetId(subUnitId);
    const config = sheet?.getConfig();
    this.saved.forget(config);
    // What is looked at is in the text alone.
    if (type !== CommandType.MUTATION) return;
    this.snapshots.forget(config);
    this.pictures.forget(config);
  }
}
