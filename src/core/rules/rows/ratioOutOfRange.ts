import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import { exceedsWhole } from '../../catalogue/exceedsWhole';
import { entryKey } from '../../entries/entry';
import { evaluateTerm } from '../../formula/evaluateFormula';
import { denominatorOf, elementsOf, numeratorOf } from '../../formula/parts';
import { numeratorExceeds, ratioAbove, rateOutside } from '../../messages/rules';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';
import { brokenRelation } from './partExceedsWhole';

/** 比率超出 0—100% where the numerator is part of the denominator. */
export const ratioOutOfRange: UnitRule = (unit) =>
  sharesIn(unit.catalogue).flatMap((indicator) => [
    ...typedSides(unit, indicator),
    ...typedRate(unit, indicator),
    ...ownRatio(unit, indicator),
  ]);

const SHARES = new WeakMap<Catalogue, readonly Indicator[]>();

/** Indicators that are shares of a whole. */
function sharesIn(catalogue: Catalogue): readonly Indicator[] {
  const known =
    SHARES.get(catalogue) ??
    catalogue.indicators.filter(
      (indicator) => indicator.form === 'rate' && !exceedsWhole(indicator),
    );
  SHARES.set(catalogue, known);
  return known;
}

function typedSides({ byKey }: UnitFacts, { code }: Indicator): readonly Hit[] {
  const above = byKey.get(entryKey(`ind:${code}`, 'numerator'));
  const below = byKey.get(entryKey(`ind:${code}`, 'denominator'));
  const numerator = numberIn(above);
  const denominator = numberIn(below);
  if (above === undefined || below === undefined) return [];
  if (numerator === undefined || denominator === undefined) return [];
  if (denominator.lt(0) || numerator.lte(denominator)) return [];
  const { label, unit } = above.asked;
  const said = numeratorExceeds(
    above.place,
    label,
    below.asked.label,
    numerator,
    denominator,
    unit,
  );
  return [hitAt(above, said, [above, below])];
}

/** A rate beside its two sides, or one that is all that is reported. */
function typedRate({ byKey }: UnitFacts, { code, shortName, formula }: Indicator): readonly Hit[] {
  const field = denominatorOf(formula) === undefined ? 'value' : 'rate';
  const cell = byKey.get(entryKey(`ind:${code}`, field));
  const rate = numberIn(cell);
  if (cell === undefined || rate === undefined || rate.lte(1)) return [];
  return [hitAt(cell, rateOutside(cell.place, shortName, rate, field === 'rate'), [cell])];
}

/** A township's own ratio of its counts, unless a relation between them already says what is wrong. */
function ownRatio(unit: UnitFacts, indicator: Indicator): readonly Hit[] {
  const { formula, shortName } = indicator;
  const below = denominatorOf(formula);
  const codes = elementsOf(formula);
  const cells = codes.flatMap((code) => unit.byKey.get(entryKey(`el:${code}`, 'value')) ?? []);
  if (below === undefined || cells.length < codes.length || !cells.every(isSettled)) return [];
  const lookup = {
    sum: (code: string) => numberIn(unit.byElement.get(code)) ?? new Decimal(0),
    yesCount: () => new Decimal(0),
    applying: () => new Decimal(0),
  };
  const numerator = evaluateTerm(numeratorOf(formula), lookup);
  const denominator = evaluateTerm(below, lookup);
  const [first] = cells;
  if (first === undefined || numerator.lte(denominator)) return [];
  const explained = unit.catalogue.relations.some(
    (relation) =>
      [...relation.parts, ...relation.whole].every((code) => codes.includes(code)) &&
      brokenRelation(unit, relation) !== undefined,
  );
  const said = ratioAbove(first.place, shortName, numerator, denominator);
  return explained ? [] : [hitAt(first, said, cells)];
}

function isSettled({ value }: AskedCell): boolean {
  return (value.kind === 'number' && value.value.gte(0)) || value.kind === 'notApplicable';
}
