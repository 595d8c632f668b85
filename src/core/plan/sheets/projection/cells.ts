import type { Township } from '../../../catalogue/Catalogue';
import type { CountTerm } from '../../../formula/Formula';
import type { Expr } from '../../../formula/sheet/Expr';
import { any, call, eq, iff, join, lit, op, plus } from '../../../formula/sheet/build';
import { elementsOf } from '../../../formula/parts';
import { NONE, NOT_COUNTED } from '../../../messages/bookSheets';
import { assumptionParts } from '../../../messages/projection';
import type { Leaves } from '../../../formula/foldTerm';
import { toExcel } from '../../../formula/toExcel';
import type { BookContext } from '../../bookContext';
import { overOpen } from '../openFlags';
import { parameterCell } from '../parameterCells';
import { WORKINGS_SHEET } from '../workCells';

export const PROJECTION_SHEET = '缺报推算';

/** Blocks of one column per township, in their order. */
export const BLOCKS = ['last', 'month', 'lower', 'upper'] as const;
export type Block = (typeof BLOCKS)[number];

/** Code of a township's column in a block. */
export const blockField = (block: string, { code }: Township): string => `=${block}:${code}`;

/** What a township's element can come to. */
export function projectedCell(
  code: string,
  block: 'lower' | 'upper',
  township: Township,
  { places }: BookContext,
): Expr {
  return places.cell(PROJECTION_SHEET, `el:${code}`, blockField(block, township));
}

/** The flags of an indicator's townships in 指标测算. */
export function flagsOf(code: string, { places }: BookContext): Expr {
  return places.across(WORKINGS_SHEET, `ind:${code}`, 'townships');
}

/** One township's flag there. */
export function flagCell(
  code: string,
  township: Pick<Township, 'code'>,
  { places }: BookContext,
): Expr {
  return places.cell(WORKINGS_SHEET, `ind:${code}`, `=${township.code}`);
}

/** The sum of a term's bounds over the missing townships; 无 where one has no upper bound. */
export function missingSum(
  term: CountTerm,
  block: 'lower' | 'upper',
  flags: Expr,
  context: BookContext,
): Expr {
  const range = (code: string): Expr =>
    context.places.own(PROJECTION_SHEET).across(`el:${code}`, block);
  const summed = (code: string): Expr =>
    overOpen(context, (flag) => call('SUMIF', flags, flag, range(code)));
  const counted = (code: string, as: string): Expr =>
    overOpen(context, (flag) => call('COUNTIFS', flags, flag, range(code), lit(as)));
  const leaves: Leaves<Expr> = {
    element: summed,
    yesCount: summed,
    applying: (code) =>
      op(
        overOpen(context, (flag) => call('COUNTIF', flags, flag)),
        '-',
        counted(code, NOT_COUNTED),
      ),
  };
  const sum = toExcel(term, leaves).numerator;
  if (block === 'lower') return sum;
  const open = elementsOf(term).map((code) => counted(code, NONE));
  return iff(op(plus(open), '>', lit(0)), lit(NONE), sum);
}

/** One township's bound of a term; 无 where it has no upper one. */
export function townshipBound(
  term: CountTerm,
  block: 'lower' | 'upper',
  township: Township,
  { places }: BookContext,
): Expr {
  const cell = (code: string): Expr =>
    places.own(PROJECTION_SHEET).cell(`el:${code}`, blockField(block, township));
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
