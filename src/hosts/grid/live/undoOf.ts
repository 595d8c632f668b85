import type { IWorkbookData } from '@univerjs/core';
import { changesOfSheet } from '../../../core/picture/changesOfSheet';
import type { SheetChanges, WorkbookChanges } from '../../../core/picture/Changes';
import { undoOf } from '../../../core/picture/found/undoOf';
import { emptySheet, type SheetPicture } from '../../../core/picture/Picture';
import type { PictureReader } from '../read/PictureReader';
import { bookExtras } from '../SheetExtras';

interface Wrote {
  readonly changes: WorkbookChanges;
  /** The sheet that was looked at. */
  readonly shown: string;
  /** Knows sheets that were not changed since it read them. */
  readonly reader: PictureReader;
}

/**
 * What takes changes back, with what really stood where they are carried out: also what people typed and set
 * since the workbook was read, the order of all sheets, people's own among them, and the sheet that they looked at.
 */
export function undoOfWriting(
  before: IWorkbookData,
  after: IWorkbookData,
  { changes, shown, reader }: Wrote,
): WorkbookChanges {
  const known = bookExtras(before.custom);
  const found = { ...known, sheets: namesOf(before), active: shown };
  return undoOf(changes, found, asFound(before, after, changes.sheets, reader));
}

/** The changes as they are: each from what stood to what stands afterwards. */
function asFound(
  before: IWorkbookData,
  after: IWorkbookData,
  sheets: readonly SheetChanges[],
  reader: PictureReader,
): readonly SheetChanges[] {
  const names = new Set(sheets.map(({ sheet }) => sheet));
  const old = picturesOf(reader, before, names);
  const now = picturesOf(reader, after, names);
  return sheets.flatMap(({ sheet, how }): readonly SheetChanges[] => {
    const [stood, stands] = [old.get(sheet), now.get(sheet)];
    const empty = emptySheet(sheet);
    const found = {
      add: () => changesOfSheet(empty, stands ?? empty),
      remove: () => changesOfSheet(stood ?? empty, empty),
      clear: () => changesOfSheet(stood ?? empty, empty),
      fill: () => changesOfSheet(empty, stands ?? empty),
      amend: () => changesOfSheet(stood ?? empty, stands ?? empty),
    }[how]();
    return how === 'amend' && found.length === 0 ? [] : [{ sheet, how, changes: found }];
  });
}

function picturesOf(
  reader: PictureReader,
  data: IWorkbookData,
  names: ReadonlySet<string>,
): ReadonlyMap<string, SheetPicture> {
  const ids = data.sheetOrder.filter((id) => names.has(data.sheets[id]?.name ?? ''));
  return new Map(reader.sheets(data, ids).map((picture) => [picture.name, picture]));
}

function namesOf({ sheetOrder, sheets }: IWorkbookData): readonly string[] {
  return sheetOrder.map((id) => sheets[id]?.name ?? '');
}
