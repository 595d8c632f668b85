import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetZoomRatioCommand } from '@univerjs/preset-sheets-core';
import type { Area } from '../../core/values/address';

/** Below this, letters of 10 points are hard to read across a desk. */
const READABLE = 0.7;
/** As small as it may become where the whole width is seen by that: a page that is cut says less. */
const LEAST = 0.64;
const HEADER = 46;
const SCROLL_BAR = 14;

/**
 * Shows every sheet as large as its width allows, when it is shown and when the page changes its size.
 * @param printed the area of a sheet that is printed, where only a part of it is
 */
export function fitWidth(
  univer: Univer,
  container: HTMLElement,
  printed: (sheet: string) => Area | undefined,
): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  let shown: { readonly workbook: Workbook; readonly sheet: Worksheet } | undefined;

  const fit = (): void => {
    if (!shown || container.clientWidth === 0) return;
    const { workbook, sheet } = shown;
    const room = container.clientWidth - SCROLL_BAR;
    const width = HEADER + usedWidth(sheet, printed(sheet.getName()));
    const whole = Math.floor((room / width) * 100) / 100;
    void commands.executeCommand(SetZoomRatioCommand.id, {
      unitId: workbook.getUnitId(),
      subUnitId: sheet.getSheetId(),
      zoomRatio: whole < LEAST ? READABLE : Math.min(1, whole),
    });
  };

  instances
    .getCurrentTypeOfUnit$<Workbook>(UniverInstanceType.UNIVER_SHEET)
    .subscribe((workbook) => {
      shown = undefined;
      workbook?.activeSheet$.subscribe((sheet) => {
        shown = sheet ? { workbook, sheet } : undefined;
        // The grid lays a sheet out after it has become the active one.
        setTimeout(fit, 0);
      });
    });
  new ResizeObserver(fit).observe(container);
}

/** Pixels from the first column to the last that is printed, or holds something. */
function usedWidth(sheet: Worksheet, printed: Area | undefined): number {
  const last = printed
    ? printed.column + printed.columns - 1
    : sheet.getCellMatrix().getDataRange().endColumn;
  let width = 0;
  for (let column = 0; column <= last; column += 1)
    if (sheet.getColVisible(column)) width += sheet.getColumnWidth(column);
  return Math.max(width, 1);
}
