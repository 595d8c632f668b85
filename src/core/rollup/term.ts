import type { Element, Township } from '../catalogue/Catalogue';
import { appliesTo } from '../entries/askedOfTownship';
import { entryKey } from '../entries/entry';
import type { Entries, Entry, EntryKey, EntryValue } from '../entries/entry';
import type { Decimal } from '../values/decimal';

/** What one unit gives for one element. */
export type Term =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'choice'; readonly value: string };

/** Terms of one unit by element code. */
export type Terms = ReadonlyMap<string, Term>;

/** The key under which a township's form holds an element. */
export function elementKey(code: string): EntryKey {
  return entryKey(`el:${code}`, 'value');
}

/**
 * A township's term: not applicable where the element is not asked from it or was answered with `/`,
 * missing where there is no return, no entry, or nothing of the element's type.
 */
export function townshipTerm(
  element: Element,
  township: Township,
  entries: Entries | undefined,
): Term {
  if (!appliesTo(element, township)) return { kind: 'notApplicable' };
  return entryTerm(element, entries?.get(elementKey(element.code)));
}

export function entryTerm(element: Element, entry: Entry | undefined): Term {
  return entry === undefined ? { kind: 'missing' } : valueTerm(element, entry.value);
}

export function valueTerm(element: Element, value: EntryValue): Term {
  if (value.kind === 'notApplicable') return { kind: 'notApplicable' };
  if (element.type.kind === 'choice') {
    return value.kind === 'text' ? { kind: 'choice', value: value.text } : { kind: 'missing' };
  }
  return value.kind === 'number' ? { kind: 'number', value: value.value } : { kind: 'missing' };
}

export function isGiven(term: Term | undefined): boolean {
  return term?.kind === 'number' || term?.kind === 'choice';
}
