import type { Catalogue, Indicator } from '../../../catalogue/Catalogue';
import { alternativesOf, type Alternative } from '../../../formula/parts';
import { townshipLeaves } from '../../../forms/items';

/** One way in which an indicator's value comes about: it has several where its formula takes the lesser of two. */
export interface BoundedIndicator {
  readonly indicator: Indicator;
  readonly alternative: Alternative;
  /** Alternatives of which the least counts are one group; the greatest of the groups counts. */
  readonly group: number;
}

const KNOWN = new WeakMap<Catalogue, readonly BoundedIndicator[]>();

/** A row for each alternative of every indicator over township elements, one below the other. */
export function boundedIndicators(catalogue: Catalogue): readonly BoundedIndicator[] {
  const known = KNOWN.get(catalogue) ?? alternativesIn(catalogue);
  KNOWN.set(catalogue, known);
  return known;
}

function alternativesIn(catalogue: Catalogue): readonly BoundedIndicator[] {
  return catalogue.indicators
    .filter((indicator) => townshipLeaves(indicator, catalogue).length > 0)
    .flatMap((indicator) =>
      alternativesOf(indicator.formula).flatMap((alternatives, group) =>
        alternatives.map((alternative) => ({ indicator, alternative, group })),
      ),
    );
}
