import type { Catalogue, Element, Indicator, Usual, UsualRatio } from '../catalogue/Catalogue';
import { denominatorOf, elementsOf } from '../formula/parts';
import type { Expr } from '../formula/sheet/Expr';
import { all, any, call, iff, isNumber, lit, op, plus } from '../formula/sheet/build';
import { toExcel } from '../formula/toExcel';
import { LIVE, liveNotSuited } from '../messages/liveChecks';
import { MUCH_THE_SAME } from '../rules/cells';
import { mostPossible } from '../rules/cells/tooLarge';
import {
  districtComparison,
  planFigures,
  townshipComparison,
  type Comparison,
} from '../rules/plausible/againstPlan';
import { LEAST_BELOW, LEAST_LARGER } from '../rules/plausible/unusualRatio';
import type { Decimal } from '../values/decimal';

/* The rules that need no history, as formulas beside the figure. */

/** When something is said, and what. */
export type LiveCase = readonly [when: Expr, text: Expr];

/** A cell of a figure, and last month's figure; absent where it was none. */
export interface FigureCell {
  readonly value: Expr;
  readonly previous: Expr | undefined;
}

/** The cell in which a form asks an element by itself; undefined where it does not. */
export type FigureOf = (code: string) => FigureCell | undefined;

/** Above what a figure can be. Wants a cell with a number. */
export function impossibleCase(value: Expr, usual: Usual | undefined): LiveCase {
  return [op(value, '>', lit(mostPossible(usual))), lit(LIVE.impossible)];
}

/** Outside what one unit's figure usually is. Wants a cell with a number. */
export function usualCases(cell: FigureCell, usual: Usual | undefined): readonly LiveCase[] {
  if (usual === undefined) return [];
  const when = all(
    op(cell.value, '>', lit(0)),
    outside(cell.value, usual, lit(1)),
    not(stands(cell)),
  );
  return [[when, lit(LIVE.unusual)]];
}

/** Out of proportion to another figure of the unit; said beside the first that stands above the line. */
export function ratioCases(
  code: string,
  { ratios, elements }: Catalogue,
  figureOf: FigureOf,
): readonly LiveCase[] {
  const nameOf = (each: string): string =>
    elements.find((element) => element.code === each)?.name ?? each;
  return ratios.flatMap((ratio): readonly LiveCase[] => {
    if (ratio.above[0] !== code) return [];
    const above = known(ratio.above, figureOf);
    const below = known(ratio.below, figureOf);
    if (above === undefined || below === undefined) return [];
    const text = liveNotSuited(ratio.below.map(nameOf).join('、'));
    return [[whereNumbers([...above, ...below], isUnusual(ratio, above, below)), lit(text)]];
  });
}

function isUnusual(
  ratio: UsualRatio,
  above: readonly FigureCell[],
  below: readonly FigureCell[],
): Expr {
  const [upper, lower] = [above, below].map((cells) => plus(cells.map(({ value }) => value))) as [
    Expr,
    Expr,
  ];
  return all(
    op(upper, '>', lit(0)),
    op(lower, '>', lit(0)),
    any(op(lower, '>=', lit(LEAST_BELOW)), op(call('MAX', upper, lower), '>=', lit(LEAST_LARGER))),
    outside(upper, ratio, lower),
    notAllStand([...above, ...below]),
  );
}

/** A township's own ratio far from the plan's, said beside the first figure of which it is made. */
export function townshipPlanCases(
  code: string,
  { indicators, elements }: Catalogue,
  figureOf: FigureOf,
  lastYear: (indicator: Indicator) => Decimal | undefined,
): readonly LiveCase[] {
  const byCode = new Map(elements.map((each) => [each.code, each]));
  return indicators.flatMap((indicator): readonly LiveCase[] => {
    const codes = elementsOf(indicator.formula);
    if (codes[0] !== code || denominatorOf(indicator.formula) === undefined) return [];
    if (codes.some((each) => byCode.get(each)?.type.kind === 'choice')) return [];
    const cells = known(codes, figureOf);
    if (cells === undefined) return [];
    const valueOf = (each: string): Expr => figureOf(each)?.value ?? lit(0);
    const { numerator, denominator, per } = toExcel(indicator.formula, {
      element: valueOf,
      yesCount: () => lit(0),
      applying: () => lit(0),
    });
    const sides = { numerator, denominator: denominator ?? lit(1), per };
    const comparison = townshipComparison(indicator, byCode);
    const far = isFar(sides, indicator, comparison, lastYear(indicator));
    if (far === undefined) return [];
    return [[whereNumbers(cells, all(far, notAllStand(cells))), lit(LIVE.farFromPlan)]];
  });
}

/** A department's figure far from the plan's. Wants cells with numbers: one, or numerator and denominator. */
export function districtPlanCases(
  indicator: Indicator,
  elements: ReadonlyMap<string, Element>,
  cells: readonly FigureCell[],
  lastYear: Decimal | undefined,
): readonly LiveCase[] {
  const [numerator, denominator] = cells.map(({ value }) => value);
  if (numerator === undefined) return [];
  const per = indicator.formula.kind === 'ratio' ? indicator.formula.per : 1;
  const sides = { numerator, denominator: denominator ?? lit(1), per };
  const far = isFar(sides, indicator, districtComparison(indicator, elements), lastYear);
  return far === undefined ? [] : [[all(far, notAllStand(cells)), lit(LIVE.farFromPlan)]];
}

interface Sides {
  readonly numerator: Expr;
  readonly denominator: Expr;
  readonly per: number;
}

/** Multiplied out, so that nothing is divided by nothing. Undefined where the plan says nothing. */
function isFar(
  { numerator, denominator, per }: Sides,
  indicator: Indicator,
  { times, canFall, leastBelow }: Comparison,
  lastYear: Decimal | undefined,
): Expr | undefined {
  const { last, most } = planFigures(indicator, lastYear);
  const far: Expr[] = [];
  if (most.gt(0)) {
    const limit = most.times(times).div(per);
    far.push(above(numerator, op(denominator, '*', lit(limit.toNumber()))));
  }
  if (canFall && last?.gt(0) === true) {
    const limit = last.div(times).div(per);
    const isBelow = above(op(denominator, '*', lit(limit.toNumber())), numerator);
    far.push(all(op(numerator, '>', lit(0)), isBelow));
  }
  if (far.length === 0) return undefined;
  const compared =
    leastBelow > 0 ? op(denominator, '>=', lit(leastBelow)) : op(denominator, '>', lit(0));
  return all(compared, any(...far));
}

/** `figure` ÷ `per` outside of the bounds; `per` is greater than 0. */
function outside(figure: Expr, { least, most }: Usual, per: Expr): Expr {
  const bound = (limit: number): Expr =>
    per.kind === 'literal' ? lit(limit) : op(per, '*', lit(limit));
  return any(
    ...(least === undefined ? [] : [above(bound(least), figure)]),
    ...(most === undefined ? [] : [above(figure, bound(most))]),
  );
}

/** More than, and not merely by what doubles lose. */
function above(more: Expr, less: Expr): Expr {
  const isPlain = [more, less].every(({ kind }) => kind !== 'binary');
  return isPlain
    ? op(more, '>', less)
    : op(call('ROUND', more, lit(10)), '>', call('ROUND', less, lit(10)));
}

function known(codes: readonly string[], figureOf: FigureOf): readonly FigureCell[] | undefined {
  const cells = codes.flatMap((code) => figureOf(code) ?? []);
  return cells.length === codes.length ? cells : undefined;
}

/** A formula calculates with these cells only where all of them hold numbers. */
function whereNumbers(cells: readonly FigureCell[], when: Expr): Expr {
  return iff(all(...cells.map(({ value }) => isNumber(value))), when, lit(false));
}

/** What was much the same last month was judged then. */
function stands({ value, previous }: FigureCell): Expr {
  if (previous === undefined) return lit(false);
  const change = call('ABS', op(value, '-', previous));
  const isSmall = op(op(change, '/', lit(Number(MUCH_THE_SAME))), '<=', previous);
  return previous.kind === 'literal' ? isSmall : iff(isNumber(previous), isSmall, lit(false));
}

function notAllStand(cells: readonly FigureCell[]): Expr {
  return not(all(...cells.map(stands)));
}

function not(condition: Expr): Expr {
  return call('NOT', condition);
}
