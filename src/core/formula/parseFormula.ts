import { FORMULA_DEPTH } from '../values/limits';
import { failure, success, type Result } from '../values/result';
import type { CountTerm, Formula } from './Formula';
import { ELEMENT_CODE, tokens, type Token } from './tokens';

/** What a formula must have where it has something else. */
export type FormulaExpectation =
  /** An element code, a function or an opening parenthesis. */
  | 'operand'
  | 'elementCode'
  | 'open'
  | 'close'
  /** A comma and a further term: `min` needs two. */
  | 'comma'
  /** `+`, `/` or the end. */
  | 'operatorOrEnd'
  /** `* 1000` or the end. */
  | 'perOrEnd'
  | 'integer'
  | 'end'
  /** Parentheses around the sum that stands before `/`. */
  | 'parentheses'
  /** Fewer parentheses within parentheses. */
  | 'shallower';

export interface FormulaError {
  /** Where in the text, from 1. */
  readonly position: number;
  /** Text found there; empty at the end. */
  readonly found: string;
  readonly expected: FormulaExpectation;
}

/**
 * Reads the formula text of a catalogue:
 *
 *     formula := operand '/' operand [ '*' integer ] | sum
 *     sum     := operand { '+' operand }
 *     operand := code | 'yes(' code ')' | 'n(' code ')' | 'min(' sum ',' sum … ')' | '(' sum ')'
 *
 * The first mistake ends the reading and is the only error.
 */
export function parseFormula(text: string): Result<Formula, FormulaError> {
  const reader = new Reader(tokens(text));
  try {
    return success(formula(reader));
  } catch (error) {
    if (error instanceof Unexpected) return failure(error.facts);
    throw error;
  }
}

class Unexpected extends Error {
  constructor(readonly facts: FormulaError) {
    super(facts.expected);
  }
}

class Reader {
  private index = 0;
  private depth = 0;

  constructor(private readonly all: readonly Token[]) {}

  peek(): Token {
    return this.all[this.index]!;
  }

  isAtEnd(): boolean {
    return this.peek().kind === 'end';
  }

  at(symbol: string): boolean {
    return this.peek().kind === 'symbol' && this.peek().text === symbol;
  }

  take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.index += 1;
    return token;
  }

  accept(symbol: string): boolean {
    const found = this.at(symbol);
    if (found) this.take();
    return found;
  }

  /** Reads what stands within parentheses; too many within each other are a mistake. */
  within<T>(read: () => T): T {
    if (this.depth === FORMULA_DEPTH) this.fail('shallower');
    this.depth += 1;
    const inner = read();
    this.depth -= 1;
    return inner;
  }

  require(symbol: string, expected: FormulaExpectation): void {
    if (!this.accept(symbol)) this.fail(expected);
  }

  fail(expected: FormulaExpectation, token: Token = this.peek()): never {
    throw new Unexpected({ position: token.position, found: token.text, expected });
  }
}

function formula(reader: Reader): Formula {
  const start = reader.peek();
  const first = operand(reader);
  if (reader.accept('/')) return ratio(reader, first);
  const total = sumFrom(first, reader);
  if (reader.at('/')) reader.fail('parentheses', start);
  if (!reader.isAtEnd()) reader.fail('operatorOrEnd');
  return total;
}

function ratio(reader: Reader, numerator: CountTerm): Formula {
  const denominator = operand(reader);
  if (reader.isAtEnd()) return { kind: 'ratio', numerator, denominator, per: 1 };
  reader.require('*', 'perOrEnd');
  if (reader.peek().kind !== 'integer') reader.fail('integer');
  const per = Number(reader.take().text);
  if (!reader.isAtEnd()) reader.fail('end');
  return { kind: 'ratio', numerator, denominator, per };
}

function sum(reader: Reader): CountTerm {
  return sumFrom(operand(reader), reader);
}

function sumFrom(first: CountTerm, reader: Reader): CountTerm {
  const terms = [first];
  while (reader.accept('+')) terms.push(operand(reader));
  return terms.length === 1 ? terms[0]! : { kind: 'sum', terms };
}

function operand(reader: Reader): CountTerm {
  if (reader.accept('(')) {
    const inner = reader.within(() => sum(reader));
    reader.require(')', 'close');
    return inner;
  }
  const token = reader.peek();
  if (token.kind !== 'name') reader.fail('operand');
  if (ELEMENT_CODE.test(token.text)) return { kind: 'element', code: reader.take().text };
  switch (token.text) {
    case 'yes':
      return { kind: 'yesCount', code: argument(reader) };
    case 'n':
      return { kind: 'applying', code: argument(reader) };
    case 'min':
      return { kind: 'min', terms: argumentsOfMin(reader) };
    default:
      return reader.fail('operand');
  }
}

function argument(reader: Reader): string {
  reader.take();
  reader.require('(', 'open');
  if (!ELEMENT_CODE.test(reader.peek().text)) reader.fail('elementCode');
  const code = reader.take().text;
  reader.require(')', 'close');
  return code;
}

function argumentsOfMin(reader: Reader): readonly CountTerm[] {
  reader.take();
  reader.require('(', 'open');
  const terms = reader.within(() => {
    const all = [sum(reader)];
    if (!reader.at(',')) reader.fail('comma');
    while (reader.accept(',')) all.push(sum(reader));
    return all;
  });
  reader.require(')', 'close');
  return terms;
}
