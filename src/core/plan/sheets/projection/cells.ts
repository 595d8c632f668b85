import type { CountTerm } from '../../../formula/Formula';
import type { Expr } from '../../../formula/sheet/Expr';
import {
  any,
  at,
  call,
  eq,
  iff,
  join,
  lit,
  on,
  op,
  plus,
  span,
  spanOn,
} from '../../../formula/sheet/build';
import { elementsOf } from '../../../formula/parts';
import { FLAG, NONE } from '../../../messages/bookSheets';
import { assumptionParts } from '../../../messages/projection';
import { toExcel, type LeafExprs } from '../../../formula/toExcel';
import type { BookContext } from '../../bookContext';
import { PROJECTED, WORK } from '../../columns';
import { area } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';
import { parameterCell } from '../parameterCells';

/** Blocks of one column per township, in their order. */
export const BLOCKS = ['last', 'month', 'lower', 'upper'] as const;
export type Block = (typeof BLOCKS)[number];

/** Where an element does not apply, was last `/`, or nothing is known. */
export const NOT_COUNTED = '—';

export function projectedColumn(block: Block, index: number, { book }: BookContext): number {
  return PROJECTED.towns + BLOCKS.indexOf(block) * book.roster.length + index;
}

const rowOf = (code: string, { positions }: BookContext): number =>
  positions.rollRow.get(code) ?? 0;

/** What a township's element can come to, from another sheet. */
export function projectedCell(
  code: string,
  block: 'lower' | 'upper',
  index: number,
  context: BookContext,
): Expr {
  return on(BOOK_SHEETS.projection, rowOf(code, context), projectedColumn(block, index, context));
}

/** The flags of an indicator's townships in 指标测算. */
export function flagsOf(code: string, { book, positions }: BookContext): Expr {
  const row = positions.workRow.get(code) ?? 0;
  return spanOn(BOOK_SHEETS.workings, area(row, WORK.flags, 1, book.roster.length));
}

/** One township's flag there. */
export function flagCell(code: string, index: number, { positions }: BookContext): Expr {
  return on(BOOK_SHEETS.workings, positions.workRow.get(code) ?? 0, WORK.flags + index);
}

/** The sum of a term's bounds over the missing townships; 无 where one has no upper bound. */
export function missingSum(
  term: CountTerm,
  block: 'lower' | 'upper',
  flags: Expr,
  context: BookContext,
): Expr {
  const range = (code: string): Expr =>
    span(
      area(rowOf(code, context), projectedColumn(block, 0, context), 1, context.book.roster.length),
    );
  const missing = lit(FLAG.missing);
  const summed = (code: string): Expr => call('SUMIF', flags, missing, range(code));
  const leaves: LeafExprs = {
    element: summed,
    yesCount: summed,
    applying: (code) =>
      op(
        call('COUNTIF', flags, missing),
        '-',
        call('COUNTIFS', flags, missing, range(code), lit(NOT_COUNTED)),
      ),
  };
  const sum = toExcel(term, leaves).numerator;
  if (block === 'lower') return sum;
  const open = elementsOf(term).map((code) =>
    call('COUNTIFS', flags, missing, range(code), lit(NONE)),
  );
  return iff(op(plus(open), '>', lit(0)), lit(NONE), sum);
}

/** One township's bound of a term; 无 where it has no upper one. */
export function townshipBound(
  term: CountTerm,
  block: 'lower' | 'upper',
  index: number,
  context: BookContext,
): Expr {
  const cell = (code: string): Expr =>
    at(rowOf(code, context), projectedColumn(block, index, context));
  const sum = toExcel(term, {
    // SUM passes over the mark of what is not counted.
    element: (code) => call('SUM', cell(code)),
    yesCount: (code) => call('SUM', cell(code)),
    applying: (code) => iff(eq(cell(code), NOT_COUNTED), lit(0), lit(1)),
  }).numerator;
  if (block === 'lower') return sum;
  return iff(any(...elementsOf(term).map((code) => eq(cell(code), NONE))), lit(NONE), sum);
}

/** `缺报单位按上期数±20%推算`, live from 参数. */
export function assumptionExpr(context: BookContext): Expr {
  const threshold = parameterCell('param:changeThreshold', context);
  const percent = call('ROUND', op(threshold, '*', lit(100)), lit(2));
  const [before, after] = assumptionParts;
  return join(before, percent, after);
}
