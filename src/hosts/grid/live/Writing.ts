import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookChanges } from '../../../core/picture/Changes';
import type { WorkbookPicture } from '../../../core/picture/Picture';
import type { Pieces, Share } from '../../../core/values/pieces';
import type { PictureReader } from '../read/PictureReader';
import { patchWorkbook } from '../write/patchWorkbook';
import { toWorkbookData } from '../write/toWorkbookData';
import { amend, canAmend } from './amend';
import type { GridUnit } from './GridUnit';
import { activate, selectCell, selectedCell } from './select';
import { undoOfWriting } from './undoOf';

/** Carries changes out in the sheets that are shown. */
export class Writing {
  /**
   * @param reader knows what stands on sheets that it read already
   * @param hold called before sheets are shown anew; gives what brings typing back afterwards
   */
  constructor(
    private readonly unit: GridUnit,
    private readonly reader: PictureReader,
    private readonly hold: () => () => void = () => () => undefined,
  ) {}

  /** Works out what showing a workbook takes; what that gives shows it in place of what is shown. */
  *showing(picture: WorkbookPicture): Pieces<() => void, Share> {
    const data = yield* toWorkbookData(picture);
    return () => {
      this.unit.load(data);
      this.activate(picture.activeSheet);
    };
  }

  /** All or nothing; gives what takes it back. Everything must have been calculated before. */
  write(changes: WorkbookChanges): WorkbookChanges {
    const { unit } = this;
    const before = unit.view();
    const after = patchWorkbook(before, changes);
    const shown = this.shown() ?? '';
    const undo = undoOfWriting(before, after, { changes, shown, reader: this.reader });
    const resume = this.hold();
    if (canAmend(changes)) amend(unit, before, after, changes);
    else this.load(after);
    this.activate(changes.activeSheet?.to);
    resume();
    return undo;
  }

  /**
   * Whoever looks at a cell goes on looking at it. Sheets that do not change stay the same objects: the grid that held
   * them is gone, and what was read of them holds.
   */
  private load(after: IWorkbookData): void {
    const at = selectedCell(this.unit);
    const shown = this.shown();
    this.unit.load(after);
    const { workbook } = this.unit;
    if (at?.sheet === shown && at && workbook?.getSheetBySheetName(at.sheet))
      void selectCell(this.unit, at);
    else this.activate(shown);
  }

  private shown(): string | undefined {
    return this.unit.workbook?.getActiveSheet(true)?.getName();
  }

  private activate(sheet: string | undefined): void {
    const { workbook } = this.unit;
    if (sheet !== undefined && workbook?.getSheetBySheetName(sheet))
      activate(this.unit, workbook, sheet);
  }
}
