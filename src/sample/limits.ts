import type { Catalogue, Relation } from '../core/catalogue/Catalogue';
import { exceedsWhole } from '../core/catalogue/exceedsWhole';
import { denominatorOf, elementsOf, numeratorOf } from '../core/formula/parts';

const known = new WeakMap<Catalogue, readonly Relation[]>();

/** What made-up figures keep to: the plan's relations, and that no rate's numerator is above its denominator. */
export function limitsOf(catalogue: Catalogue): readonly Relation[] {
  const limits = known.get(catalogue) ?? [
    ...catalogue.relations,
    ...catalogue.indicators.flatMap((indicator): Relation[] => {
      const below = denominatorOf(indicator.formula);
      if (indicator.form !== 'rate' || below === undefined || exceedsWhole(indicator)) return [];
      const [parts, whole] = [elementsOf(numeratorOf(indicator.formula)), elementsOf(below)];
      const isSaid = parts.some((code) =>
        catalogue.relations.some((each) => each.parts.includes(code)),
      );
      return isSaid || parts.some((code) => whole.includes(code)) ? [] : [{ parts, whole }];
    }),
  ];
  known.set(catalogue, limits);
  return limits;
}
