import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import { unitsWord } from '../catalogue/planWords';
import type { Parameters } from '../entries/book';
import type { GapFacts } from '../messages/assess';
import { elementsOf, numeratorOf } from '../formula/parts';
import { Decimal } from '../values/decimal';

/** What sentences about an indicator's gap need to know of it. */
export function gapFacts(
  catalogue: Catalogue,
  indicator: Indicator,
  { changeThreshold }: Pick<Parameters, 'changeThreshold'>,
): GapFacts {
  const { form, better, unit, decimals, formula } = indicator;
  const numerator = numeratorOf(formula);
  const [first] = elementsOf(numerator);
  const element = catalogue.elements.find(({ code }) => code === first);
  const countsTownships = numerator.kind === 'yesCount';
  return {
    form,
    better,
    unit,
    decimals,
    counted: countsTownships || element === undefined ? 'townships' : { unit: element.unit },
    units: unitsWord(catalogue.plan),
    threshold: new Decimal(changeThreshold),
  };
}
