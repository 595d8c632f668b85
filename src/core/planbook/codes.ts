import { fingerprint } from '../values/fingerprint';
import { comparable } from '../values/normaliseText';

/** A code for what has none yet, made from its name: the same name gives the same code. */
export function codeFromName(name: string): string {
  return `item.x${fingerprint(comparable(name)).slice(0, 8)}`;
}
