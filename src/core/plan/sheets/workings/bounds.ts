import type { Indicator } from '../../../catalogue/Catalogue';
import type { Expr } from '../../../formula/sheet/Expr';
import { any, call, eq, iff, lit } from '../../../formula/sheet/build';
import { UNBOUNDED } from '../../../messages/bookSheets';
import type { BookContext } from '../../bookContext';
import type { Content, RowPlace } from '../../../workbook/table/Column';
import { boundedIndicators } from '../projection/alternatives';
import { PROJECTION_SHEET } from '../projection/cells';

/** What the value can be while townships are missing: the least over its rows in 缺报推算. */
export function lowerExpr(indicator: Indicator, _row: RowPlace, context: BookContext): Content {
  const lower = boundCells(indicator, '=lower', context);
  const first = lower[0]?.[0];
  if (first === undefined) return null;
  if (lower.flat().length === 1) return first;
  return iff(eq(first, ''), lit(''), over(lower));
}

/** The greatest that it can be. */
export function upperExpr(indicator: Indicator, _row: RowPlace, context: BookContext): Content {
  const upper = boundCells(indicator, '=upper', context);
  const [lowest, only] = [boundCells(indicator, '=lower', context)[0]?.[0], upper[0]?.[0]];
  if (lowest === undefined || only === undefined) return null;
  if (upper.flat().length === 1) return only;
  // MIN passes over texts: of several upper bounds the known ones count.
  const open = any(...upper.map((group) => eq(call('COUNT', ...group), 0)));
  return iff(eq(lowest, ''), lit(''), iff(open, lit(UNBOUNDED), over(upper)));
}

const over = (of: readonly (readonly Expr[])[]): Expr =>
  call('MAX', ...of.map((group) => call('MIN', ...group)));

/** Cells of the indicator's alternatives, by group. */
function boundCells(
  indicator: Indicator,
  field: string,
  { catalogue, places }: BookContext,
): readonly (readonly Expr[])[] {
  const groups: Expr[][] = [];
  boundedIndicators(catalogue).forEach((each, index) => {
    if (each.indicator !== indicator) return;
    const group = (groups[each.group] ??= []);
    group.push(places.nth(PROJECTION_SHEET, 'bounds', index, field));
  });
  return groups;
}
