import type {
  BinaryOperator,
  CellRef,
  Expr,
  FunctionName,
} from '../../../src/core/formula/sheet/Expr';
import { parseReference } from '../model/reference';

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)(?![\p{L}\p{N}_(])|([0-9]+(?:\.[0-9]*)?(?:E[+-]?[0-9]+)?)|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/&=<>(),]))/uy;

interface Token {
  readonly kind: 'text' | 'reference' | 'number' | 'word' | 'sign';
  readonly text: string;
}

const KINDS = ['text', 'reference', 'number', 'word', 'sign'] as const;

/** A formula text (with or without `=`) as the tree the program evaluates; throws where it has no such tree. */
export function parseFormulaText(formula: string): Expr {
  const tokens = tokenize(formula.replace(/^=/, ''));
  let index = 0;
  const peek = (): Token | undefined => tokens[index];
  const take = (): Token => {
    const token = tokens[index];
    if (!token) throw new Error(`formula ends early: ${formula}`);
    index += 1;
    return token;
  };
  const expect = (sign: string): void => {
    if (take().text !== sign) throw new Error(`${sign} is missing: ${formula}`);
  };

  const binary = (lowest: number): Expr => {
    let left = unary();
    for (;;) {
      const sign = peek();
      const own = sign?.kind === 'sign' ? PRECEDENCE[sign.text] : undefined;
      if (sign === undefined || own === undefined || own < lowest) return left;
      take();
      left = { kind: 'binary', op: sign.text as BinaryOperator, left, right: binary(own + 1) };
    }
  };

  const unary = (): Expr => {
    if (peek()?.text !== '-') return primary();
    take();
    return { kind: 'binary', op: '-', left: { kind: 'literal', value: 0 }, right: primary() };
  };

  const primary = (): Expr => {
    const token = take();
    switch (token.kind) {
      case 'text':
        return { kind: 'literal', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'reference':
        return reference(token.text);
      case 'word':
        return word(token.text);
      case 'sign': {
        if (token.text !== '(') throw new Error(`${token.text} is unexpected: ${formula}`);
        const inner = binary(1);
        expect(')');
        return inner;
      }
    }
  };

  const word = (text: string): Expr => {
    if (peek()?.text !== '(') return { kind: 'literal', value: text.toUpperCase() === 'TRUE' };
    take();
    const args: Expr[] = [];
    while (peek()?.text !== ')') {
      args.push(binary(1));
      if (peek()?.text === ',') take();
    }
    expect(')');
    return { kind: 'call', name: text.toUpperCase() as FunctionName, args };
  };

  const tree = binary(1);
  if (index < tokens.length) throw new Error(`formula goes on: ${formula}`);
  return tree;
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`formula not understood: ${text}`);
    const kind = KINDS.findIndex((_, index) => match[index + 1] !== undefined);
    tokens.push({ kind: KINDS[kind]!, text: match[kind + 1]! });
  }
  return tokens;
}

function reference(text: string): Expr {
  const { sheet, area } = parseReference(text);
  const on = sheet === undefined ? {} : { sheet };
  if (text.includes(':')) return { kind: 'range', ...on, area };
  const cell: CellRef = { kind: 'cell', ...on, row: area.row, column: area.column, fixed: 'none' };
  return cell;
}
