import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookChanges } from '../../../core/plan/picture/Changes';
import type { WorkbookPicture } from '../../../core/plan/picture/Picture';
import { patchWorkbook } from '../write/patchWorkbook';
import { toWorkbookData } from '../write/toWorkbookData';
import { amend, canAmend } from './amend';
import { copyOf, type GridUnit } from './GridUnit';
import { activate, selectCell, selectedCell } from './select';
import { undoOfWriting } from './undoOf';

/** Carries changes out in the sheets that are shown. */
export class Writing {
  /** @param hold called before sheets are shown anew; gives what brings typing back afterwards */
  constructor(
    private readonly unit: GridUnit,
    private readonly hold: () => () => void = () => () => undefined,
  ) {}

  /** Shows a workbook in place of what is shown. */
  show(picture: WorkbookPicture): void {
    this.unit.load(toWorkbookData(picture));
    this.activate(picture.activeSheet);
  }

  /**
   * All or nothing; gives what takes it back. Everything must have been calculated before.
   * @param onSheet called before each sheet is worked out; may throw to give up
   */
  write(
    changes: WorkbookChanges,
    onSheet?: (index: number, name: string) => void,
  ): WorkbookChanges {
    const { unit } = this;
    const before = unit.view();
    const after = patchWorkbook(before, changes, onSheet);
    const undo = undoOfWriting(before, after, changes, this.shown() ?? '');
    const resume = this.hold();
    if (canAmend(changes, before, after)) amend(unit, before, after, changes);
    else this.load(after);
    this.activate(changes.activeSheet?.to);
    resume();
    return undo;
  }

  /** Whoever looks at a cell goes on looking at it. */
  private load(after: IWorkbookData): void {
    const at = selectedCell(this.unit);
    const shown = this.shown();
    this.unit.load(copyOf(after));
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
