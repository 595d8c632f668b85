import type { CountTerm } from '../../formula/Formula';
import { applyingTownships, townshipsAsked, townshipsSayingYes } from '../../messages/formula';
import { FORMULA_WORDS } from '../../messages/planFormula';
import { folded } from './fold';

/** What a formula in words may name. */
export interface NamedElement {
  readonly code: string;
  readonly name: string;
  readonly applies: 'all' | 'town' | 'street';
  /** The choice that counts as yes, of an element that is a choice. */
  readonly met?: string;
}

/** What a phrase of a formula stands for. */
export type Meaning =
  | { readonly kind: 'term'; readonly term: CountTerm; readonly isChoice: boolean }
  /** 镇街总数: of which element depends on the rest of the formula. */
  | { readonly kind: 'townships'; readonly applies: NamedElement['applies'] }
  | { readonly kind: 'least' }
  /** An indicator that is named in another one's formula. */
  | { readonly kind: 'indicator'; readonly name: string };

export type Phrases = ReadonlyMap<string, Meaning>;

/**
 * Every phrase that a formula may be made of, folded. Names come last, so that an element called
 * like a phrase is the element.
 * @param indicators names of indicators that formulas may use; an element of the same name comes first
 */
export function phrasesOf(
  elements: Iterable<NamedElement>,
  indicators: Iterable<string> = [],
): Map<string, Meaning> {
  const phrases = new Map<string, Meaning>();
  for (const word of FORMULA_WORDS.least) phrases.set(folded(word), { kind: 'least' });
  for (const applies of ['all', 'town', 'street'] as const) {
    for (const word of [applyingTownships(applies), ...FORMULA_WORDS.townships[applies]])
      phrases.set(folded(word), { kind: 'townships', applies });
  }
  for (const name of indicators) phrases.set(folded(name), { kind: 'indicator', name });
  const all = [...elements];
  for (const element of all) addCounts(phrases, element);
  for (const { code, name, met } of all) {
    const term: CountTerm = { kind: 'element', code };
    phrases.set(folded(name), { kind: 'term', term, isChoice: met !== undefined });
  }
  return phrases;
}

/** Ways to say how many townships: those that say yes, and those that are asked at all. */
function addCounts(phrases: Map<string, Meaning>, { code, name, met }: NamedElement): void {
  const add = (text: string, term: CountTerm): void => {
    phrases.set(folded(text), { kind: 'term', term, isChoice: false });
  };
  add(townshipsAsked(name), { kind: 'applying', code });
  if (met === undefined) return;
  const term: CountTerm = { kind: 'yesCount', code };
  add(townshipsSayingYes(name), term);
  const short = name.replace(/^是否/u, '');
  for (const said of new Set([name, short])) {
    for (const ending of FORMULA_WORDS.townships.all) {
      add(`${said}为“${met}”的${ending}`, term);
      add(`${said}为${met}的${ending}`, term);
      add(`${said}的${ending}`, term);
    }
  }
}
