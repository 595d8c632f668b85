import type { Bounds } from '../assess/Assessment';
import { countBounds, leastBounds, ratioBounds } from '../assess/bounds';
import { greater, projected, type Assumption } from '../assess/projection';
import type { Element, Indicator, Township } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { CountTerm } from '../formula/Formula';
import { evaluateTerm } from '../formula/evaluateFormula';
import {
  alternativesOf,
  denominatorOf,
  elementsOf,
  numeratorOf,
  perOf,
  type Alternative,
} from '../formula/parts';
import { Decimal } from '../values/decimal';
import { lookupOf, unitAmounts } from './amounts';
import type { Amount, Amounts, Elements } from './amounts';
import { townshipElements } from './contribution';
import type { LastReported } from './lastReported';
import { townshipTerm } from './term';
import { boundsBelow } from './upward/boundsBelow';

/** What bounds are worked out from besides the townships that reported. */
export interface BoundsContext {
  readonly book: Book;
  readonly elements: Elements;
  readonly last: LastReported;
}

/**
 * Where an indicator can lie while townships are missing, under the assumption of 核实界限.
 * @param reported amounts of the townships that are counted, and of the departments
 * @param missing the townships that have not reported what the indicator needs
 * @returns undefined where the denominator can only be zero
 */
export function missingBounds(
  context: BoundsContext,
  indicator: Indicator,
  reported: Amounts,
  missing: readonly Township[],
): Bounds | undefined {
  const { formula, form } = indicator;
  const open = missing
    .map((township) => reachOf(context, indicator, township))
    .filter((reach) => reach !== undefined);
  const boundsOf = ({ numerator, denominator }: Alternative): Bounds | undefined => {
    const lookup = lookupOf(reported);
    const above = evaluateTerm(numerator, lookup);
    const shares = open.map((reach) => termBounds(reach, numerator));
    if (denominator === undefined) return countBounds(above, shares);
    const ratio = {
      numerator: above,
      denominator: evaluateTerm(denominator, lookup),
      per: perOf(formula),
    };
    const both = open.map((reach, index) => ({
      numerator: shares[index]!,
      denominator: termBounds(reach, denominator),
    }));
    return ratioBounds(ratio, both, form === 'rate');
  };
  return alternativesOf(formula)
    .map((group) => leastBounds(group.map(boundsOf).filter((bounds) => bounds !== undefined)))
    .reduce(greatest, undefined);
}

function greatest(one: Bounds | undefined, other: Bounds | undefined): Bounds | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const lower = greater(one.lower, other.lower);
  if (one.upper === undefined || other.upper === undefined) return { lower };
  return { lower, upper: greater(one.upper, other.upper) };
}

/** The least and the most that a township's elements can come to. */
interface Reach {
  readonly least: Amounts;
  readonly most: Amounts;
  /** Elements without an upper bound. */
  readonly unbounded: ReadonlySet<string>;
}

function termBounds({ least, most, unbounded }: Reach, term: CountTerm): Bounds {
  const lower = evaluateTerm(term, lookupOf(least));
  if (elementsOf(term).some((code) => unbounded.has(code))) return { lower };
  return { lower, upper: evaluateTerm(term, lookupOf(most)) };
}

/** Undefined where the township's whole numerator or denominator was last answered with `/`. */
function reachOf(
  context: BoundsContext,
  indicator: Indicator,
  township: Township,
): Reach | undefined {
  const { elements } = context;
  const possible = new Map(
    townshipElements(indicator, elements).map((element) => [
      element.code,
      possibleAmount(context, township, element),
    ]),
  );
  const below = denominatorOf(indicator.formula);
  const sides = [numeratorOf(indicator.formula), ...(below === undefined ? [] : [below])];
  const isOut = sides.some((side) => {
    const codes = elementsOf(side).filter((code) => possible.has(code));
    return codes.length > 0 && codes.every((code) => possible.get(code) === undefined);
  });
  if (isOut) return undefined;
  const there = [...possible].flatMap(([code, amount]) =>
    amount === undefined ? [] : [[code, amount] as const],
  );
  return {
    least: new Map(there.map(([code, { least }]) => [code, least])),
    most: new Map(there.map(([code, { least, most }]) => [code, most ?? least])),
    unbounded: new Set(there.filter(([, { most }]) => most === undefined).map(([code]) => code)),
  };
}

interface PossibleAmount {
  readonly least: Amount;
  /** Absent where there is no upper bound. */
  readonly most?: Amount;
}

type Possible = Map<string, PossibleAmount | undefined>;

/** Indicators ask for the same elements of the same townships. */
const found = new WeakMap<BoundsContext, Map<string, Possible>>();

function possibleAmount(
  context: BoundsContext,
  township: Township,
  element: Element,
): PossibleAmount | undefined {
  const townships = found.get(context) ?? new Map<string, Possible>();
  found.set(context, townships);
  const known = townships.get(township.code) ?? new Map<string, PossibleAmount | undefined>();
  townships.set(township.code, known);
  if (!known.has(element.code)) known.set(element.code, amountPossible(context, township, element));
  return known.get(element.code);
}

/** What was entered this month stands; else what the last number says. Undefined where not applicable. */
function amountPossible(
  { book, elements, last }: BoundsContext,
  township: Township,
  element: Element,
): PossibleAmount | undefined {
  const current = townshipTerm(element, township, book.returns.get(township.code)?.entries);
  if (current.kind === 'notApplicable') return undefined;
  const known = unitAmounts(elements, new Map([[element.code, current]])).get(element.code);
  if (known !== undefined) return { least: known, most: known };
  const [zero, one] = [new Decimal(0), new Decimal(1)];
  const amount = (sum: Decimal): Amount => ({ sum, yes: zero, applying: one });
  const said = boundsBelow(book, township.code, element);
  if (said !== undefined)
    return {
      least: amount(said.lower),
      ...(said.upper === undefined ? {} : { most: amount(said.upper) }),
    };
  const before = last.term(township.code, element);
  if (before.kind === 'notApplicable') return undefined;
  if (element.type.kind === 'choice') {
    return {
      least: { sum: zero, yes: zero, applying: one },
      most: { sum: zero, yes: one, applying: one },
    };
  }
  const number = before.kind === 'number' ? before : undefined;
  const { lower, upper } = projected(element, number, assumptionOf(book));
  return { least: amount(lower), ...(upper === undefined ? {} : { most: amount(upper) }) };
}

/** What a township's figure of an element can come to; undefined where it is not applicable. */
export function figureBounds(
  context: BoundsContext,
  township: Township,
  element: Element,
): Bounds | undefined {
  const possible = possibleAmount(context, township, element);
  if (possible === undefined) return undefined;
  const { least, most } = possible;
  return { lower: least.sum, ...(most === undefined ? {} : { upper: most.sum }) };
}

const assumptions = new WeakMap<Book, Assumption>();

function assumptionOf(book: Book): Assumption {
  const known = assumptions.get(book);
  if (known) return known;
  const { period, parameters } = book;
  const assumption = { now: period, threshold: new Decimal(parameters.changeThreshold) };
  assumptions.set(book, assumption);
  return assumption;
}
