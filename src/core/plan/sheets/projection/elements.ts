import { projectionOf } from '../../../assess/projection';
import type { Element, Township } from '../../../catalogue/Catalogue';
import type { Expr } from '../../../formula/sheet/Expr';
import { at, call, cases, eq, iff, isBlank, lit, op } from '../../../formula/sheet/build';
import { NONE } from '../../../messages/bookSheets';
import { PERIOD_WORD } from '../../../messages/forms';
import { monthText } from '../../../messages/projection';
import type { LastReported, LastTerm } from '../../../rollup/lastReported';
import { KEY_COLUMN } from '../../block';
import type { BookContext } from '../../bookContext';
import { PROJECTED } from '../../columns';
import { BODY, CENTERED, FORMATS, RIGHT, decimalFormat } from '../../looks';
import { area, type SheetDraft } from '../../SheetDraft';
import { isAsked } from '../../tables/elementTable';
import { rowHeight } from '../../textFit';
import { parameterCell } from '../parameterCells';
import { NOT_ASKED, rollCell } from '../rollupSheet';
import { BLOCKS, NOT_COUNTED, projectedColumn } from './cells';

/** One element: what every township said last, and what it can come to this month. */
export function planProjectedElement(
  draft: SheetDraft,
  row: number,
  no: number,
  element: Element,
  last: LastReported,
  context: BookContext,
): void {
  const { roster } = context.book;
  draft.value(row, KEY_COLUMN, `el:${element.code}`);
  draft.row(row, PROJECTED.no, [no, element.name, element.unit, PERIOD_WORD[element.periodKind]]);
  const width = PROJECTED.towns - 1 + roster.length * BLOCKS.length;
  draft.style(area(row, PROJECTED.no, 1, width), BODY);
  for (const column of [PROJECTED.no, PROJECTED.unit, PROJECTED.period])
    draft.style(area(row, column), CENTERED);
  draft.style(area(row, PROJECTED.towns, 1, roster.length * BLOCKS.length), RIGHT);
  const { type } = element;
  draft.format(
    area(row, PROJECTED.towns, 1, roster.length * BLOCKS.length),
    type.kind === 'decimal' ? decimalFormat(type.decimals) : FORMATS.count,
  );
  draft.height(row, rowHeight([{ text: element.name, width: 28 }], 10.5, 20));
  roster.forEach((township, index) => {
    planTownship(draft, row, index, element, township, last.term(township.code, element), context);
  });
}

function planTownship(
  draft: SheetDraft,
  row: number,
  index: number,
  element: Element,
  township: Township,
  last: LastTerm,
  context: BookContext,
): void {
  const column = (block: (typeof BLOCKS)[number]): number => projectedColumn(block, index, context);
  if (!isAsked(element, township)) {
    for (const block of BLOCKS) draft.value(row, column(block), NOT_ASKED);
    return;
  }
  draft.value(row, column('last'), lastCell(last));
  if (last.kind === 'number')
    draft.value(row, column('month'), monthText(last.period.year, last.period.month));
  const entered = rollCell(context, element.code, index);
  const { type } = element;
  const now = type.kind === 'choice' ? iff(eq(entered, type.met), lit(1), lit(0)) : entered;
  const bounds = boundsOf(element, last, at(row, column('last')), context);
  for (const block of ['lower', 'upper'] as const)
    draft.formula(
      row,
      column(block),
      cases(
        [
          [eq(entered, NOT_COUNTED), lit(NOT_COUNTED)],
          [isBlank(entered), bounds[block]],
        ],
        now,
      ),
    );
}

function lastCell(last: LastTerm): number | string {
  if (last.kind === 'number') return last.value.toNumber();
  return last.kind === 'notApplicable' ? NOT_COUNTED : NONE;
}

/** The bounds of DOMAIN's table as formulas over the last number and 参数. */
function boundsOf(
  element: Element,
  last: LastTerm,
  number: Expr,
  context: BookContext,
): { readonly lower: Expr; readonly upper: Expr } {
  if (last.kind === 'notApplicable') return { lower: lit(NOT_COUNTED), upper: lit(NOT_COUNTED) };
  if (element.type.kind === 'choice') return { lower: lit(0), upper: lit(1) };
  const { period } = context.book;
  const projection =
    last.kind === 'number' ? projectionOf(element.periodKind, last.period, period) : undefined;
  if (projection === undefined) return { lower: lit(0), upper: lit(NONE) };
  const threshold = parameterCell('param:changeThreshold', context);
  const isWhole = element.type.kind === 'count';
  const { times, over } = projection.months;
  const grown = op(
    times === 1 ? number : op(number, '*', parameterCell('param:month', context)),
    '*',
    op(lit(1), '+', threshold),
  );
  const most = over === 1 ? grown : op(grown, '/', lit(over));
  const least = projection.from === 'last' ? op(number, '+', lit(1)) : lit(1);
  return {
    lower: lowerExpr(projection.lower, number, threshold, isWhole),
    upper: isWhole ? call('MAX', call('ROUNDUP', clean(most), lit(0)), least) : most,
  };
}

function lowerExpr(
  lower: 'zero' | 'last' | 'scaled',
  number: Expr,
  threshold: Expr,
  isWhole: boolean,
): Expr {
  if (lower === 'zero') return lit(0);
  if (lower === 'last') return number;
  const scaled = op(number, '*', op(lit(1), '-', threshold));
  return isWhole
    ? call('MAX', lit(0), call('MIN', call('INT', clean(scaled)), op(number, '-', lit(1))))
    : call('MAX', lit(0), scaled);
}

/** Freed of binary slips, so that rounding outwards does not go one too far. */
function clean(value: Expr): Expr {
  return call('ROUND', value, lit(6));
}
