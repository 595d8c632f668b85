import type { Decimal } from '../../values/decimal';
import type { Catalogue, Indicator, Township } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  at,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  op,
} from '../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../formula/toExcel';
import { elementsOf } from '../../formula/parts';
import { shareOf } from '../../catalogue/shares';
import { inRegion } from '../../catalogue/planWords';
import { INDICATOR_HEADERS, ownTargetNote, targetNote } from '../../messages/forms';
import { saysNotApplicable } from '../liveCheck';
import { KEY_COLUMN, startBlock } from '../block';
import { TOWN } from '../columns';
import { BODY, CENTERED, INPUT, RIGHT } from '../looks';
import { comparableIndicators, isRate } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { label, numberStatusExpr, progressExpr, statusFormats } from '../statusExpr';
import { rowHeight } from '../textFit';
import { gapExpr, indicatorFormat } from '../valueFormat';
import { entryCell, type UnitView } from '../unitView';
import { isAsked } from './elementTable';

/** The year's numbers a unit is set beside. */
export interface YearTargets {
  target(indicator: Indicator): Decimal | undefined;
  baseline(indicator: Indicator): Decimal | undefined;
}

/**
 * The indicators of one township by its own counts: beside its own targets, by which it is judged as the
 * district is by its; else rates beside the district's targets, which inform only.
 */
export function planTownshipIndicators(
  draft: SheetDraft,
  start: number,
  about: {
    catalogue: Catalogue;
    township: Township;
    view: UnitView;
    /** Cell of the township's own entry of an element. */
    cellOf: (code: string) => Expr;
    targets: YearTargets;
  },
): number {
  const { catalogue, view, cellOf, township, targets } = about;
  const { no, name, unit, target, ownTarget, targetValue, value, gap, status, note } =
    INDICATOR_HEADERS;
  const own = catalogue.shares.length > 0 ? ownTarget : inRegion(target, catalogue.plan);
  const titles = [no, name, unit, own, targetValue, value, gap, status, note];
  const fields = [
    '=no',
    '=name',
    '=unit',
    '=target',
    '=targetValue',
    '=value',
    '=gap',
    '=status',
    'note',
  ];
  let row = startBlock(
    draft,
    start,
    'ownIndicators',
    titles.map((title, index) => ({ field: fields[index]!, title })),
  );
  const first = row;
  const year = String(view.period.year);
  for (const indicator of comparableIndicators(catalogue)) {
    const key = `ind:${indicator.code}` as const;
    const share = shareOf(catalogue, indicator.code, township.code)?.targets[year];
    const isCompared = isRate(indicator);
    const goal = share ?? (isCompared ? indicator.targets[year] : undefined);
    const number = share ? share.value : isCompared ? targets.target(indicator) : undefined;
    const baseline = isCompared && !share ? targets.baseline(indicator) : undefined;
    draft.value(row, KEY_COLUMN, key);
    draft.row(row, TOWN.no, [indicator.code, indicator.name, indicator.unit, goal?.text ?? '—']);
    draft.value(row, TOWN.previous, number === undefined ? '—' : number.toNumber());
    const own = ownValue(indicator, { catalogue, township, cellOf });
    draft.formula(row, TOWN.value, own);
    const valueCell = at(row, TOWN.value);
    const targetCell = at(row, TOWN.previous);
    draft.formula(
      row,
      TOWN.change,
      iff(
        all(isNumber(valueCell), isNumber(targetCell)),
        gapExpr(indicator, op(targetCell, '-', valueCell)),
        lit(''),
      ),
    );
    const by = {
      target: targetCell,
      baseline: baseline === undefined ? lit('无') : lit(baseline.toNumber()),
      month: lit(view.period.month),
      ...(goal?.kind === 'about' ? { tolerance: lit(view.parameters.tolerance) } : {}),
    };
    draft.formula(
      row,
      TOWN.check,
      cases(
        [
          [isBlank(valueCell), label('missing')],
          [eq(valueCell, '不适用'), label('notApplicable')],
          ...(goal === undefined ? [[lit(true), lit('—')] as const] : []),
        ],
        numberStatusExpr(valueCell, progressExpr(valueCell, by), by),
      ),
    );
    draft.value(row, TOWN.note, entryCell(view, key, 'note'));
    const format = indicatorFormat(indicator);
    draft.format(area(row, TOWN.previous, 1, 2), format);
    draft.style(area(row, TOWN.no, 1, TOWN.note), BODY);
    for (const column of [TOWN.no, TOWN.unit, TOWN.period, TOWN.check])
      draft.style(area(row, column), CENTERED);
    for (const column of [TOWN.previous, TOWN.value, TOWN.change])
      draft.style(area(row, column), RIGHT);
    draft.style(area(row, TOWN.note), INPUT).unlock(area(row, TOWN.note));
    draft.height(row, rowHeight([{ text: indicator.name, width: 38 }], 10.5, 22));
    if (goal)
      draft.notes.push({
        row,
        column: TOWN.name,
        text: `${share ? ownTargetNote(indicator.name, goal.text) : targetNote(indicator.name, indicator.annex, indicator.no, goal.text)}计算：${indicator.sentence}。`,
      });
    row += 1;
  }
  statusFormats(draft, area(first, TOWN.check, row - first, 1));
  return row;
}

/** The indicator over this township's own entries: a number, 不适用, or empty where something is missing. */
function ownValue(
  indicator: Indicator,
  about: { catalogue: Catalogue; township: Township; cellOf: (code: string) => Expr },
): Expr {
  const { catalogue, township, cellOf } = about;
  const asked = (code: string): boolean => {
    const element = catalogue.elements.find((each) => each.code === code);
    return element !== undefined && isAsked(element, township);
  };
  const isOwn = (code: string): boolean =>
    catalogue.elements.some((each) => each.code === code && each.scope === 'township');
  const codes = elementsOf(indicator.formula).filter(isOwn);
  if (codes.length === 0) return lit('');
  const { formula } = indicator;
  const sides = (
    formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula]
  ).map((side) => elementsOf(side).filter(isOwn));
  if (sides.some((side) => side.length > 0 && !side.some(asked))) return lit('不适用');
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
      [notApplicable, lit('不适用')],
    ],
    iff(
      eq(denominator ?? lit(1), 0),
      lit('不适用'),
      denominator ? ratioExpr(numerator, denominator, per) : numerator,
    ),
  );
}

function choiceMet(catalogue: Catalogue, code: string): string {
  const type = catalogue.elements.find((each) => each.code === code)?.type;
  return type?.kind === 'choice' ? type.met : '';
}
