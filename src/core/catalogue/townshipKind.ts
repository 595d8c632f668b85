import type { Township } from './Catalogue';

const KIND: ReadonlyMap<string, Township['kind']> = new Map([
  ['镇', 'town'],
  ['乡', 'town'],
  ['街道', 'street'],
  // A city's units are districts.
  ['区', 'town'],
  ['县', 'town'],
  ['市', 'town'],
  ['旗', 'town'],
]);

/** The kind that a word says; undefined where it says none. */
export function townshipKind(word: string): Township['kind'] | undefined {
  return KIND.get(word);
}

/** The kind that a unit's name says. */
export function kindByName(name: string): Township['kind'] {
  return /街道|社区|办事处$/u.test(name) ? 'street' : 'town';
}

/** Districts have six digits, townships nine. */
export function isDistrict(code: string): boolean {
  return code.length === 6;
}
