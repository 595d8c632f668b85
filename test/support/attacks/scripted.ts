import type { Book } from '../../../src/core/entries/book';
import type { EntryKey } from '../../../src/core/entries/entry';
import { SCRIPT } from './texts';

/** Fields of a book in which people write, or that come from files. */
const WRITTEN: ReadonlySet<string> = new Set([
  ...['file', 'reason', 'savedBy', 'ignored', 'text', 'by', 'name', 'issueId'],
  ...['filler', 'phone', 'reviewer', 'head'],
]);

/** A book in which every text that anybody may write runs in whatever shows it as markup. */
export function scriptedBook(book: Book): Book {
  const { receipts, decisions, explanations, waivers, signers, returns, ...rest } = book;
  const noted = [...returns].map(([org, unit]) => {
    const notes = [...unit.entries.values()]
      .filter(({ field }) => field === 'value')
      .slice(0, 6)
      .map((entry) => {
        const note = { ...entry, field: 'note', value: { kind: 'text', text: '扩建' } } as const;
        return [`${entry.key}/note` as EntryKey, { ...note, raw: '扩建' }] as const;
      });
    return [org, { ...unit, entries: new Map([...unit.entries, ...notes]) }] as const;
  });
  return {
    ...rest,
    ...scripted({ receipts, decisions, explanations, waivers, signers, returns: new Map(noted) }),
  };
}

function scripted<T>(found: T, field = ''): T {
  if (typeof found === 'string') return (WRITTEN.has(field) ? `${found}${SCRIPT}` : found) as T;
  if (Array.isArray(found)) return found.map((each: unknown) => scripted(each, field)) as T;
  if (found instanceof Map)
    return new Map([...found].map(([key, each]) => [key, scripted(each) as unknown])) as T;
  if (typeof found !== 'object' || found === null) return found;
  if (Object.getPrototypeOf(found) !== Object.prototype) return found;
  return Object.fromEntries(
    Object.entries(found).map(([name, each]) => [name, scripted(each as unknown, name)]),
  ) as T;
}
