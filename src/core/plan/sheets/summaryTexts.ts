import type { Indicator } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
import { all, call, eq, iff, isNumber, join, lit, op } from '../../formula/sheet/build';
import type { Expr } from '../../formula/sheet/Expr';
import { elementsOf, numeratorOf } from '../../formula/parts';
import { TOWNSHIPS_UNIT } from '../../messages/bookSheets';
import { INFERRED } from '../../messages/status';
import type { BookContext } from '../bookContext';
import { RIGHT } from '../looks';
import { label } from '../statusExpr';
import type { Column } from '../table/Column';
import { figureText, gapExpr } from '../valueFormat';
import { isBounded } from './workings/judgement';

/**
 * Columns of 指标测算 behind the townships', in which values, targets and gaps stand as texts in their own
 * units, so that lists can pick them whatever the indicator.
 */
export function summaryColumns(context: BookContext): readonly Column<Indicator>[] {
  const { book } = context;
  const text = (
    group: string,
    heading: string,
    cell: NonNullable<Column<Indicator>['cell']>,
  ): Column<Indicator> => ({ field: '', group, heading, width: 18, style: RIGHT, cell });
  return [
    text('valueText', '完成（文字）', (indicator, { cell }) => {
      const value = cell('=value');
      return iff(isNumber(value), figureText(indicator, value), value);
    }),
    text(
      'targetText',
      '目标（文字）',
      ({ targets }) => targets[String(book.period.year)]?.text ?? '—',
    ),
    text('gapText', '差距（文字）', (indicator, { cell }) => gapTextOf(indicator, cell, context)),
    text('countText', '折合（文字）', (indicator, { cell }) =>
      missingCountText(indicator, cell, context),
    ),
    text('lead', '牵头部门', ({ lead }) => lead),
    text('shortName', '简称', ({ shortName }) => shortName),
  ];
}

/** Cells of an indicator's row in 指标测算, by their fields. */
type Workings = (field: string) => Expr;

/** The gap in words. */
export function gapTextOf(indicator: Indicator, cell: Workings, context: BookContext): Expr {
  return unlessTurned(indicator, cell, context, gapExpr(indicator, cell('=gap')));
}

/** How much is missing with its unit; — where nothing is. */
export function missingCountText(indicator: Indicator, cell: Workings, context: BookContext): Expr {
  const missing = cell('=missingCount');
  const text = join(call('TEXT', missing, lit('#,##0')), countUnit(indicator, context));
  const said = iff(isNumber(missing), iff(op(missing, '>', lit(0)), text, lit('—')), lit(''));
  return unlessTurned(indicator, cell, context, said);
}

/** A text of what those who reported lack; empty where the units that are missing turn that round: 达标（推） lacks nothing. */
function unlessTurned(
  indicator: Indicator,
  cell: Workings,
  context: BookContext,
  text: Expr,
): Expr {
  if (!isBounded(indicator, context)) return text;
  const isMet = eq(cell('=status'), label('met'));
  const lacks = op(call('ROUND', cell('=gap'), lit(10)), '>', lit(0));
  const isTurned = iff(isNumber(cell('=gap')), eq(isMet, lacks), lit(false));
  return iff(all(eq(cell('=inferred'), INFERRED), isTurned), lit(''), text);
}

/** The unit in which what is missing is counted: that of the numerator's elements. */
function countUnit(indicator: Indicator, { catalogue, elements }: BookContext): string {
  const [code] = elementsOf(numeratorOf(indicator.formula));
  const element = code === undefined ? undefined : elements.get(code);
  return element?.type.kind === 'choice'
    ? inPlan(TOWNSHIPS_UNIT, catalogue.plan)
    : (element?.unit ?? indicator.unit);
}
