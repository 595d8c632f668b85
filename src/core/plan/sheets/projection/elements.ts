import { projectionOf } from '../../../assess/projection';
import type { Element, Township } from '../../../catalogue/Catalogue';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, cases, eq, iff, isBlank, lit, op } from '../../../formula/sheet/build';
import { NONE, NOT_ASKED, NOT_COUNTED } from '../../../messages/bookSheets';
import { PERIOD_WORD } from '../../../messages/forms';
import { PROJECTED_BLOCKS, monthText, townshipColumn } from '../../../messages/projection';
import { lastReported, type LastTerm } from '../../../rollup/lastReported';
import { boundsBelow } from '../../../rollup/upward/boundsBelow';
import type { BookContext } from '../../bookContext';
import { CENTERED, RIGHT } from '../../../workbook/looks';
import { column } from '../../../workbook/table/columns';
import {
  underHeadings,
  type Column,
  type Content,
  type Table,
} from '../../../workbook/table/Column';
import { appliesTo } from '../../../entries/askedOfTownship';
import { elementFormat } from '../../../forms/valueFormat';
import { parameterCell } from '../parameterCells';
import { rollCell } from '../rollupCells';
import { BLOCKS, blockField, type Block } from './cells';

/** What every township said last of every element, and what it can come to this month. */
export function projectedTable(context: BookContext): Table<Element> {
  const { book, catalogue, elements } = context;
  const last = lastReported(book, elements);
  return {
    block: 'projection',
    lines: underHeadings(
      catalogue.elements.filter(({ scope }) => scope === 'township'),
      ({ group }) => group,
    ),
    key: ({ code }) => `el:${code}`,
    headerHeight: 44,
    height: 20,
    columns: [
      column('=no', '序号', 7, (_, { no }) => no, { style: CENTERED }),
      column('=name', '数据项', 30, ({ name }) => name, { fit: 28 }),
      column('=unit', '单位', 11.5, ({ unit }) => unit, { style: CENTERED }),
      column('=period', '口径', 11.5, ({ periodKind }) => PERIOD_WORD[periodKind], {
        style: CENTERED,
      }),
      ...BLOCKS.flatMap((block) =>
        book.roster.map((township): Column<Element> => ({
          field: blockField(block, township),
          heading: townshipColumn(township.name, PROJECTED_BLOCKS[block]),
          width: 11.5,
          group: block,
          style: RIGHT,
          format: elementFormat,
          cell: (element, { cell }) =>
            appliesTo(element, township)
              ? blockContent(
                  block,
                  { element, township, last: last.term(township.code, element) },
                  cell(blockField('last', township)),
                  context,
                )
              : NOT_ASKED,
        })),
      ),
    ],
  };
}

interface Said {
  readonly element: Element;
  readonly township: Township;
  readonly last: LastTerm;
}

function blockContent(block: Block, said: Said, lastCell: Expr, context: BookContext): Content {
  const { element, township, last } = said;
  switch (block) {
    case 'last':
      return lastContent(last);
    case 'month':
      return last.kind === 'number' ? monthText(last.period.year, last.period.month) : null;
    case 'lower':
    case 'upper': {
      const entered = rollCell(context, element.code, township);
      const { type } = element;
      const now = type.kind === 'choice' ? iff(eq(entered, type.met), lit(1), lit(0)) : entered;
      return cases(
        [
          [eq(entered, NOT_COUNTED), lit(NOT_COUNTED)],
          [isBlank(entered), boundsOf(said, lastCell, context)[block]],
        ],
        now,
      );
    }
  }
}

function lastContent(last: LastTerm): Content {
  if (last.kind === 'number') return last.value.toNumber();
  return last.kind === 'notApplicable' ? NOT_COUNTED : NONE;
}

/** The bounds of DOMAIN's table as formulas over the last number and 参数. */
function boundsOf(
  { element, township, last }: Said,
  number: Expr,
  context: BookContext,
): { readonly lower: Expr; readonly upper: Expr } {
  const below = boundsBelow(context.book, township.code, element);
  if (below !== undefined) {
    const upper = below.upper === undefined ? lit(NONE) : lit(below.upper.toNumber());
    return { lower: lit(below.lower.toNumber()), upper };
  }
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
