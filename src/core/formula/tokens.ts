export interface Token {
  readonly kind: 'name' | 'integer' | 'symbol' | 'unknown' | 'end';
  readonly text: string;
  /** Counts from 1, in UTF-16 units. */
  readonly position: number;
}

/** An element code: lower-case group, a point, and a name, e.g. `child.vaccine.done`. */
export const ELEMENT_CODE = /^[a-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+$/;

const TOKEN =
  /\s*(?:(?<name>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*)|(?<integer>[1-9][0-9]*)|(?<symbol>[()+/*,])|(?<unknown>\S))/uy;

/** The tokens of a formula text, always with an `end` token as the last. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [kind, value] = Object.entries(match.groups!).find(([, group]) => group !== undefined)!;
    found.push({
      kind: kind as Token['kind'],
      text: value!,
      position: match.index + match[0].length - value!.length + 1,
    });
  }
  return [...found, { kind: 'end', text: '', position: text.length + 1 }];
}
