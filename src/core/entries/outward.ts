import { reachesOut, wordsOf } from '../formula/sheet/reachesOut';

/** What reaches out of a file besides formulas of its cells: into other files, programs or the network. */
export type Outward =
  /** A defined name, of the workbook or of one sheet, by itself or by another name. */
  | { readonly kind: 'name'; readonly name: string }
  /** A conditional format, an input rule or a chart within a cell. */
  | { readonly kind: 'condition' | 'validation' | 'sparkline'; readonly sheet: string }
  /** What the file keeps of other files, and by which programs are called. */
  | { readonly kind: 'link' };

/** A defined name, of whatever scope, and what it refers to, without `=`. */
export interface Definition {
  readonly name: string;
  readonly refersTo: string;
}

/** The names that reach out by themselves or by other names, in small letters. */
export function reachingNames(definitions: readonly Definition[]): ReadonlySet<string> {
  const known = new Set(definitions.map(({ name }) => name.toLowerCase()));
  const usersOf = new Map<string, string[]>();
  const found: string[] = [];
  for (const { name, refersTo } of definitions) {
    if (reachesOut(refersTo)) found.push(name.toLowerCase());
    for (const word of wordsOf(refersTo)) {
      if (!known.has(word)) continue;
      const users = usersOf.get(word) ?? [];
      users.push(name.toLowerCase());
      usersOf.set(word, users);
    }
  }
  const reaching = new Set<string>();
  for (let name = found.pop(); name !== undefined; name = found.pop()) {
    if (reaching.has(name)) continue;
    reaching.add(name);
    found.push(...(usersOf.get(name) ?? []));
  }
  return reaching;
}

/** Tells whether a formula reaches out, by itself or by one of the names that do. */
export function reachingBy(names: ReadonlySet<string>): (formula: string) => boolean {
  return (formula) =>
    reachesOut(formula) ||
    (names.size > 0 && [...wordsOf(formula)].some((word) => names.has(word)));
}

/** The names of what reaches out, in small letters. */
export function namesIn(outward: readonly Outward[] = []): ReadonlySet<string> {
  return new Set(
    outward.flatMap((each) => (each.kind === 'name' ? [each.name.toLowerCase()] : [])),
  );
}
