import type { Township } from '../../../catalogue/Catalogue';
import { unitsWord } from '../../../catalogue/planWords';
import type { CountTerm } from '../../../formula/Formula';
import type { Expr } from '../../../formula/sheet/Expr';
import { all, call, cases, eq, iff, isNumber, lit, op } from '../../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../../formula/toExcel';
import { toSentence } from '../../../formula/toSentence';
import { perOf } from '../../../formula/parts';
import { NONE, UNBOUNDED } from '../../../messages/bookSheets';
import { BOUNDED_BLOCKS, BOUNDED_TITLE, townshipColumn } from '../../../messages/projection';
import type { BookContext } from '../../bookContext';
import { RIGHT } from '../../../workbook/looks';
import { under } from '../../../workbook/table/columns';
import {
  plainLines,
  type Column,
  type Content,
  type RowPlace,
  type Table,
} from '../../../workbook/table/Column';
import { countsFormat, indicatorFormat } from '../../../forms/valueFormat';
import { leafExprs } from '../workings/flags';
import { isOpen } from '../openFlags';
import { workCell } from '../workCells';
import { boundedIndicators, type BoundedIndicator } from './alternatives';
import { blockField, flagCell, flagsOf, missingSum, townshipBound } from './cells';

/** The alternatives of every indicator: what the missing townships can add, and the bounds it gives. */
export function boundedTable(context: BookContext): Table<BoundedIndicator> {
  const { book, catalogue, elements } = context;
  const counts = ({ indicator }: BoundedIndicator): string => countsFormat(indicator, catalogue);
  const value = ({ indicator }: BoundedIndicator): string => indicatorFormat(indicator);
  const figure = (
    field: string,
    heading: string,
    cell: (each: BoundedIndicator, row: RowPlace) => Content,
    format = counts,
  ): Column<BoundedIndicator> => ({ field, heading, style: RIGHT, format, cell });
  const reported = (term: CountTerm | undefined, { indicator }: BoundedIndicator): Content =>
    term === undefined
      ? null
      : toExcel(term, leafExprs(flagsOf(indicator.code, context), context)).numerator;
  const missing = (
    term: CountTerm | undefined,
    block: 'lower' | 'upper',
    { indicator }: BoundedIndicator,
  ): Content =>
    term === undefined ? null : missingSum(term, block, flagsOf(indicator.code, context), context);
  return {
    block: 'bounds',
    title: BOUNDED_TITLE,
    lines: plainLines(boundedIndicators(catalogue)),
    key: ({ indicator }, { row }) => `bound:${indicator.code}:${row}`,
    headerHeight: 44,
    height: 20,
    columns: [
      under('=code', '编号', ({ indicator }) => indicator.code),
      under(
        '=name',
        '指标',
        ({ indicator, alternative }) =>
          `${indicator.shortName}（${toSentence(alternative.numerator, elements, unitsWord(catalogue.plan))}）`,
        { fit: 28 },
      ),
      figure('=numerator', '已报分子（数值）', (each) =>
        reported(each.alternative.numerator, each),
      ),
      figure('=denominator', '已报分母', (each) => reported(each.alternative.denominator, each)),
      figure('=numeratorLower', '缺报分子最少', (each) =>
        missing(each.alternative.numerator, 'lower', each),
      ),
      figure('=numeratorUpper', '缺报分子最多', (each) =>
        missing(each.alternative.numerator, 'upper', each),
      ),
      figure('=denominatorLower', '缺报分母最少', (each) =>
        missing(each.alternative.denominator, 'lower', each),
      ),
      figure('=denominatorUpper', '缺报分母最多', (each) =>
        missing(each.alternative.denominator, 'upper', each),
      ),
      figure('=partMost', '取上限时缺报分子', (each, row) => sumOf('part', each, row)),
      figure('=wholeMost', '取上限时缺报分母', (each, row) => sumOf('whole', each, row)),
      figure('=lower', '可能下限', (each, row) => lowerExpr(each, row, context), value),
      figure('=upper', '可能上限', (each, row) => upperExpr(each, row, context), value),
      ...(['part', 'whole'] as const).flatMap((block) =>
        book.roster.map((township): Column<BoundedIndicator> => ({
          ...figure(
            blockField(block, township),
            townshipColumn(township.name, BOUNDED_BLOCKS[block]),
            (each, row) => mostOfPart(block, each, township, row, context),
          ),
          group: block,
        })),
      ),
    ],
  };
}

/** A share: its numerator is part of its denominator. */
function isPart({ indicator, alternative }: BoundedIndicator): boolean {
  return indicator.form === 'rate' && alternative.denominator !== undefined;
}

/** Whether townships are missing. */
function openExpr({ indicator }: BoundedIndicator, context: BookContext): Expr {
  return op(workCell(context, indicator.code, '=missing'), '>', lit(0));
}

function wholeOf({ cell }: RowPlace, missing: string): Expr {
  return op(cell('=denominator'), '+', cell(missing));
}

function closedCases(
  each: BoundedIndicator,
  row: RowPlace,
  context: BookContext,
): readonly (readonly [Expr, Expr])[] {
  const most = row.cell('=denominatorUpper');
  return [
    [call('NOT', openExpr(each, context)), lit('')],
    [iff(isNumber(most), eq(wholeOf(row, '=denominatorUpper'), 0), lit(false)), lit('')],
  ];
}

function lowerExpr(each: BoundedIndicator, row: RowPlace, context: BookContext): Expr {
  const { cell } = row;
  const least = op(cell('=numerator'), '+', cell('=numeratorLower'));
  if (each.alternative.denominator === undefined)
    return iff(openExpr(each, context), least, lit(''));
  return cases(
    [...closedCases(each, row, context), [eq(cell('=denominatorUpper'), NONE), lit(0)]],
    ratioExpr(least, wholeOf(row, '=denominatorUpper'), perOf(each.indicator.formula)),
  );
}

function upperExpr(each: BoundedIndicator, row: RowPlace, context: BookContext): Expr {
  const { cell } = row;
  const most = op(cell('=numerator'), '+', cell('=numeratorUpper'));
  const unbounded = eq(cell('=numeratorUpper'), NONE);
  if (each.alternative.denominator === undefined)
    return iff(openExpr(each, context), iff(unbounded, lit(UNBOUNDED), most), lit(''));
  const per = perOf(each.indicator.formula);
  const closed = closedCases(each, row, context);
  if (!isPart(each)) {
    const whole = wholeOf(row, '=denominatorLower');
    return cases(
      [...closed, [unbounded, lit(UNBOUNDED)], [eq(whole, 0), lit(UNBOUNDED)]],
      ratioExpr(most, whole, per),
    );
  }
  const part = op(cell('=numerator'), '+', cell('=partMost'));
  const whole = wholeOf(row, '=wholeMost');
  return cases(
    [
      ...closed,
      [eq(cell('=partMost'), NONE), lit(per)],
      [eq(whole, 0), iff(eq(part, 0), lit(0), lit(UNBOUNDED))],
    ],
    ratioExpr(part, whole, per),
  );
}

/** The sum over the townships; 无 where one has no bound. */
function sumOf(block: 'part' | 'whole', each: BoundedIndicator, { group }: RowPlace): Content {
  if (!isPart(each)) return null;
  const cells = group(block);
  return iff(op(call('COUNTIF', cells, lit(NONE)), '>', lit(0)), lit(NONE), call('SUM', cells));
}

/** For a missing township as large a part as it can have, and no larger a whole than that needs. */
function mostOfPart(
  block: 'part' | 'whole',
  each: BoundedIndicator,
  township: Township,
  { cell }: RowPlace,
  context: BookContext,
): Content {
  const { numerator, denominator } = each.alternative;
  if (!isPart(each) || denominator === undefined) return null;
  const part = townshipBound(numerator, 'upper', township, context);
  if (block === 'part') {
    const whole = cell(blockField('whole', township));
    return cases(
      [
        [eq(whole, ''), lit('')],
        [eq(whole, NONE), lit(NONE)],
        [eq(part, NONE), whole],
      ],
      call('MIN', part, whole),
    );
  }
  const wholeMost = townshipBound(denominator, 'upper', township, context);
  const needed = call('MAX', part, townshipBound(denominator, 'lower', township, context));
  return iff(
    isOpen(flagCell(each.indicator.code, township, context), context),
    cases(
      [
        [all(eq(part, NONE), eq(wholeMost, NONE)), lit(NONE)],
        [eq(part, NONE), wholeMost],
        [eq(wholeMost, NONE), needed],
      ],
      call('MIN', needed, wholeMost),
    ),
    lit(''),
  );
}
