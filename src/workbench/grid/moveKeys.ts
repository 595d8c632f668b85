import {
  Direction,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { IRenderManagerService, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import { isoDate } from '../../app/usualPeriod';
import type { CellAddress } from '../../core/values/address';
import type { CellEditor } from './CellEditor';
import { GO_BACK, mayGoBack } from './goBack';

export interface MovedGrid {
  readonly judge: (command: string, judge: (params: object) => boolean) => void;
  readonly selected: () => CellAddress | undefined;
  readonly go: (target: CellAddress) => void;
}

const BACK: Readonly<Record<string, Direction>> = { Tab: Direction.LEFT, Enter: Direction.UP };

type Place = Pick<CellAddress, 'row' | 'column'>;

/**
 * Keys by which people get about in spreadsheets, and which version 0.25.1 does not know: Home, Ctrl+Home, Ctrl+End, a
 * page up and down, Shift+Tab and Shift+Enter; and Ctrl+; for today's date.
 */
export function moveKeys(
  injector: Injector,
  container: HTMLElement,
  editor: CellEditor,
  { judge, selected, go }: MovedGrid,
): void {
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const renders = injector.get(IRenderManagerService);

  const workbook = () => instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const pageHeight = (sheet: Worksheet): number => {
    const render = renders.getRenderById(workbook()?.getUnitId() ?? '');
    const header = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const whole = (render?.engine.height ?? 0) / sheet.getZoomRatio();
    const frozen = heightOf(sheet, 0, Math.max(0, sheet.getFreeze().startRow));
    return whole - (header?.columnHeaderHeightAndMarginTop ?? 0) - frozen;
  };
  const target = (key: string, isFar: boolean, from: Place): Place | undefined => {
    const sheet = workbook()?.getActiveSheet(true);
    if (!sheet) return undefined;
    if (key === 'Home') {
      const { row, column } = firstOf(sheet);
      return { row: isFar ? row : from.row, column };
    }
    if (key === 'End' && isFar) return lastOf(sheet);
    if (isFar || (key !== 'PageDown' && key !== 'PageUp')) return undefined;
    const way = key === 'PageDown' ? 1 : -1;
    return { row: pageOn(sheet, from.row, way, pageHeight(sheet)), column: from.column };
  };

  judge(GO_BACK, (params) => mayGoBack(injector, params));
  container.addEventListener(
    'keydown',
    (event) => {
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (altKey || event.isComposing || event.target instanceof HTMLInputElement) return;
      const isFar = ctrlKey || metaKey;
      const back = shiftKey && !isFar ? BACK[key] : undefined;
      if (back !== undefined) {
        // While nothing is typed the grid's own keys go back.
        if (!editor.isOpen) return;
        if (editor.finish()) void commands.executeCommand(GO_BACK, { direction: back });
      } else if (shiftKey) return;
      else if (isFar && (code === 'Semicolon' || key === ';')) {
        const typed = editor.typing()?.text ?? '';
        editor.open(`${typed}${isoDate(new Date())}`);
      } else {
        const from = editor.isOpen ? undefined : selected();
        const place = from && target(key, isFar, from);
        if (!from || !place) return;
        go({ sheet: from.sheet, ...place });
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** The first cell that is seen and moves when people scroll. */
function firstOf(sheet: Worksheet): Place {
  const { startRow, startColumn } = sheet.getFreeze();
  let [row, column] = [Math.max(0, startRow), Math.max(0, startColumn)];
  while (!sheet.getRowVisible(row) && row < sheet.getRowCount() - 1) row += 1;
  while (!sheet.getColVisible(column) && column < sheet.getColumnCount() - 1) column += 1;
  return { row, column };
}

/** Where the last row that holds something and is seen meets the last such column. */
function lastOf(sheet: Worksheet): Place {
  let [row, column] = [0, 0];
  sheet.getCellMatrix().forValue((r, c, cell) => {
    const isFilled = cell != null && (cell.f != null || (cell.v != null && cell.v !== ''));
    if (!isFilled || !sheet.getRowVisible(r) || !sheet.getColVisible(c)) return;
    row = Math.max(row, r);
    column = Math.max(column, c);
  });
  return { row, column };
}

function heightOf(sheet: Worksheet, from: number, to: number): number {
  let height = 0;
  for (let row = from; row < to; row += 1)
    if (sheet.getRowVisible(row)) height += sheet.getRowHeight(row);
  return height;
}

/**
 * The row that is seen a page further on, as far as there are any; the next one at least. Rows that stay in view
 * are no page to go back to.
 */
function pageOn(sheet: Worksheet, from: number, way: 1 | -1, page: number): number {
  const frozen = Math.max(0, sheet.getFreeze().startRow);
  const first = from < frozen ? 0 : frozen;
  let [row, left] = [from, page];
  for (let next = from + way; next >= first && next < sheet.getRowCount(); next += way) {
    if (!sheet.getRowVisible(next)) continue;
    left -= sheet.getRowHeight(next);
    if (left < 0 && row !== from) break;
    row = next;
  }
  return row;
}
