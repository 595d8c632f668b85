import { ExcelError, invalidArgument } from './ExcelError';

const LONGEST = 31;

/** Excel's rules for sheet names; throws where one is broken. */
export function requireSheetName(name: unknown, taken: Iterable<string>): string {
  if (typeof name !== 'string' || name === '' || name.length > LONGEST)
    throw invalidArgument(`sheet name ${String(name)}`);
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(`sheet name ${name}`);
  if (name.toLowerCase() === 'history') throw invalidArgument('History is a reserved name');
  for (const other of taken)
    if (other.toLowerCase() === name.toLowerCase())
      throw new ExcelError('ItemAlreadyExists', `A sheet named ${name} already exists.`);
  return name;
}

/** A formula after a sheet changed its name; `undefined` as the new name makes the references #REF!. */
export function renameInFormula(formula: string, from: string, to: string | undefined): string {
  if (!formula.includes(from.replace(/'/g, "''"))) return formula;
  const quoted = `'${from.replace(/'/g, "''")}'!`;
  let result = '';
  let rest = formula;
  while (rest !== '') {
    const literal = /^"(?:[^"]|"")*"/.exec(rest);
    const sheet = /^'(?:[^']|'')+'!/.exec(rest);
    const bare = /^[\p{L}_][\p{L}\p{N}_.]*!?/u.exec(rest);
    const token = literal?.[0] ?? sheet?.[0] ?? bare?.[0] ?? rest[0]!;
    const refers =
      token.toLowerCase() === quoted.toLowerCase() ||
      token.toLowerCase() === `${from.toLowerCase()}!`;
    rest = rest.slice(token.length);
    if (!refers) {
      result += token;
    } else if (to !== undefined) {
      result += `'${to.replace(/'/g, "''")}'!`;
    } else {
      result += '#REF!';
      rest = rest.replace(/^\$?[A-Z]{1,3}\$?[0-9]+(:\$?[A-Z]{1,3}\$?[0-9]+)?/, '');
    }
  }
  return result;
}

/** Names of the sheets a formula refers to. */
export function sheetsOfFormula(formula: string): readonly string[] {
  const names: string[] = [];
  const pattern =
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu;
  for (const match of formula.matchAll(pattern)) {
    if (match[1] !== undefined) names.push(match[1].replace(/''/g, "'"));
    else if (match[2] !== undefined) names.push(match[2]);
  }
  return names;
}
