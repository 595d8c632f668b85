import type { Decimal } from '../../values/decimal';
import type { Catalogue, Indicator, Target, Township } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { all, any, call, cases, eq, iff, isBlank, isNumber, lit } from '../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../formula/toExcel';
import { elementsOf } from '../../formula/parts';
import { shareOf } from '../../catalogue/shares';
import { inPlan } from '../../catalogue/planWords';
import { NONE, NOT_APPLICABLE } from '../../messages/bookSheets';
import { calculatedNote, ownTargetNote, targetNote } from '../../messages/forms';
import { saysNotApplicable } from '../liveCheck';
import { CENTERED, RIGHT } from '../../workbook/looks';
import { comparableIndicators, isRate } from '../items';
import { label, numberStatusExpr, progressExpr, statusFormats, toGoExpr } from '../statusExpr';
import { column } from '../../workbook/table/columns';
import { plainLines, type RowPlace, type Table } from '../../workbook/table/Column';
import { gapExpr, indicatorFormat } from '../valueFormat';
import { entryCell, type UnitView } from '../unitView';
import { appliesTo } from '../../entries/askedOfTownship';

/** The year's numbers a unit is set beside. */
export interface YearTargets {
  readonly target: (indicator: Indicator) => Decimal | undefined;
  readonly baseline: (indicator: Indicator) => Decimal | undefined;
}

interface OwnFigures {
  readonly catalogue: Catalogue;
  readonly township: Township;
  /** Cell of the township's own entry of an element. */
  readonly cellOf: (code: string) => Expr;
}

interface Judging {
  readonly view: UnitView;
  readonly targets: YearTargets;
}

/**
 * The indicators of one township by its own counts: beside its own targets, by which it is judged as the
 * district is by its; else rates beside the district's targets, which inform only.
 */
export function townshipIndicators(about: OwnFigures & Judging): Table<Indicator> {
  const { catalogue, view } = about;
  const { shares, plan } = catalogue;
  const by = (indicator: Indicator): JudgedBy => judgedBy(indicator, about);
  return {
    block: 'ownIndicators',
    lines: plainLines(comparableIndicators(catalogue)),
    key: ({ code }) => `ind:${code}`,
    height: 22,
    columns: [
      column('=no', '编号', 6, ({ code }) => code, { style: CENTERED }),
      column('=name', inPlan('指标（按本镇街数据计算）', plan), 40, ({ name }) => name, {
        fit: 38,
        note: (indicator) => {
          const { name, annex, no, sentence } = indicator;
          const { goal, isOwn } = by(indicator);
          if (!goal) return undefined;
          const source = isOwn
            ? ownTargetNote(name, goal.text)
            : targetNote(name, annex, no, goal.text);
          return source + calculatedNote(sentence);
        },
      }),
      column('=unit', '单位', 8, ({ unit }) => unit, { style: CENTERED }),
      column(
        '=target',
        shares.length > 0 ? '年度目标' : inPlan('全区目标', plan),
        11,
        (indicator) => by(indicator).goal?.text ?? '—',
        { style: CENTERED },
      ),
      column('=targetValue', '目标值', 14, (indicator) => by(indicator).target?.toNumber() ?? '—', {
        style: RIGHT,
        format: indicatorFormat,
      }),
      column('=value', inPlan('本镇街', plan), 14, (indicator) => ownValue(indicator, about), {
        style: RIGHT,
        format: indicatorFormat,
      }),
      column(
        '=gap',
        '差距',
        20,
        (indicator, { cell }) => {
          const [value, target] = [cell('=value'), cell('=targetValue')];
          const gap = gapExpr(indicator, toGoExpr(value, target, indicator.better));
          return iff(all(isNumber(value), isNumber(target)), gap, lit(''));
        },
        { style: RIGHT },
      ),
      column(
        '=status',
        '状态',
        28,
        (indicator, row) => statusExpr(indicator, by(indicator), row, view),
        {
          style: CENTERED,
          shade: statusFormats,
        },
      ),
      column('note', '说明（可不填）', 34, ({ code }) => entryCell(view, `ind:${code}`, 'note'), {
        fit: 32,
        input: () => 'free',
      }),
    ],
  };
}

/** What a township's indicator is set beside. */
interface JudgedBy {
  /** Whether the plan hands it down to the township. */
  readonly isOwn: boolean;
  /** Absent where the district's target says nothing about a township. */
  readonly goal: Target | undefined;
  readonly target: Decimal | undefined;
  readonly baseline: Decimal | undefined;
}

function judgedBy(
  indicator: Indicator,
  { catalogue, township, view, targets }: Pick<OwnFigures, 'catalogue' | 'township'> & Judging,
): JudgedBy {
  const year = String(view.period.year);
  const share = shareOf(catalogue, indicator.code, township.code)?.targets[year];
  if (share) return { isOwn: true, goal: share, target: share.value, baseline: undefined };
  const isCompared = isRate(indicator);
  return {
    isOwn: false,
    goal: isCompared ? indicator.targets[year] : undefined,
    target: isCompared ? targets.target(indicator) : undefined,
    baseline: isCompared ? targets.baseline(indicator) : undefined,
  };
}

function statusExpr(
  { better, byLevel }: Indicator,
  { goal, baseline }: JudgedBy,
  { cell }: RowPlace,
  { period, parameters }: UnitView,
): Expr {
  const value = cell('=value');
  const by = {
    target: cell('=targetValue'),
    baseline: lit(baseline?.toNumber() ?? NONE),
    month: lit(period.month),
    better,
    byLevel,
    ...(goal?.kind === 'about' ? { tolerance: lit(parameters.tolerance) } : {}),
  };
  return cases(
    [
      [isBlank(value), label('missing')],
      [eq(value, NOT_APPLICABLE), label('notApplicable')],
      ...(goal === undefined ? [[lit(true), lit('—')] as const] : []),
    ],
    numberStatusExpr(value, progressExpr(value, by), by),
  );
}

/** The indicator over this township's own entries: a number, 不适用, or empty where something is missing. */
function ownValue(indicator: Indicator, { catalogue, township, cellOf }: OwnFigures): Expr {
  const asked = (code: string): boolean => {
    const element = catalogue.elements.find((each) => each.code === code);
    return element !== undefined && appliesTo(element, township);
  };
  const isOwn = (code: string): boolean =>
    catalogue.elements.some((each) => each.code === code && each.scope === 'township');
  const codes = elementsOf(indicator.formula).filter(isOwn);
  if (codes.length === 0) return lit('');
  const { formula } = indicator;
  const sides = (
    formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula]
  ).map((side) => elementsOf(side).filter(isOwn));
  if (sides.some((side) => side.length > 0 && !side.some(asked))) return lit(NOT_APPLICABLE);
  const known = codes.filter(asked);
  const { numerator, denominator, per } = toExcel(indicator.formula, {
    element: (code) => (asked(code) ? call('SUM', cellOf(code)) : lit(0)),
    yesCount: (code) => iff(eq(cellOf(code), choiceMet(catalogue, code)), lit(1), lit(0)),
    applying: () => lit(1),
  });
  const notApplicable = any(
    ...sides
      .filter((side) => side.length > 0)
      .map((side) => all(...side.filter(asked).map((code) => saysNotApplicable(cellOf(code))))),
  );
  return cases(
    [
      [any(...known.map((code) => isBlank(call('TRIM', cellOf(code))))), lit('')],
      [notApplicable, lit(NOT_APPLICABLE)],
    ],
    iff(
      eq(denominator ?? lit(1), 0),
      lit(NOT_APPLICABLE),
      denominator ? ratioExpr(numerator, denominator, per) : numerator,
    ),
  );
}

function choiceMet(catalogue: Catalogue, code: string): string {
  const type = catalogue.elements.find((each) => each.code === code)?.type;
  return type?.kind === 'choice' ? type.met : '';
}
