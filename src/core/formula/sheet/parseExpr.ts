import { parseA1 } from '../../values/address';
import type { BinaryOperator, Expr, FunctionName } from './Expr';
import { PRECEDENCE } from './exprText';
import { FUNCTIONS } from './functions';

/**
 * Reads a formula as `exprText` writes it; undefined where it says anything that sheets of ours never do,
 * as people's formulas may.
 * @param text without the leading `=`
 */
export function parseExpr(text: string): Expr | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
  const expr = reader.binary(0);
  return expr && reader.isAtEnd ? expr : undefined;
}

type Token =
  | { readonly kind: 'value'; readonly expr: Expr }
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'sign'; readonly sign: string };

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const PIECE = new RegExp(
  [
    String.raw`(?:'((?:[^']|'')+)'!)?(${CELL})(?::(${CELL}))?(?![\p{L}\p{N}_(.!:])`,
    String.raw`"((?:[^"]|"")*)"`,
    String.raw`((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(TRUE|FALSE)(?![\p{L}\p{N}_(.!])`,
    String.raw`([A-Z]+)\(`,
    String.raw`(<=|>=|<>|[-+*/&=<>(),])`,
  ].join('|'),
  'uy',
);

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    const token = piece && tokenOf(piece);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(piece: RegExpExecArray): Token | undefined {
  const [, sheet, first, last, quoted, number, word, name, sign] = piece;
  if (first !== undefined) {
    const expr = referenceOf(sheet, first, last);
    return expr && { kind: 'value', expr };
  }
  if (sign !== undefined) return { kind: 'sign', sign };
  if (name !== undefined) return isFunction(name) ? { kind: 'function', name } : undefined;
  return { kind: 'value', expr: { kind: 'literal', value: literalOf(quoted, number, word) } };
}

function literalOf(
  quoted: string | undefined,
  number: string | undefined,
  word: string | undefined,
): string | number | boolean {
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return number === undefined ? word === 'TRUE' : Number(number);
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

function referenceOf(
  quoted: string | undefined,
  first: string,
  last: string | undefined,
): Expr | undefined {
  const from = parseA1(first);
  const to = parseA1(last ?? first);
  if (!from || !to) return undefined;
  const sheet = quoted === undefined ? {} : { sheet: quoted.replaceAll("''", "'") };
  if (last === undefined) return { kind: 'cell', ...sheet, ...from, fixed: fixedIn(first) };
  const [rows, columns] = [to.row - from.row + 1, to.column - from.column + 1];
  if (rows < 1 || columns < 1) return undefined;
  return { kind: 'range', ...sheet, area: { ...from, rows, columns } };
}

function fixedIn(address: string): 'none' | 'column' | 'row' | 'both' {
  const [column, row] = [address.startsWith('$'), address.lastIndexOf('$') > 0];
  if (column) return row ? 'both' : 'column';
  return row ? 'row' : 'none';
}

/** Arguments that are ranges; one of a single cell is written like a cell. */
const TAKES_RANGE: Partial<Readonly<Record<FunctionName, (index: number) => boolean>>> = {
  COUNTIF: (index) => index === 0,
  COUNTIFS: (index) => index % 2 === 0,
  SUMIF: (index) => index !== 1,
  INDEX: (index) => index === 0,
  MATCH: (index) => index === 1,
};

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  /** Terms joined by operators that bind more tightly than `outer`. */
  binary(outer: number): Expr | undefined {
    let left = this.term();
    for (;;) {
      const op = this.sign();
      if (!left || op === undefined || !isOperator(op) || PRECEDENCE[op] <= outer) return left;
      this.at += 1;
      const right = this.binary(PRECEDENCE[op]);
      left = right && { kind: 'binary', op, left, right };
    }
  }

  private term(): Expr | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'value') return token.expr;
    if (token?.kind === 'function') return this.call(token.name);
    if (token?.sign === '-') return this.negative();
    if (token?.sign !== '(') return undefined;
    const inner = this.binary(0);
    return this.take(')') ? inner : undefined;
  }

  /** Only numbers have a sign of their own. */
  private negative(): Expr | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind !== 'value' || token.expr.kind !== 'literal') return undefined;
    const { value } = token.expr;
    return typeof value === 'number' ? { kind: 'literal', value: -value } : undefined;
  }

  private call(name: FunctionName): Expr | undefined {
    const args: Expr[] = [];
    if (this.take(')')) return { kind: 'call', name, args };
    do {
      const arg = this.binary(0);
      if (!arg) return undefined;
      args.push(TAKES_RANGE[name]?.(args.length) === true ? asRange(arg) : arg);
    } while (this.take(','));
    return this.take(')') ? { kind: 'call', name, args } : undefined;
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  private take(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.at += 1;
    return true;
  }
}

function isOperator(sign: string): sign is BinaryOperator {
  return Object.hasOwn(PRECEDENCE, sign);
}

function asRange(expr: Expr): Expr {
  if (expr.kind !== 'cell') return expr;
  const { sheet, row, column } = expr;
  const area = { row, column, rows: 1, columns: 1 };
  return { kind: 'range', ...(sheet !== undefined && { sheet }), area };
}
