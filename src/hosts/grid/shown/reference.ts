import { parseA1, type Area } from '../../../core/values/address';

/** An area of a named sheet. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** A reference text such as `'领导摘要'!$C$5:$C$15`; undefined where it is none. */
export function parseReference(text: string): Reference | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:!]+)(?::([^:!]+))?$/.exec(text);
  if (!match) return undefined;
  const [, quoted, plain = '', first = '', last = first] = match;
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return undefined;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain,
    area: { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 },
  };
}
