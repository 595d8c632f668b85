export interface Token {
  readonly kind: 'name' | 'integer' | 'symbol' | 'unknown' | 'end';
  readonly text: string;
  /** Counts from 1, in UTF-16 units. */
  readonly position: number;
}

/** An element code: lower-case group, a point, and a name, e.g. `child.vaccine.done`. */
export const ELEMENT_CODE = /^[a-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+$/;

const TOKEN =
  /\s*(?:(?<name>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*)|(?<integer>[1-9][0-9]*)|(?<symbol>[()+/*,])|(?<unknown>\S))/gu;

const KINDS = ['name', 'integer', 'symbol', 'unknown'] as const;

/** The tokens of a formula text, always with an `end` token as the last. */
export function tokens(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(token).concat(end(text));
}

function token(match: RegExpExecArray): Token {
  const groups: Partial<Record<string, string>> = match.groups ?? {};
  const kind = KINDS.find((each) => groups[each] !== undefined) ?? 'unknown';
  const found = groups[kind] ?? '';
  return { kind, text: found, position: match.index + match[0].length - found.length + 1 };
}

function end(text: string): Token {
  return { kind: 'end', text: '', position: text.length + 1 };
}
