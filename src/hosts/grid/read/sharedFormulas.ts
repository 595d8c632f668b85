import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { forEachCell } from '../matrix';

interface Origin {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formula texts of a sheet, without the leading `=`. Where a formula was filled over several cells the
 * grid writes it once and the others name it by its id.
 */
export function formulaReader(
  cellData: IObjectMatrixPrimitiveType<ICellData>,
): (cell: ICellData, row: number, column: number) => string | undefined {
  let origins: ReadonlyMap<string, Origin> | undefined;
  let lexer: LexerTreeBuilder | undefined;
  return ({ f, si }, row, column) => {
    if (f != null && f !== '') return f.replace(/^=/, '');
    if (si == null || si === '') return undefined;
    origins ??= originsOf(cellData);
    const origin = origins.get(si);
    if (!origin) return undefined;
    lexer ??= new LexerTreeBuilder();
    return lexer
      .moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row)
      .replace(/^=/, '');
  };
}

function originsOf(cellData: IObjectMatrixPrimitiveType<ICellData>): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  forEachCell(cellData, (row, column, { f, si }) => {
    if (si != null && f != null && f !== '') origins.set(si, { formula: f, row, column });
  });
  return origins;
}
