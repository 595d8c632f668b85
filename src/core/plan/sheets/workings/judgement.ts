import type { Indicator } from '../../../catalogue/Catalogue';
import { elementsOf } from '../../../formula/parts';
import type { Expr } from '../../../formula/sheet/Expr';
import {
  all,
  at,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  op,
  span,
} from '../../../formula/sheet/build';
import { FLAG, NONE, NOT_APPLICABLE, PENDING, UNBOUNDED } from '../../../messages/bookSheets';
import { INFERRED } from '../../../messages/status';
import { WRONG_MARK } from '../../../messages/liveChecks';
import type { BookContext } from '../../bookContext';
import { WORK } from '../../columns';
import { FIRST_BODY_ROW } from '../../positions';
import { area, type SheetDraft } from '../../SheetDraft';
import { isStatus, label, numberStatusExpr, progressExpr } from '../../statusExpr';
import { attestedStatusExpr, filedCell } from '../filedCells';
import { parameterCell } from '../parameterCells';

/** Target, baseline, progress, status, gap and missing count of one indicator. */
export function planJudgement(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  context: BookContext,
  flags: Expr,
  isTownship: boolean,
): void {
  const { book, catalogue, targets } = context;
  const goal = indicator.targets[String(book.period.year)];
  const baseline = targets.baseline(indicator);
  const delegated = context.positions.workRow.has(indicator.code) && goal?.kind === 'delegated';
  if (delegated) {
    const number = parameterCell(`delegated:${indicator.code}`, context);
    draft.formula(row, WORK.target, iff(isNumber(number), number, lit(PENDING)));
  } else {
    draft.value(row, WORK.target, goal?.value?.toNumber() ?? (goal ? '—' : PENDING));
  }
  draft.value(row, WORK.baseline, baseline === undefined ? NONE : baseline.toNumber());
  const month = parameterCell('param:month', context);
  draft.formula(row, WORK.elapsed, op(month, '/', lit(12)));

  const value = at(row, WORK.value);
  const by = {
    target: at(row, WORK.target),
    baseline: at(row, WORK.baseline),
    month,
    ...(goal?.kind === 'about' ? { tolerance: parameterCell('param:tolerance', context) } : {}),
  };
  const isAttested = goal?.kind === 'attested';
  if (!isAttested) draft.formula(row, WORK.progress, progressExpr(value, by));
  const statusAt = (column: number): Expr => {
    const bound = at(row, column);
    return cases(
      [
        [eq(bound, ''), lit('')],
        [eq(bound, UNBOUNDED), label('met')],
      ],
      numberStatusExpr(bound, progressExpr(bound, by), by),
    );
  };
  if (isTownship && !isAttested) {
    draft.formula(row, WORK.statusLower, statusAt(WORK.lower));
    draft.formula(row, WORK.statusUpper, statusAt(WORK.upper));
  }
  const wrong = isTownship
    ? op(call('COUNTIF', flags, lit(FLAG.invalid)), '>', lit(0))
    : eq(call('LEFT', filedCell(indicator.code, 'agreement', context), lit(1)), WRONG_MARK);
  const usual = numberStatusExpr(value, at(row, WORK.progress), by);
  const open = isTownship ? isNumber(at(row, WORK.lower)) : lit(false);
  const judged = isAttested
    ? attestedStatusExpr(indicator, value, context)
    : iff(
        all(isNumber(by.target), open),
        iff(
          eq(at(row, WORK.statusLower), at(row, WORK.statusUpper)),
          at(row, WORK.statusLower),
          label('insufficient'),
        ),
        usual,
      );
  draft.formula(
    row,
    WORK.status,
    cases(
      [
        [isBlank(value), label('missing')],
        [wrong, label('invalid')],
        [all(eq(value, NOT_APPLICABLE), call('NOT', open)), label('notApplicable')],
        [eq(value, '/'), label('notApplicable')],
      ],
      judged,
    ),
  );
  if (isTownship && !isAttested)
    draft.formula(
      row,
      WORK.inferred,
      iff(
        all(
          open,
          isNumber(by.target),
          eq(at(row, WORK.status), at(row, WORK.statusLower)),
          eq(at(row, WORK.status), at(row, WORK.statusUpper)),
        ),
        lit(INFERRED),
        lit(''),
      ),
    );
  const numeric = all(isNumber(value), isNumber(by.target));
  draft.formula(row, WORK.gap, iff(numeric, op(by.target, '-', value), lit('')));
  if (isCountable(indicator, catalogue)) planMissingCount(draft, row, indicator, numeric);
  planOrder(draft, row, context);
}

function isCountable(indicator: Indicator, catalogue: BookContext['catalogue']): boolean {
  const numerator =
    indicator.formula.kind === 'ratio' ? indicator.formula.numerator : indicator.formula;
  return elementsOf(numerator).every((code) => {
    const type = catalogue.elements.find((each) => each.code === code)?.type;
    return type !== undefined && type.kind !== 'decimal';
  });
}

/** ceil(T × D − N), or ceil(T − v) where it is no ratio; 0 where met. */
function planMissingCount(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  numeric: Expr,
): void {
  const target = at(row, WORK.target);
  const per = indicator.formula.kind === 'ratio' ? indicator.formula.per : 1;
  const needed =
    indicator.formula.kind === 'ratio'
      ? per === 1
        ? op(target, '*', at(row, WORK.denominator))
        : op(op(target, '*', at(row, WORK.denominator)), '/', lit(per))
      : target;
  const have = indicator.formula.kind === 'ratio' ? at(row, WORK.numerator) : at(row, WORK.value);
  const short = call('ROUND', op(needed, '-', have), lit(6));
  draft.formula(
    row,
    WORK.missingCount,
    iff(numeric, call('MAX', lit(0), call('ROUNDUP', short, lit(0))), lit('')),
  );
}

/** Shortfalls in order of how bad they are, for the leaders' list. */
function planOrder(draft: SheetDraft, row: number, { positions }: BookContext): void {
  const status = at(row, WORK.status);
  const bad = (
    ['invalid', 'notMet', 'farBehind', 'behind', 'insufficient', 'missing'] as const
  ).map((each, index) => [isStatus(status, each), lit((index + 1) * 1000 + row)] as const);
  draft.formula(row, WORK.order, cases(bad, lit('')));
  const orders = span(area(FIRST_BODY_ROW, WORK.order, positions.workTable.length, 1));
  const own = at(row, WORK.order);
  draft.formula(
    row,
    WORK.rank,
    iff(
      isNumber(own),
      op(
        op(
          call('COUNT', orders),
          '-',
          call('COUNTIF', orders, { kind: 'binary', op: '&', left: lit('>='), right: own }),
        ),
        '+',
        lit(1),
      ),
      lit(''),
    ),
  );
}
