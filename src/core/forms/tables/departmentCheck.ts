import { exceedsWhole } from '../../catalogue/exceedsWhole';
import type { Catalogue, Element, Indicator } from '../../catalogue/Catalogue';
import { denominatorOf, elementsOf } from '../../formula/parts';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  call,
  cases,
  iff,
  isBlank,
  isNumber,
  lit,
  ne,
  op,
} from '../../formula/sheet/build';
import { LIVE, liveChoice, liveOtherwise } from '../../messages/liveChecks';
import { figuresAsked } from '../../entries/askedOfDepartment';
import type { FieldCode, RowKey } from '../../entries/entry';
import { saysNotApplicable, unlessExplained } from '../liveCheck';
import {
  districtPlanCases,
  impossibleCase,
  ratioCases,
  usualCases,
  type FigureCell,
  type LiveCase,
} from '../livePlausible';
import type { Decimal } from '../../values/decimal';
import { checksPlausible, comparesAnyRow, previousCell, type UnitView } from '../unitView';
import type { RowPlace } from '../../workbook/table/Column';

/** The choice that an indicator stands for; undefined where it is a figure. */
export function choiceElement(indicator: Indicator, catalogue: Catalogue): Element | undefined {
  const [code] = elementsOf(indicator.formula);
  const element = catalogue.elements.find((each) => each.code === code);
  return element?.type.kind === 'choice' ? element : undefined;
}

interface DepartmentRows {
  readonly catalogue: Catalogue;
  readonly view: UnitView;
  /** All that the department leads, in the order of its form. */
  readonly led: readonly Indicator[];
  readonly lastYear: (indicator: Indicator) => Decimal | undefined;
}

/** The live check of a department's row: complete, numbers, numerator within denominator, whole counts, plausible. */
export function departmentCheck(row: RowPlace, indicator: Indicator, about: DepartmentRows): Expr {
  const { cell: own } = row;
  const { catalogue } = about;
  const note = own('note');
  const isRatio = denominatorOf(indicator.formula) !== undefined;
  const inputs = isRatio ? [own('numerator'), own('denominator')] : [own('value')];
  const list: (readonly [Expr, Expr])[] = [
    [any(...inputs.map((cell) => isBlank(call('TRIM', cell)))), lit(LIVE.missing)],
    [
      any(...inputs.map(saysNotApplicable)),
      iff(isBlank(call('TRIM', note)), lit(LIVE.notApplicableUnexplained), lit(LIVE.notApplicable)),
    ],
  ];
  const choice = choiceElement(indicator, catalogue);
  if (choice?.type.kind === 'choice' && !isRatio) {
    const { choices } = choice.type;
    list.push([all(...choices.map((word) => ne(inputs[0]!, word))), lit(liveChoice(choices))]);
    return cases(list, lit(LIVE.right));
  }
  list.push([any(...inputs.map((cell) => call('NOT', isNumber(cell)))), lit(LIVE.notANumber)]);
  list.push([any(...inputs.map((cell) => op(cell, '<', lit(0)))), lit(LIVE.negative)]);
  const whole = elementsOf(indicator.formula).every((code) => {
    const type = catalogue.elements.find((each) => each.code === code)?.type;
    return type?.kind !== 'decimal';
  });
  if (whole)
    list.push([any(...inputs.map((cell) => ne(cell, call('INT', cell)))), lit(LIVE.notInteger)]);
  if (indicator.form === 'rate' && !exceedsWhole(indicator))
    list.push(
      isRatio
        ? [op(inputs[0]!, '>', inputs[1]!), lit(LIVE.exceedsDenominator)]
        : [op(inputs[0]!, '>', lit(1)), lit(LIVE.exceedsWhole)],
    );
  if (checksPlausible(about.view)) list.push(...plausibleCases(row, indicator, about));
  return cases(list, lit(LIVE.right));
}

function plausibleCases(
  { cell, of }: RowPlace,
  indicator: Indicator,
  { catalogue, view, led, lastYear }: DepartmentRows,
): readonly LiveCase[] {
  const places = placesOf(led, catalogue, view, of);
  const elements = new Map(catalogue.elements.map((each) => [each.code, each]));
  const asked = figuresAsked(indicator, catalogue);
  const figures = asked.map(({ field, usual }) => ({
    ...figureAt(`ind:${indicator.code}`, field, view, cell(field)),
    usual,
  }));
  const own = places.filter(({ row }) => row.code === indicator.code);
  const soft = [
    ...figures.flatMap((figure) => usualCases(figure, figure.usual)),
    ...own.flatMap(({ code, isFirst }) =>
      isFirst
        ? ratioCases(code, catalogue, (each) => places.find((place) => place.code === each))
        : [],
    ),
    ...districtPlanCases(indicator, elements, figures, lastYear(indicator)),
  ];
  return [
    ...figures.map(({ value, usual }) => impossibleCase(value, usual)),
    ...own.flatMap(({ code, value, field }) => {
      const same = places.filter((place) => place.code === code);
      const own = same.findIndex(
        (each) => each.row.code === indicator.code && each.field === field,
      );
      return otherwiseCases(value, same.slice(0, comparesAnyRow(view) ? own : Math.min(own, 1)));
    }),
    ...unlessExplained(soft, cell('note')),
  ];
}

/** The figure is held against the first place before it that has a number. */
function otherwiseCases(value: Expr, before: readonly ElementPlace[]): readonly LiveCase[] {
  return before.map((place, i) => {
    const earlier = before.slice(0, i).map((each) => call('NOT', isNumber(each.value)));
    const differs = iff(all(...earlier, isNumber(place.value)), ne(value, place.value), lit(false));
    return [differs, lit(liveOtherwise(place.row.code))];
  });
}

/** Where the form asks an element by itself; the first place of each stands for it. */
interface ElementPlace extends FigureCell {
  readonly code: string;
  readonly field: FieldCode;
  readonly row: Indicator;
  readonly isFirst: boolean;
}

function placesOf(
  led: readonly Indicator[],
  catalogue: Catalogue,
  view: UnitView,
  of: RowPlace['of'],
): readonly ElementPlace[] {
  const found: ElementPlace[] = [];
  for (const row of led) {
    for (const { term, field } of figuresAsked(row, catalogue)) {
      const key = `ind:${row.code}` as const;
      const value = of(key, field);
      if (term.kind !== 'element' || value === undefined) continue;
      const { code } = term;
      const isFirst = found.every((place) => place.code !== code);
      found.push({ ...figureAt(key, field, view, value), code, field, row, isFirst });
    }
  }
  return found;
}

function figureAt(key: RowKey, field: FieldCode, view: UnitView, value: Expr): FigureCell {
  const previous = previousCell(view, key, field);
  return { value, previous: typeof previous === 'number' ? lit(previous) : undefined };
}
