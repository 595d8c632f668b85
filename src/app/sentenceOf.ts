import { unforeseen } from '../core/messages/pane';
import type { SaidError } from '../core/messages/SaidError';

/** What a person is told of an error: its own sentence, or that nobody foresaw it; never the words of a library. */
export function sentenceOf(error: unknown): string {
  return isSaid(error) ? error.message : unforeseen();
}

/**
 * What programmers want to know of an error that nobody foresaw, to be copied and passed on by hand: its
 * words, where it arose and what caused it. Undefined where its sentence says all.
 */
export function technicalOf(error: unknown): string | undefined {
  return isSaid(error) && error.cause === undefined ? undefined : chain(error).join('\n\n');
}

function isSaid(error: unknown): error is SaidError {
  return typeof error === 'object' && error !== null && 'isSaid' in error && error.isSaid === true;
}

/** Causes within causes; more of them say nothing new. */
const DEEPEST = 5;

function chain(error: unknown, depth = 0): readonly string[] {
  if (depth === DEEPEST || typeof error !== 'object' || error === null) return [String(error)];
  const { name = '', message = '', stack = '', cause } = error as Partial<Error>;
  const head = `${name}: ${message}`;
  const said = [head, stack.replace(head, ''), rest(error)].map((part) => part.trim());
  const own = said.filter((part) => part !== '' && part !== '{}').join('\n');
  return cause === undefined ? [own] : [own, ...chain(cause, depth + 1)];
}

/** What else an error carries, as Excel's code and place. */
function rest(error: object): string {
  try {
    const { cause: _cause, isSaid: _isSaid, ...facts } = error as Readonly<Record<string, unknown>>;
    return JSON.stringify(facts);
  } catch {
    return '';
  }
}
