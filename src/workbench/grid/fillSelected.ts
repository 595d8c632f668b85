import {
  ObjectMatrix,
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
} from '@univerjs/core';
import { LexerTreeBuilder, SheetsSelectionsService } from '@univerjs/preset-sheets-core';

/** What the editor has the grid write into the cells of one range. */
export interface Filling {
  range?: IRange;
  value: ICellData | IObjectMatrixPrimitiveType<ICellData>;
}

/**
 * What is typed for all selected cells on a sheet of a person's own: version 0.25.1 fills the last place alone, and
 * writes a formula everywhere as it was typed, where it is to go along with its cell.
 * @param at the cell in which it was typed
 */
export function fillSelected(
  injector: Injector,
  filling: Filling,
  at: { readonly row: number; readonly column: number },
): void {
  const cell = filling.value as ICellData;
  const lexer = injector.get(LexerTreeBuilder);
  const cells = new ObjectMatrix<ICellData>();
  for (const { range } of injector.get(SheetsSelectionsService).getCurrentSelections())
    for (let row = range.startRow; row <= range.endRow; row += 1)
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const f =
          cell.f == null || cell.f === ''
            ? cell.f
            : lexer.moveFormulaRefOffset(cell.f, column - at.column, row - at.row);
        cells.setValue(row, column, f === undefined ? cell : { ...cell, f });
      }
  delete filling.range;
  filling.value = cells.getMatrix();
}
