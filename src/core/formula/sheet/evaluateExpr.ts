import { isCellError, type CellValue } from '../../values/cell';
import type { BinaryOperator, Expr, RangeRef } from './Expr';
import type { Argument } from './argument';
import { FUNCTIONS } from './functions';
import { ExcelError, compareValues, toNumber, toText, type Scalar } from './scalars';

/** Gives a cell's value; `sheet` is absent for the formula's own sheet. */
export type CellLookup = (sheet: string | undefined, row: number, column: number) => CellValue;

/**
 * What Excel shows for a formula: an empty cell it refers to counts as 0,
 * an error of any kind comes back as a CellError.
 */
export function evaluateExpr(expr: Expr, lookup: CellLookup): CellValue {
  try {
    return scalarOf(expr, lookup) ?? 0;
  } catch (error) {
    if (error instanceof ExcelError) return { error: error.code };
    throw error;
  }
}

function scalarOf(expr: Expr, lookup: CellLookup): Scalar {
  switch (expr.kind) {
    case 'literal':
      return expr.value;
    case 'cell':
      return plain(lookup(expr.sheet, expr.row, expr.column));
    case 'range':
      throw new ExcelError('#VALUE!');
    case 'binary':
      return finite(operate(expr.op, scalarOf(expr.left, lookup), scalarOf(expr.right, lookup)));
    case 'call':
      return finite(callFunction(expr, lookup));
  }
}

/** Beyond the numbers that a cell holds Excel shows an error. */
function finite(value: Scalar): Scalar {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new ExcelError('#NUM!');
  return value;
}

function callFunction(expr: Extract<Expr, { kind: 'call' }>, lookup: CellLookup): Scalar {
  const argument = (index: number): Expr => {
    const found = expr.args[index];
    if (!found) throw new ExcelError('#N/A');
    return found;
  };
  if (expr.name === 'IF') {
    const chosen = truth(scalarOf(argument(0), lookup)) ? argument(1) : argument(2);
    return scalarOf(chosen, lookup);
  }
  if (expr.name === 'IFERROR') {
    try {
      return scalarOf(argument(0), lookup);
    } catch (error) {
      if (error instanceof ExcelError) return scalarOf(argument(1), lookup);
      throw error;
    }
  }
  const args = expr.args.map((arg): Argument =>
    arg.kind === 'range'
      ? { kind: 'range', values: rangeValues(arg, lookup) }
      : { kind: 'scalar', value: scalarOf(arg, lookup), reference: arg.kind === 'cell' },
  );
  return FUNCTIONS[expr.name](args);
}

function rangeValues(range: RangeRef, lookup: CellLookup): Scalar[] {
  const values: Scalar[] = [];
  const { row, column, rows, columns } = range.area;
  for (let r = row; r < row + rows; r += 1)
    for (let c = column; c < column + columns; c += 1)
      values.push(plain(lookup(range.sheet, r, c)));
  return values;
}

function plain(value: CellValue): Scalar {
  if (isCellError(value)) throw new ExcelError(value.error);
  return value;
}

function truth(value: Scalar): boolean {
  if (typeof value === 'string') throw new ExcelError('#VALUE!');
  return value !== null && value !== 0 && value !== false;
}

function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '+':
      return toNumber(left) + toNumber(right);
    case '-':
      return toNumber(left) - toNumber(right);
    case '*':
      return toNumber(left) * toNumber(right);
    case '/': {
      const divisor = toNumber(right);
      if (divisor === 0) throw new ExcelError('#DIV/0!');
      return toNumber(left) / divisor;
    }
    case '&':
      return toText(left) + toText(right);
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>':
      return compareValues(left, right) > 0;
    case '>=':
      return compareValues(left, right) >= 0;
  }
}
