import type { IWorkbookData } from '@univerjs/core';
import { changesOfSheet } from '../../../core/picture/changesOfSheet';
import type { CellGrid } from '../../../core/picture/CellGrid';
import type { ChangeKind, SheetChanges, WorkbookChanges } from '../../../core/picture/Changes';
import { undoOf } from '../../../core/picture/found/undoOf';
import { emptySheet, type SheetPicture } from '../../../core/picture/Picture';
import { cellsOfKinds } from '../../../core/picture/touchedCells';
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
  const [old, now] = [sheetsOf(before, reader), sheetsOf(after, reader)];
  return sheets.flatMap(({ sheet, how, changes }): readonly SheetChanges[] => {
    const found = {
      add: () => changesOfSheet(emptySheet(sheet), now.whole(sheet)),
      remove: () => changesOfSheet(old.whole(sheet), emptySheet(sheet)),
      clear: () => changesOfSheet(old.whole(sheet), emptySheet(sheet)),
      fill: () => changesOfSheet(emptySheet(sheet), now.whole(sheet)),
      amend: () => {
        const cells = cellsOfKinds(changes, OF_CELLS);
        return old.sharesFormulas(sheet, cells)
          ? changesOfSheet(old.whole(sheet), now.whole(sheet))
          : changesOfSheet(old.part(sheet, cells), now.part(sheet, cells));
      },
    }[how]();
    return how === 'amend' && found.length === 0 ? [] : [{ sheet, how, changes: found }];
  });
}

/** Kinds of changes that name the cells that they change: what they do not name stays. */
const OF_CELLS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['contents', 'results', 'numberFormats', 'styles', 'locks', 'notes', 'links'] as const),
]);

/** The sheets of a workbook as they are needed: whole, or some of their cells. */
function sheetsOf(data: IWorkbookData, reader: PictureReader) {
  const ids = new Map(data.sheetOrder.map((id) => [data.sheets[id]?.name ?? '', id]));
  const partOf = reader.parts(data);
  return {
    whole(name: string): SheetPicture {
      const id = ids.get(name);
      return (id === undefined ? undefined : reader.sheets(data, [id])[0]) ?? emptySheet(name);
    },
    part(name: string, cells: CellGrid<true>): SheetPicture {
      const id = ids.get(name);
      return id === undefined ? emptySheet(name) : partOf(id, cells);
    },
    /** Whether one of the cells has its formula together with others, which may be lost with it. */
    sharesFormulas(name: string, cells: CellGrid<true>): boolean {
      const { cellData = {} } = data.sheets[ids.get(name) ?? ''] ?? {};
      return cells
        .lines()
        .some(([row, line]) => line.some(([column]) => cellData[row]?.[column]?.si != null));
    },
  };
}

function namesOf({ sheetOrder, sheets }: IWorkbookData): readonly string[] {
  return sheetOrder.map((id) => sheets[id]?.name ?? '');
}
