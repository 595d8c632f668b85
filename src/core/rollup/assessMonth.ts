import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import { assessIndicator } from '../assess/assessIndicator';
import type { Assessment } from '../assess/Assessment';
import { baselineOf } from '../assess/baseline';
import type { TownshipRatio } from '../assess/spread';
import { judgedTarget } from '../assess/target';
import type { Book, HistoryIndicator } from '../entries/book';
import { elementsOf, numeratorOf, perOf } from '../formula/parts';
import type { Finding } from '../validate/Finding';
import { departmentPlace } from './departmentPlace';
import { isInvalid } from './madeOf';
import { attestingElement, rollUpContext, rollUpIndicator } from './rollUp';
import type { RollUpContext, RolledUp } from './rollUp';

/**
 * Judges every indicator of the catalogue for the book's month, in the catalogue's order.
 * @param findings hard ones among them make the figures they stand on 无效
 * @param archived the indicators of earlier months, from which baselines come
 */
export function assessMonth(
  book: Book,
  catalogue: Catalogue,
  findings: readonly Finding[],
  archived: readonly HistoryIndicator[],
): readonly Assessment[] {
  const context = rollUpContext(book, catalogue);
  const hard = findings.filter(({ severity }) => severity === 'hard');
  return catalogue.indicators.map((indicator) =>
    assessRolledUp(context, rollUpIndicator(context, indicator), hard, archived),
  );
}

/** Judges one rolled-up indicator for the book's month. */
function assessRolledUp(
  context: RollUpContext,
  rolled: RolledUp,
  findings: readonly Finding[],
  archived: readonly HistoryIndicator[],
): Assessment {
  const { book, catalogue } = context;
  const { indicator, attested } = rolled;
  const { year, month } = book.period;
  const target = judgedTarget(indicator, year, book.parameters, attested);
  const owesAttestation = target.kind === 'attested' && attested === 'missing';
  return assessIndicator({
    code: indicator.code,
    month,
    figure: rolled.figure,
    invalid: isInvalid(context, rolled, findings),
    target,
    better: indicator.better,
    byLevel: indicator.byLevel,
    baseline: baselineOf(indicator, year, catalogue.plan.baselineYear, archived),
    countable: isCountable(context, rolled),
    missingUnits: owesAttestation
      ? [...new Set([...rolled.missingUnits, ...attestingUnits(context, indicator)])]
      : rolled.missingUnits,
    partly: rolled.partly,
    bounds: rolled.bounds,
    townships: townshipRatios(rolled),
  });
}

/** Whole things are counted in the numerator; years and sums of money are not. */
function isCountable(context: RollUpContext, { indicator }: RolledUp): boolean {
  return elementsOf(numeratorOf(indicator.formula)).every(
    (code) => context.elements.get(code)?.type.kind !== 'decimal',
  );
}

function attestingUnits(context: RollUpContext, indicator: Indicator): readonly string[] {
  const element = attestingElement(indicator, context.elements);
  return element === undefined ? [] : [departmentPlace(context.catalogue, element).org];
}

function townshipRatios({ contributions, indicator }: RolledUp): readonly TownshipRatio[] {
  const per = perOf(indicator.formula);
  return contributions.flatMap(({ org, numerator, denominator }) =>
    numerator === undefined || denominator === undefined
      ? []
      : [{ org, ratio: { numerator, denominator, per } }],
  );
}
