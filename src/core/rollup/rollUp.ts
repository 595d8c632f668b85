import type { Catalogue, Element, Indicator } from '../catalogue/Catalogue';
import type { Bounds, PartlyReported } from '../assess/Assessment';
import { ratioFigure } from '../assess/Figure';
import type { Figure } from '../assess/Figure';
import type { Attested } from '../assess/target';
import type { Book } from '../entries/book';
import { evaluateFormula } from '../formula/evaluateFormula';
import { perOf } from '../formula/parts';
import { lookupOf, sumAmounts, unitAmounts } from './amounts';
import type { Amounts, Elements } from './amounts';
import { contributionOf, districtElements, stateOf, townshipElements } from './contribution';
import type { Contribution } from './contribution';
import { departmentTerm } from './departmentTerm';
import { lastReported } from './lastReported';
import type { LastReported } from './lastReported';
import { missingBounds } from './missingBounds';
import type { Terms } from './term';
import { partlyReported } from './upward/partlyReported';

/** One indicator rolled up over the townships that reported. */
export interface RolledUp {
  readonly indicator: Indicator;
  readonly figure: Figure;
  /** In the order of the roster; empty where departments report for the whole district. */
  readonly contributions: readonly Contribution[];
  /** Township codes, and the department where a district-scope element is not reported. */
  readonly missingUnits: readonly string[];
  /** Those of them that reported in part. */
  readonly partly: readonly PartlyReported[];
  /** Only where townships are missing, and unless the denominator can only be zero. */
  readonly bounds?: Bounds;
  /** What the attesting choice says; `missing` where the indicator has none. */
  readonly attested: Attested;
}

/** What rolling up needs besides the indicator; made once for a book by `rollUp`. */
export interface RollUpContext {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly elements: Elements;
  readonly last: LastReported;
}

/**
 * District = ΣN ÷ ΣD × per, both sums over the townships that reported everything the indicator
 * needs; MIN is the minimum of the sums.
 */
export function rollUpIndicator(context: RollUpContext, indicator: Indicator): RolledUp {
  const { book, elements } = context;
  const contributions =
    townshipElements(indicator, elements).length === 0
      ? []
      : book.roster.map((township) => contributionOf(book, elements, indicator, township));
  const district = districtTerms(context, indicator);
  const missingTownships = contributions.filter(({ state }) => state === 'missing');
  const amounts = sumAmounts([
    ...contributions.map((contribution) => contribution.amounts),
    unitAmounts(elements, district.terms),
  ]);
  const figure = figureOf(indicator, contributions, district, amounts);
  const missingCodes = new Set(missingTownships.map(({ org }) => org));
  const bounds =
    missingCodes.size > 0 && district.missing.length === 0
      ? missingBounds(
          context,
          indicator,
          amounts,
          book.roster.filter(({ code }) => missingCodes.has(code)),
        )
      : undefined;
  return {
    indicator,
    figure,
    contributions,
    missingUnits: [...missingTownships.map(({ org }) => org), ...district.missing],
    partly: missingTownships.flatMap(({ org, terms }) => partlyReported(book, org, terms) ?? []),
    ...(bounds === undefined ? {} : { bounds }),
    attested: attestedOf(context, indicator),
  };
}

interface DistrictTerms {
  readonly terms: Terms;
  /** Departments that owe one. */
  readonly missing: readonly string[];
}

function districtTerms(context: RollUpContext, indicator: Indicator): DistrictTerms {
  const { book, catalogue, elements } = context;
  const found = districtElements(indicator, elements).map((element) => ({
    code: element.code,
    ...departmentTerm(book, catalogue, element),
  }));
  const missing = found.filter(({ term }) => term.kind === 'missing').map(({ org }) => org);
  return {
    terms: new Map(found.map(({ code, term }) => [code, term])),
    missing: [...new Set(missing)],
  };
}

function figureOf(
  indicator: Indicator,
  contributions: readonly Contribution[],
  district: DistrictTerms,
  amounts: Amounts,
): Figure {
  if (district.missing.length > 0) return { kind: 'missing' };
  const counted = contributions.some(({ state }) => state === 'counted');
  if (contributions.length > 0 && !counted) {
    const open = contributions.some(({ state }) => state === 'missing');
    return open ? { kind: 'missing' } : { kind: 'notApplicable' };
  }
  if (contributions.length === 0 && stateOf(indicator, district.terms) === 'notApplicable') {
    return { kind: 'notApplicable' };
  }
  const whole = indicator.formula.kind === 'element' ? indicator.formula.code : '';
  const choice = district.terms.get(whole);
  if (choice?.kind === 'choice') return { kind: 'choice', value: choice.value };
  return figureOfSums(indicator, amounts);
}

/** What sums over units come to. */
export function figureOfSums(indicator: Indicator, amounts: Amounts): Figure {
  const { numerator, denominator } = evaluateFormula(indicator.formula, lookupOf(amounts));
  if (denominator === undefined) return { kind: 'count', value: numerator };
  return ratioFigure({ numerator, denominator, per: perOf(indicator.formula) });
}

function attestedOf(context: RollUpContext, indicator: Indicator): Attested {
  const element = attestingElement(indicator, context.elements);
  if (element?.type.kind !== 'choice') return 'missing';
  const { term } = departmentTerm(context.book, context.catalogue, element);
  if (term.kind === 'notApplicable') return 'notApplicable';
  if (term.kind !== 'choice') return 'missing';
  return term.value === element.type.met ? 'met' : 'notMet';
}

/** The choice that attests an indicator: the one it names, else the choice that it is itself. */
export function attestingElement(indicator: Indicator, elements: Elements): Element | undefined {
  const own = indicator.formula.kind === 'element' ? indicator.formula.code : undefined;
  const code = indicator.attestedBy ?? own;
  return code === undefined ? undefined : elements.get(code);
}

/** What rolling up a book needs, indexed once. */
export function rollUpContext(book: Book, catalogue: Catalogue): RollUpContext {
  const elements = new Map(catalogue.elements.map((element) => [element.code, element]));
  return { book, catalogue, elements, last: lastReported(book, elements) };
}

/** Every indicator of the catalogue, rolled up. */
export function rollUp(book: Book, catalogue: Catalogue): readonly RolledUp[] {
  const context = rollUpContext(book, catalogue);
  return catalogue.indicators.map((indicator) => rollUpIndicator(context, indicator));
}
