import type { CellValue } from '../../../src/core/values/cell';
import { evaluateExpr } from '../../../src/core/formula/sheet/evaluateExpr';
import type { Expr } from '../../../src/core/formula/sheet/Expr';
import type { Cell } from '../model/Cell';
import type { Workbook } from '../model/Workbook';
import { parseFormulaText } from './parseFormula';

const trees = new Map<string, Expr | undefined>();

function treeOf(formula: string): Expr | undefined {
  if (!trees.has(formula)) trees.set(formula, parsed(formula));
  return trees.get(formula);
}

function parsed(formula: string): Expr | undefined {
  try {
    return parseFormulaText(formula);
  } catch {
    return undefined;
  }
}

/** Calculates every formula of the workbook; a circle gives 0, a formula that is not understood #NAME?. */
export function recalculate(workbook: Workbook): void {
  const done = new Set<Cell>();
  const running = new Set<Cell>();

  const valueAt = (sheetName: string, row: number, column: number): CellValue => {
    const sheet = workbook.findSheet(sheetName);
    if (!sheet) return { error: '#REF!' };
    const cell = sheet.peek(row, column);
    if (!cell) return null;
    if (cell.formula === undefined || done.has(cell)) return cell.value;
    if (running.has(cell)) return 0;
    return calculateCell(cell, cell.formula, sheetName);
  };

  const calculateCell = (cell: Cell, formula: string, sheetName: string): CellValue => {
    running.add(cell);
    const tree = treeOf(formula);
    cell.value = tree
      ? evaluateExpr(tree, (sheet, row, column) => valueAt(sheet ?? sheetName, row, column))
      : { error: '#NAME?' };
    running.delete(cell);
    done.add(cell);
    return cell.value;
  };

  for (const sheet of workbook.sheets)
    for (const { cell } of sheet.entries())
      if (cell.formula !== undefined && !done.has(cell))
        calculateCell(cell, cell.formula, sheet.name);
}
