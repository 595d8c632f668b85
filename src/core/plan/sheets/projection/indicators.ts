import type { Indicator } from '../../../catalogue/Catalogue';
import type { CountTerm } from '../../../formula/Formula';
import type { Alternative } from '../../../formula/parts';
import type { Expr } from '../../../formula/sheet/Expr';
import {
  all,
  at,
  call,
  cases,
  eq,
  iff,
  isNumber,
  lit,
  op,
  span,
} from '../../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../../formula/toExcel';
import { toSentence } from '../../../formula/toSentence';
import { perOf } from '../../../formula/parts';
import { FLAG, NONE, UNBOUNDED } from '../../../messages/bookSheets';
import { KEY_COLUMN } from '../../block';
import type { BookContext } from '../../bookContext';
import { BOUNDED } from '../../columns';
import { BODY, RIGHT } from '../../looks';
import { area, type SheetDraft } from '../../SheetDraft';
import { rowHeight } from '../../textFit';
import { countsFormat, indicatorFormat } from '../../valueFormat';
import { leafExprs } from '../workings/flags';
import { workCell } from '../workCells';
import { flagCell, flagsOf, missingSum, townshipBound } from './cells';

/** One alternative of an indicator: what the missing townships can add, and the bounds it gives. */
export function planBounded(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  { numerator, denominator }: Alternative,
  context: BookContext,
): void {
  const { book, catalogue, elements } = context;
  const townships = book.roster.length;
  const flags = flagsOf(indicator.code, context);
  const name = `${indicator.shortName}（${toSentence(numerator, elements)}）`;
  draft.value(row, KEY_COLUMN, `bound:${indicator.code}:${row}`);
  draft.row(row, BOUNDED.code, [indicator.code, name]);
  const width = BOUNDED.towns - 1 + townships * 2;
  draft.style(area(row, BOUNDED.code, 1, width), BODY);
  draft.style(area(row, BOUNDED.numerator, 1, width - BOUNDED.numerator + 1), RIGHT);
  const counts = countsFormat(indicator, catalogue);
  draft.format(area(row, BOUNDED.numerator, 1, width - BOUNDED.numerator + 1), counts);
  draft.format(area(row, BOUNDED.lower, 1, 2), indicatorFormat(indicator));
  draft.height(row, rowHeight([{ text: name, width: 28 }], 10.5, 20));

  const reported = (term: CountTerm): Expr => toExcel(term, leafExprs(flags, context)).numerator;
  const missing = (term: CountTerm, block: 'lower' | 'upper'): Expr =>
    missingSum(term, block, flags, context);
  draft.formula(row, BOUNDED.numerator, reported(numerator));
  draft.formula(row, BOUNDED.numeratorLower, missing(numerator, 'lower'));
  draft.formula(row, BOUNDED.numeratorUpper, missing(numerator, 'upper'));
  const open = op(workCell(context, indicator.code, 'missing'), '>', lit(0));
  const cell = (column: keyof typeof BOUNDED): Expr => at(row, BOUNDED[column]);
  const least = op(cell('numerator'), '+', cell('numeratorLower'));
  const most = op(cell('numerator'), '+', cell('numeratorUpper'));
  const unbounded = eq(cell('numeratorUpper'), NONE);
  if (denominator === undefined) {
    draft.formula(row, BOUNDED.lower, iff(open, least, lit('')));
    draft.formula(row, BOUNDED.upper, iff(open, iff(unbounded, lit(UNBOUNDED), most), lit('')));
    return;
  }
  draft.formula(row, BOUNDED.denominator, reported(denominator));
  draft.formula(row, BOUNDED.denominatorLower, missing(denominator, 'lower'));
  draft.formula(row, BOUNDED.denominatorUpper, missing(denominator, 'upper'));
  const per = perOf(indicator.formula);
  const isPart = indicator.form === 'rate';
  const whole = (column: keyof typeof BOUNDED): Expr => op(cell('denominator'), '+', cell(column));
  const closed = (): readonly (readonly [Expr, Expr])[] => [
    [call('NOT', open), lit('')],
    [
      iff(isNumber(cell('denominatorUpper')), eq(whole('denominatorUpper'), 0), lit(false)),
      lit(''),
    ],
  ];
  draft.formula(
    row,
    BOUNDED.lower,
    cases(
      [...closed(), [eq(cell('denominatorUpper'), NONE), lit(0)]],
      ratioExpr(least, whole('denominatorUpper'), per),
    ),
  );
  if (!isPart) {
    draft.formula(
      row,
      BOUNDED.upper,
      cases(
        [
          ...closed(),
          [unbounded, lit(UNBOUNDED)],
          [eq(whole('denominatorLower'), 0), lit(UNBOUNDED)],
        ],
        ratioExpr(most, whole('denominatorLower'), per),
      ),
    );
    return;
  }
  planMostOfPart(draft, row, indicator.code, { numerator, denominator }, context);
  const part = op(cell('numerator'), '+', cell('partMost'));
  draft.formula(
    row,
    BOUNDED.upper,
    cases(
      [
        ...closed(),
        [eq(cell('partMost'), NONE), lit(per)],
        [eq(whole('wholeMost'), 0), iff(eq(part, 0), lit(0), lit(UNBOUNDED))],
      ],
      ratioExpr(part, whole('wholeMost'), per),
    ),
  );
}

/** For each missing township as large a part as it can have, and no larger a whole than that needs. */
function planMostOfPart(
  draft: SheetDraft,
  row: number,
  code: string,
  { numerator, denominator }: Required<Alternative>,
  context: BookContext,
): void {
  const { book } = context;
  const townships = book.roster.length;
  book.roster.forEach((_, index) => {
    const flag = flagCell(code, index, context);
    const [partColumn, wholeColumn] = [BOUNDED.towns + index, BOUNDED.towns + townships + index];
    const part = townshipBound(numerator, 'upper', index, context);
    const wholeLeast = townshipBound(denominator, 'lower', index, context);
    const wholeMost = townshipBound(denominator, 'upper', index, context);
    const needed = call('MAX', part, wholeLeast);
    const whole = at(row, wholeColumn);
    draft.formula(
      row,
      wholeColumn,
      iff(
        eq(flag, FLAG.missing),
        cases(
          [
            [all(eq(part, NONE), eq(wholeMost, NONE)), lit(NONE)],
            [eq(part, NONE), wholeMost],
            [eq(wholeMost, NONE), needed],
          ],
          call('MIN', needed, wholeMost),
        ),
        lit(''),
      ),
    );
    draft.formula(
      row,
      partColumn,
      cases(
        [
          [eq(whole, ''), lit('')],
          [eq(whole, NONE), lit(NONE)],
          [eq(part, NONE), whole],
        ],
        call('MIN', part, whole),
      ),
    );
  });
  const sum = (first: number): Expr => {
    const cells = span(area(row, first, 1, townships));
    return iff(op(call('COUNTIF', cells, lit(NONE)), '>', lit(0)), lit(NONE), call('SUM', cells));
  };
  draft.formula(row, BOUNDED.partMost, sum(BOUNDED.towns));
  draft.formula(row, BOUNDED.wholeMost, sum(BOUNDED.towns + townships));
}
