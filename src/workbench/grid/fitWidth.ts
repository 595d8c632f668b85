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

/** Below this, letters of 10 points can no longer be read across a desk. */
const LEAST = 0.7;
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
    const room = container.clientWidth - HEADER - SCROLL_BAR;
    const wanted = Math.min(
      1,
      Math.max(LEAST, Math.floor((room / usedWidth(sheet, printed(sheet.getName()))) * 100) / 100),
    );
    void commands.executeCommand(SetZoomRatioCommand.id, {
      unitId: workbook.getUnitId(),
      subUnitId: sheet.getSheetId(),
      zoomRatio: wanted,
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
