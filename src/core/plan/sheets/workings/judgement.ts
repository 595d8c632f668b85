import type { Indicator } from '../../../catalogue/Catalogue';
import { elementsOf, numeratorOf } from '../../../formula/parts';
import type { Expr } from '../../../formula/sheet/Expr';
import {
  all,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  join,
  lit,
  op,
} from '../../../formula/sheet/build';
import { FLAG, NONE, NOT_APPLICABLE, PENDING, UNBOUNDED } from '../../../messages/bookSheets';
import { INFERRED } from '../../../messages/status';
import { WRONG_MARK } from '../../../messages/liveChecks';
import type { BookContext } from '../../bookContext';
import {
  isStatus,
  label,
  numberStatusExpr,
  progressExpr,
  toGoExpr,
  unlimitedStatusExpr,
} from '../../../forms/statusExpr';
import type { Content, RowPlace } from '../../../workbook/table/Column';
import { attestedStatusExpr, filedCell } from '../filedCells';
import { partlyCount } from '../openFlags';
import { parameterCell } from '../parameterCells';
import { isOverTownships } from './figures';

const goalOf = (indicator: Indicator, { book }: BookContext) =>
  indicator.targets[String(book.period.year)];

export const isAttested = (indicator: Indicator, context: BookContext): boolean =>
  goalOf(indicator, context)?.kind === 'attested';

/** The year's target; where the city still has to give it, what 参数 holds. */
export function targetContent(indicator: Indicator, _row: RowPlace, context: BookContext): Content {
  const goal = goalOf(indicator, context);
  if (goal?.kind !== 'delegated') return goal?.value?.toNumber() ?? (goal ? '—' : PENDING);
  const number = parameterCell(`delegated:${indicator.code}`, context);
  return iff(isNumber(number), number, lit(PENDING));
}

export function baselineContent(
  indicator: Indicator,
  _row: RowPlace,
  { targets }: BookContext,
): Content {
  return targets.baseline(indicator)?.toNumber() ?? NONE;
}

export function elapsedExpr({ byLevel }: Indicator, _row: RowPlace, context: BookContext): Expr {
  if (byLevel) return lit(NONE);
  return op(parameterCell('param:month', context), '/', lit(12));
}

/** The cells a number is judged by. */
function yardstick(indicator: Indicator, { cell }: RowPlace, context: BookContext) {
  return {
    target: cell('=target'),
    baseline: cell('=baseline'),
    month: parameterCell('param:month', context),
    better: indicator.better,
    byLevel: indicator.byLevel,
    ...(goalOf(indicator, context)?.kind === 'about'
      ? { tolerance: parameterCell('param:tolerance', context) }
      : {}),
  };
}

export function progressContent(
  indicator: Indicator,
  row: RowPlace,
  context: BookContext,
): Content {
  if (isAttested(indicator, context)) return null;
  return progressExpr(row.cell('=value'), yardstick(indicator, row, context));
}

/** Whether bounds can judge it, while townships are missing. */
export const isBounded = (indicator: Indicator, context: BookContext): boolean =>
  isOverTownships(indicator, context) && !isAttested(indicator, context);

/** The status that the value would have at one of its bounds. */
export function statusAtBound(field: '=lower' | '=upper') {
  return (indicator: Indicator, row: RowPlace, context: BookContext): Content => {
    if (!isBounded(indicator, context)) return null;
    const bound = row.cell(field);
    const by = yardstick(indicator, row, context);
    return cases(
      [
        [eq(bound, ''), lit('')],
        [eq(bound, UNBOUNDED), unlimitedStatusExpr(by)],
      ],
      numberStatusExpr(bound, progressExpr(bound, by), by),
    );
  };
}

export function statusExpr(indicator: Indicator, row: RowPlace, context: BookContext): Expr {
  const { cell } = row;
  const value = cell('=value');
  const open = openExpr(indicator, row, context);
  return cases(
    [
      [all(isBlank(value), ...unlessPartly(indicator, row, context)), label('missing')],
      [wrongExpr(indicator, row, context), label('invalid')],
      [all(eq(value, NOT_APPLICABLE), call('NOT', open)), label('notApplicable')],
      [eq(value, '/'), label('notApplicable')],
    ],
    isAttested(indicator, context)
      ? attestedStatusExpr(indicator, value, context)
      : judgedExpr(indicator, row, context),
  );
}

/** What some units reported in part says where the value lies, though none reported all. */
function unlessPartly(indicator: Indicator, row: RowPlace, context: BookContext): readonly Expr[] {
  if (!context.hasPartly || !isBounded(indicator, context)) return [];
  const isPartly = op(partlyCount(row.group('townships')), '>', lit(0));
  return [call('NOT', all(isPartly, openExpr(indicator, row, context)))];
}

/** Whether townships are missing, so that bounds stand in for the value. */
function openExpr(indicator: Indicator, { cell }: RowPlace, context: BookContext): Expr {
  return isOverTownships(indicator, context) ? isNumber(cell('=lower')) : lit(false);
}

function wrongExpr(indicator: Indicator, { group }: RowPlace, context: BookContext): Expr {
  if (isOverTownships(indicator, context))
    return op(call('COUNTIF', group('townships'), lit(FLAG.invalid)), '>', lit(0));
  const agreement = filedCell(indicator.code, '=agreement', context);
  return eq(call('LEFT', agreement, lit(1)), WRONG_MARK);
}

function judgedExpr(indicator: Indicator, row: RowPlace, context: BookContext): Expr {
  const { cell } = row;
  const by = yardstick(indicator, row, context);
  // Without townships the bounds' columns are empty, and are not asked.
  const [lower, upper] = [cell('=statusLower'), cell('=statusUpper')];
  return iff(
    all(isNumber(by.target), openExpr(indicator, row, context)),
    iff(eq(lower, upper), lower, label('insufficient')),
    numberStatusExpr(cell('=value'), cell('=progress'), by),
  );
}

export function inferredExpr(indicator: Indicator, row: RowPlace, context: BookContext): Content {
  if (!isBounded(indicator, context)) return null;
  const { cell } = row;
  return iff(
    all(
      openExpr(indicator, row, context),
      isNumber(cell('=target')),
      eq(cell('=status'), cell('=statusLower')),
      eq(cell('=status'), cell('=statusUpper')),
    ),
    lit(INFERRED),
    lit(''),
  );
}

const isNumeric = ({ cell }: RowPlace): Expr =>
  all(isNumber(cell('=value')), isNumber(cell('=target')));

export function gapExpr({ better }: Indicator, row: RowPlace): Expr {
  const { cell } = row;
  return iff(isNumeric(row), toGoExpr(cell('=value'), cell('=target'), better), lit(''));
}

/** `missingCount` as a formula, only where what is counted is whole. */
export function missingCountExpr(
  { formula, better }: Indicator,
  row: RowPlace,
  { elements }: BookContext,
): Content {
  const types = elementsOf(numeratorOf(formula)).map((code) => elements.get(code)?.type);
  if (types.some((type) => type === undefined || type.kind === 'decimal')) return null;
  const { cell } = row;
  const target = cell('=target');
  const isRatio = formula.kind === 'ratio';
  const whole = op(target, '*', cell('=denominator'));
  const needed = !isRatio ? target : formula.per === 1 ? whole : op(whole, '/', lit(formula.per));
  const have = isRatio ? cell('=numerator') : cell('=value');
  const short = call('ROUND', toGoExpr(have, needed, better), lit(6));
  return iff(isNumeric(row), call('MAX', lit(0), call('ROUNDUP', short, lit(0))), lit(''));
}

/** Shortfalls in order of how bad they are, for the leaders' list. */
const WORST_FIRST = [
  'invalid',
  'notMet',
  'farBehind',
  'behind',
  'insufficient',
  'missing',
] as const;

export function orderExpr(_: Indicator, { row, cell }: RowPlace): Expr {
  const bad = WORST_FIRST.map(
    (each, index) => [isStatus(cell('=status'), each), lit((index + 1) * 1000 + row)] as const,
  );
  return cases(bad, lit(''));
}

export function rankExpr(_: Indicator, { cell, down }: RowPlace): Expr {
  const [own, orders] = [cell('=order'), down('=order')];
  const behind = call('COUNTIF', orders, join('>=', own));
  return iff(isNumber(own), op(op(call('COUNT', orders), '-', behind), '+', lit(1)), lit(''));
}
