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
import { LIVE, liveChoice } from '../../messages/liveChecks';
import { saysNotApplicable } from '../liveCheck';
import type { RowPlace } from '../table/Column';

/** The choice that an indicator stands for; undefined where it is a figure. */
export function choiceElement(indicator: Indicator, catalogue: Catalogue): Element | undefined {
  const [code] = elementsOf(indicator.formula);
  const element = catalogue.elements.find((each) => each.code === code);
  return element?.type.kind === 'choice' ? element : undefined;
}

/** The live check of a department's row: complete, numbers, numerator within denominator, whole counts. */
export function departmentCheck(
  { cell: own }: RowPlace,
  indicator: Indicator,
  catalogue: Catalogue,
): Expr {
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
  if (indicator.form === 'rate')
    list.push([op(inputs[0]!, '>', inputs[1]!), lit(LIVE.exceedsDenominator)]);
  return cases(list, lit(LIVE.right));
}
