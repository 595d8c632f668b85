import type { Indicator } from '../../../catalogue/Catalogue';
import { denominatorOf, perOf } from '../../../formula/parts';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, cases, eq, iff, isBlank, isNumber, lit, op } from '../../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../../formula/toExcel';
import { FLAG, NONE, NOT_APPLICABLE } from '../../../messages/bookSheets';
import type { BookContext } from '../../bookContext';
import { townshipLeaves } from '../../../forms/items';
import type { Content, RowPlace } from '../../../workbook/table/Column';
import { filedCell } from '../filedCells';
import { overOpen } from '../openFlags';
import { leafExprs } from './flags';

/** Whether the townships' figures make up the indicator, or a department reports it. */
export function isOverTownships(indicator: Indicator, { catalogue }: BookContext): boolean {
  return townshipLeaves(indicator, catalogue).length > 0;
}

export function countedExpr(indicator: Indicator, { group }: RowPlace, context: BookContext): Expr {
  if (!isOverTownships(indicator, context)) return lit(NONE);
  return call('COUNTIF', group('townships'), lit('>0'));
}

export function missingExpr(indicator: Indicator, { group }: RowPlace, context: BookContext): Expr {
  if (!isOverTownships(indicator, context)) return lit(0);
  const flags = group('townships');
  const open = overOpen(context, (flag) => call('COUNTIF', flags, flag));
  return op(open, '+', call('COUNTIF', flags, lit(FLAG.out)));
}

export function numeratorExpr(indicator: Indicator, row: RowPlace, context: BookContext): Content {
  if (isOverTownships(indicator, context)) return sideOf('numerator', indicator, row, context);
  return denominatorOf(indicator.formula) ? filedSide('numerator', indicator, context) : null;
}

export function denominatorExpr(
  indicator: Indicator,
  row: RowPlace,
  context: BookContext,
): Content {
  if (denominatorOf(indicator.formula) === undefined) return null;
  return isOverTownships(indicator, context)
    ? sideOf('denominator', indicator, row, context)
    : filedSide('denominator', indicator, context);
}

/** The sum over the townships counted. */
function sideOf(
  side: 'numerator' | 'denominator',
  { formula }: Indicator,
  { cell, group }: RowPlace,
  context: BookContext,
): Expr {
  const sum = toExcel(formula, leafExprs(group('townships'), context))[side] ?? lit('');
  return iff(eq(cell('=counted'), 0), lit(''), sum);
}

/** What the department typed, where it is a number. */
function filedSide(
  side: 'numerator' | 'denominator',
  { code }: Indicator,
  context: BookContext,
): Expr {
  const typed = filedCell(code, side, context);
  return iff(isNumber(typed), typed, lit(''));
}

export function valueExpr(indicator: Indicator, { cell }: RowPlace, context: BookContext): Expr {
  if (!isOverTownships(indicator, context)) {
    const filed = filedCell(indicator.code, 'value', context);
    return iff(isBlank(filed), lit(''), filed);
  }
  const none = iff(op(cell('=missing'), '>', lit(0)), lit(''), lit(NOT_APPLICABLE));
  const isRatio = denominatorOf(indicator.formula) !== undefined;
  return cases(
    [
      [eq(cell('=counted'), 0), none],
      ...(isRatio ? [[eq(cell('=denominator'), 0), lit(NOT_APPLICABLE)] as const] : []),
    ],
    isRatio
      ? ratioExpr(cell('=numerator'), cell('=denominator'), perOf(indicator.formula))
      : cell('=numerator'),
  );
}
