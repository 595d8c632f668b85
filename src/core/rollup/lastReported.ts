import type { Element, Indicator, Township } from '../catalogue/Catalogue';
import { appliesTo } from '../entries/askedOfTownship';
import type { Book, HistoryRow } from '../entries/book';
import { evaluateTerm } from '../formula/evaluateFormula';
import { denominatorOf, elementsOf, numeratorOf } from '../formula/parts';
import type { Decimal } from '../values/decimal';
import { lookupOf, unitAmounts } from './amounts';
import type { Elements } from './amounts';
import { townshipElements } from './contribution';
import { elementKey, townshipTerm, valueTerm } from './term';
import type { Term, Terms } from './term';

/** The latest archived term of every township and element before the book's month. */
export interface LastReported {
  term(org: string, element: Element): Term;
}

/** Indexes the history once; later months win. */
export function lastReported(book: Book): LastReported {
  const latest = new Map<string, HistoryRow>();
  for (const row of book.history) {
    if (row.value.kind === 'missing' || !isBefore(row.period, book.period)) continue;
    const place = `${row.org}|${row.key}`;
    const known = latest.get(place);
    if (known === undefined || isBefore(known.period, row.period)) latest.set(place, row);
  }
  return {
    term(org, element) {
      const row = latest.get(`${org}|${elementKey(element.code)}`);
      return row === undefined ? { kind: 'missing' } : valueTerm(element, row.value);
    },
  };
}

function isBefore(
  one: { readonly year: number; readonly month: number },
  other: { readonly year: number; readonly month: number },
): boolean {
  return one.year < other.year || (one.year === other.year && one.month < other.month);
}

/**
 * What a missing township last reported of an indicator's denominator, or of its count where it is no
 * ratio: this month's entries as far as they are there, else the latest archived ones.
 * Undefined where something was never reported. The number of townships that apply needs no report.
 */
export function lastAmount(
  book: Book,
  elements: Elements,
  indicator: Indicator,
  township: Township,
  last: LastReported,
): Decimal | undefined {
  const part = denominatorOf(indicator.formula) ?? numeratorOf(indicator.formula);
  const entries = book.returns.get(township.code)?.entries;
  const codes = new Set(elementsOf(part));
  const terms: Terms = new Map(
    townshipElements(indicator, elements)
      .filter((element) => codes.has(element.code))
      .map((element) => {
        const current = townshipTerm(element, township, entries);
        const known = current.kind === 'missing' ? last.term(township.code, element) : current;
        if (known.kind !== 'missing' || part.kind !== 'applying') return [element.code, known];
        return [element.code, asked(element, township)];
      }),
  );
  if ([...terms.values()].some((term) => term.kind === 'missing')) return undefined;
  return evaluateTerm(part, lookupOf(unitAmounts(elements, terms)));
}

/** A choice that was never made still counts among the townships that are asked. */
function asked(element: Element, township: Township): Term {
  return appliesTo(element, township) ? { kind: 'choice', value: '' } : { kind: 'notApplicable' };
}
