import type { Indicator } from '../../../catalogue/Catalogue';
import { all, any, call, cases, eq, iff, isNumber, lit, op } from '../../../formula/sheet/build';
import type { Expr } from '../../../formula/sheet/Expr';
import { INFERRED } from '../../../messages/status';
import type { BookContext } from '../../bookContext';
import { completionExpr, isStatus, label } from '../../../forms/statusExpr';
import type { Content, RowPlace } from '../../../workbook/table/Column';
import { isAttested, isBounded } from './judgement';

/** Cells of an indicator's row in 指标测算, by their fields. */
export type Workings = (field: string) => Expr;

/** What is told of those who reported, as `tellsReported` says; empty where that is nothing of the district. */
export function ifTold(
  indicator: Indicator,
  cell: Workings,
  context: BookContext,
  told: Expr,
): Expr {
  if (!isBounded(indicator, context)) return told;
  const status = cell('=status');
  const lacks = op(call('ROUND', cell('=gap'), lit(10)), '>', lit(0));
  const isTurned = iff(isNumber(cell('=gap')), eq(eq(status, label('met')), lacks), lit(false));
  const isSilent = any(
    isStatus(status, 'insufficient'),
    isStatus(status, 'missing'),
    all(eq(cell('=inferred'), INFERRED), isTurned),
  );
  return iff(isSilent, lit(''), told);
}

/** 完成率: what the value has of the target, also above it. */
export function completionContent(
  indicator: Indicator,
  { cell }: RowPlace,
  context: BookContext,
): Content {
  if (isAttested(indicator, context)) return null;
  const [value, target] = [cell('=value'), cell('=target')];
  const completion = completionExpr(value, target, indicator.better);
  return cases(
    [
      [isStatus(cell('=status'), 'invalid'), lit('')],
      [all(isNumber(value), isNumber(target)), ifTold(indicator, cell, context, completion)],
    ],
    lit(''),
  );
}
