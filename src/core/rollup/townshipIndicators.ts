import type { Catalogue, Township } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { ratioValue } from '../assess/Figure';
import { denominatorOf, perOf } from '../formula/parts';
import type { Decimal } from '../values/decimal';
import { contributionOf, districtElements, townshipElements } from './contribution';
import type { ContributionState } from './contribution';

/** An indicator's formula on one township alone. */
export interface TownshipIndicator {
  readonly code: string;
  readonly state: ContributionState;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** A fraction, a figure per thousand or a count; absent where missing or not applicable. */
  readonly value?: Decimal;
  /** The district's target says something about the township: a ratio of its own counts. */
  readonly comparable: boolean;
}

type Known = Map<Township, { catalogue: Catalogue; figures: readonly TownshipIndicator[] }>;

/** A book never changes, so that what was worked out of it holds. */
const KNOWN = new WeakMap<Book, Known>();

/** Every indicator to which the township contributes; those that departments report alone are left out. */
export function townshipIndicators(
  book: Book,
  catalogue: Catalogue,
  township: Township,
): readonly TownshipIndicator[] {
  const known: Known = KNOWN.get(book) ?? (new Map() as Known);
  KNOWN.set(book, known);
  const before = known.get(township);
  if (before?.catalogue === catalogue) return before.figures;
  const figures = indicatorsOf(book, catalogue, township);
  known.set(township, { catalogue, figures });
  return figures;
}

function indicatorsOf(
  book: Book,
  catalogue: Catalogue,
  township: Township,
): readonly TownshipIndicator[] {
  const elements = new Map(catalogue.elements.map((element) => [element.code, element]));
  return catalogue.indicators.flatMap((indicator): TownshipIndicator[] => {
    if (townshipElements(indicator, elements).length === 0) return [];
    const { state, numerator, denominator } = contributionOf(book, elements, indicator, township);
    const { formula } = indicator;
    const value =
      numerator === undefined || denominator === undefined
        ? numerator
        : ratioValue({ numerator, denominator, per: perOf(formula) });
    const isRatio = denominatorOf(formula) !== undefined;
    const comparable = isRatio && districtElements(indicator, elements).length === 0;
    return [
      {
        code: indicator.code,
        state: state === 'counted' && value === undefined ? 'notApplicable' : state,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
        ...(value === undefined ? {} : { value }),
        comparable,
      },
    ];
  });
}
