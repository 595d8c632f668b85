import type { Indicator } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
import { call, iff, isNumber, join, lit, op } from '../../formula/sheet/build';
import type { Expr } from '../../formula/sheet/Expr';
import { elementsOf, numeratorOf } from '../../formula/parts';
import { TOWNSHIPS_UNIT } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';
import { FORMATS, RIGHT } from '../../workbook/looks';
import type { Column } from '../../workbook/table/Column';
import { figureText, gapExpr } from '../../forms/valueFormat';
import { ifTold, type Workings } from './workings/told';

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
    text('completionText', '完成率（文字）', (_, { cell }) => {
      const completion = cell('=completion');
      return iff(isNumber(completion), call('TEXT', completion, lit(FORMATS.completion)), lit(''));
    }),
    text('gapText', '差距（文字）', (indicator, { cell }) => gapTextOf(indicator, cell, context)),
    text('countText', '折合（文字）', (indicator, { cell }) =>
      missingCountText(indicator, cell, context),
    ),
    text('lead', '牵头部门', ({ lead }) => lead),
    text('shortName', '简称', ({ shortName }) => shortName),
  ];
}

/** 完成率 as 指标测算 has it. */
export function completionTextOf(cell: Workings): Expr {
  const completion = cell('=completion');
  return iff(isNumber(completion), completion, lit(''));
}

/** The gap in words. */
export function gapTextOf(indicator: Indicator, cell: Workings, context: BookContext): Expr {
  return ifTold(indicator, cell, context, gapExpr(indicator, cell('=gap')));
}

/** How much is missing with its unit; — where nothing is. */
export function missingCountText(indicator: Indicator, cell: Workings, context: BookContext): Expr {
  const missing = cell('=missingCount');
  const text = join(call('TEXT', missing, lit('#,##0')), countUnit(indicator, context));
  const said = iff(isNumber(missing), iff(op(missing, '>', lit(0)), text, lit('—')), lit(''));
  return ifTold(indicator, cell, context, said);
}

/** The unit in which what is missing is counted: that of the numerator's elements. */
function countUnit(indicator: Indicator, { catalogue, elements }: BookContext): string {
  const [code] = elementsOf(numeratorOf(indicator.formula));
  const element = code === undefined ? undefined : elements.get(code);
  return element?.type.kind === 'choice'
    ? inPlan(TOWNSHIPS_UNIT, catalogue.plan)
    : (element?.unit ?? indicator.unit);
}
