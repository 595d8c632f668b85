import { isICellData, type ICellData, type IRange, type Worksheet } from '@univerjs/core';
import { SheetsSelectionsService, type ISetRangeValuesCommandParams } from '@univerjs/sheets';
import { STEP } from '../../../../core/messages/grid';
import { toA1 } from '../../../../core/values/address';
import { fromCellData } from '../../cellData';
import { entriesOf } from '../../matrix';
import type { GridUnit } from '../GridUnit';
import type { Hand } from '../hand/Hand';
import { EMPTY, type HandCell, type HandContent } from '../hand/HandEdit';
import { PASTE_BY_KEYS, type Pasting } from './Pasting';

export interface GestureContext {
  readonly unit: GridUnit;
  readonly hand: Hand;
  readonly pasting: Pasting;
  /** The sheet that the command is about. */
  readonly sheet: Worksheet;
}

type Gesture = (context: GestureContext, params: object) => boolean | Promise<boolean>;

/** Commands that fill in cells, as what a hand means by them on a sheet of the program. */
export const GESTURES: Readonly<Record<string, Gesture>> = {
  'sheet.command.set-range-values': ({ hand, sheet, unit }, params) => {
    const cells = wantedOf(params as ISetRangeValuesCommandParams, selectedRanges(unit));
    const [first] = cells;
    if (!first) return true;
    const name = STEP.typed(sheet.getName(), toA1(first.row, first.column));
    return hand.write(name, [{ sheet, cells }]);
  },
  'sheet.command.clear-selection-content': clear,
  'sheet.command.clear-selection-all': clear,
  'sheet.command.auto-clear-content': ({ hand, sheet }, params) => {
    const { clearRange } = params as { readonly clearRange?: IRange };
    return !clearRange || hand.clear(sheet, [clearRange]);
  },
  'sheet.command.auto-fill': ({ hand, sheet }, params) => {
    const { sourceRange, targetRange, applyType } = params as {
      readonly sourceRange: IRange;
      readonly targetRange: IRange;
      readonly applyType?: string;
    };
    return hand.fill(sheet, sourceRange, targetRange, applyType === 'COPY');
  },
  'sheet.command.copy-down': ({ hand, sheet, unit }) => {
    const range = selectedRanges(unit).at(-1);
    if (!range) return false;
    const { startRow, endRow } = range;
    const first = startRow === endRow ? startRow - 1 : startRow;
    if (first < 0) return false;
    return hand.fill(
      sheet,
      { ...range, startRow: first, endRow: first },
      { ...range, startRow: first },
      true,
    );
  },
  'sheet.command.copy-right': ({ hand, sheet, unit }) => {
    const range = selectedRanges(unit).at(-1);
    if (!range) return false;
    const { startColumn, endColumn } = range;
    const first = startColumn === endColumn ? startColumn - 1 : startColumn;
    if (first < 0) return false;
    return hand.fill(
      sheet,
      { ...range, startColumn: first, endColumn: first },
      { ...range, startColumn: first },
      true,
    );
  },
  'sheet.command.move-range': ({ hand, sheet, unit }, params) => {
    const { fromRange, toRange, toSubUnitId } = params as {
      readonly fromRange: IRange;
      readonly toRange: IRange;
      readonly toSubUnitId?: string;
    };
    const to = unit.workbook?.getSheetBySheetId(toSubUnitId ?? '') ?? sheet;
    return hand.move(sheet, fromRange, to, toRange, hand.options.copies());
  },
  'univer.command.cut': ({ pasting, sheet, unit }) => pasting.cut(sheet, selectedRanges(unit)),
  'univer.command.paste': ({ pasting, sheet, unit }) =>
    pasting.pasteFromClipboard(sheet, selectedRanges(unit)),
  'sheet.command.paste-value': ({ pasting, sheet, unit }) =>
    pasting.pasteFromClipboard(sheet, selectedRanges(unit)),
  [PASTE_BY_KEYS]: ({ pasting, sheet, unit }, params) =>
    pasting.pasteByKeys(sheet, selectedRanges(unit), params),
};

function clear({ hand, sheet, unit }: GestureContext, params: object): boolean {
  const { ranges } = params as { readonly ranges?: readonly IRange[] };
  return hand.clear(sheet, ranges ?? selectedRanges(unit));
}

export function selectedRanges(unit: GridUnit): readonly IRange[] {
  const selections = unit.injector.get(SheetsSelectionsService).getCurrentSelections();
  return selections.map(({ range }) => range);
}

/** The cells that a command would set; one value for a range is meant for every cell of it. */
function wantedOf(
  { range, value }: ISetRangeValuesCommandParams,
  selected: readonly IRange[],
): readonly HandCell[] {
  const target = range ?? selected.at(-1);
  if (isICellData(value)) {
    const content = contentOf(value);
    return target && content ? placesIn(target).map((place) => ({ ...place, content })) : [];
  }
  const cells: HandCell[] = [];
  const origin = Array.isArray(value) && target ? target : { startRow: 0, startColumn: 0 };
  for (const [row, line] of entriesOf(value as Record<number, Record<number, ICellData | null>>))
    for (const [column, cell] of Object.entries(line)) {
      const content = cell === null ? EMPTY : contentOf(cell);
      if (content)
        cells.push({
          row: row + origin.startRow,
          column: Number(column) + origin.startColumn,
          content,
        });
    }
  return cells;
}

/** Undefined where the command is about looks only. */
function contentOf(cell: ICellData): HandContent | undefined {
  if (cell.f) return { kind: 'typed', text: cell.f };
  if (!('v' in cell) && !('p' in cell)) return undefined;
  const value = fromCellData(cell);
  return typeof value === 'string' ? { kind: 'typed', text: value } : { kind: 'held', value };
}

function placesIn({ startRow, endRow, startColumn, endColumn }: IRange) {
  const places: { readonly row: number; readonly column: number }[] = [];
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1) places.push({ row, column });
  return places;
}
