import type { CountTerm, Formula } from '../../formula/Formula';
import { elementsOf } from '../../formula/parts';
import type { FormulaWordsExpectation } from '../../messages/planFormula';
import { failure, success, type Result } from '../../values/result';
import { fold, type Folded } from './fold';
import type { Meaning, NamedElement, Phrases } from './phrases';

/** Why a formula in words cannot be read. */
export type WordsError =
  | {
      readonly kind: 'syntax';
      /** What could be read, as it was written. */
      readonly read: string;
      /** What stands there and could not be read; empty at the end. */
      readonly found: string;
      readonly expected: FormulaWordsExpectation;
    }
  /** A ratio is named where only what counts can stand. */
  | { readonly kind: 'nestedRatio'; readonly name: string };

export interface WordsContext {
  readonly phrases: Phrases;
  /** What an indicator's name stands for in another formula; undefined for a ratio. */
  readonly indicator: (name: string) => CountTerm | undefined;
  /** A name that no phrase is, taken for a new element; absent where elements are listed. */
  readonly invent?: (name: string) => CountTerm;
}

/**
 * Reads a formula as a person says it: `普惠性托位数 ÷ 托位数`, `（甲＋乙）÷ 丙 × 1000`,
 * `设有老年大学为“是”的镇街数 ÷ 镇街数`, `较小者（甲，乙）÷ 丙`; the longest name counts.
 *
 *     formula := operand '÷' operand [ '×' number [ '%' ] ] | sum
 *     sum     := operand { '＋' operand }
 *     operand := name | least '（' sum { '、' sum } '）' | '（' sum { '、' sum } '）' [ least ]
 *
 * `× 100%` and `（%）` say the same as nothing. The first mistake ends the reading.
 */
export function parseWords(text: string, context: WordsContext): Result<Formula, WordsError> {
  const reader = new Reader(fold(text), text, context);
  try {
    return success(resolveTownships(formula(reader)));
  } catch (error) {
    if (error instanceof Unread) return failure(error.facts);
    throw error;
  }
}

class Unread extends Error {
  constructor(readonly facts: WordsError) {
    super(facts.kind);
  }
}

/** Stands for 镇街总数 until the whole formula is known. */
const TOWNSHIPS = '?townships';

class Reader {
  private index = 0;
  private readonly lengths: readonly number[];

  constructor(
    private readonly content: Folded,
    private readonly written: string,
    readonly context: WordsContext,
  ) {
    const lengths = new Set([...context.phrases.keys()].map((phrase) => phrase.length));
    this.lengths = [...lengths].sort((one, other) => other - one);
  }

  at(symbol: string): boolean {
    return this.content.text.startsWith(symbol, this.index);
  }

  isAtEnd(): boolean {
    return this.index >= this.content.text.length;
  }

  accept(symbol: string): boolean {
    const found = this.at(symbol);
    if (found) this.index += symbol.length;
    return found;
  }

  /** The longest phrase that stands here, not taken yet. */
  phrase(): { readonly meaning: Meaning; readonly length: number } | undefined {
    for (const length of this.lengths) {
      const meaning = this.context.phrases.get(
        this.content.text.slice(this.index, this.index + length),
      );
      if (meaning !== undefined) return { meaning, length };
    }
    return undefined;
  }

  skip(length: number): void {
    this.index += length;
  }

  /** `1000` or `1,000`; a comma is folded as the one between parts of a list. */
  digits(): string | undefined {
    const rest = this.content.text.slice(this.index);
    const found = /^(?:\d{1,3}(?:、\d{3})+|\d+)/.exec(rest)?.[0];
    if (found !== undefined) this.index += found.length;
    return found?.replace(/、/g, '');
  }

  /** Whether a name goes on behind what is so long, in words that are no name themselves. */
  goesOn(length: number): boolean {
    const end = this.index + length;
    const next = this.content.text[end] ?? '';
    if (!/[\p{L}\p{N}]/u.test(next)) return false;
    const ahead = new Reader(
      { ...this.content, text: this.content.text.slice(end) },
      this.written,
      this.context,
    );
    return ahead.phrase() === undefined;
  }

  /** A bare number stands here, which is no name. */
  isFigure(): boolean {
    return /^[\d.]+%?(?=$|[/*+)、])/.test(this.content.text.slice(this.index));
  }

  /** Everything up to the next sign of the grammar; brackets within a name belong to it. */
  run(): string {
    let depth = 0;
    let end = this.index;
    for (; end < this.content.text.length; end += 1) {
      const character = this.content.text[end]!;
      if (character === '(') depth += 1;
      else if (character === ')' && depth > 0) depth -= 1;
      else if (depth === 0 && /[/*+)、]/.test(character)) break;
    }
    const text = this.writtenFrom(this.index, end);
    this.index = end;
    return text;
  }

  fail(expected: FormulaWordsExpectation): never {
    const isMinus = this.at('-') && expected === 'operatorOrEnd';
    throw new Unread({
      kind: 'syntax',
      read: this.writtenFrom(0, this.index),
      found: this.writtenFrom(this.index, this.runEnd()),
      expected: isMinus ? 'minus' : expected,
    });
  }

  private runEnd(): number {
    const rest = this.content.text.slice(this.index);
    return this.index + (/^.[^/*+()、]*/u.exec(rest)?.[0].length ?? 0);
  }

  private writtenFrom(start: number, end: number): string {
    const { origin } = this.content;
    if (start >= end) return '';
    // A sign that is said as a word stands at its last character.
    const from = Math.min(origin[start] ?? 0, start === 0 ? 0 : (origin[start - 1] ?? 0) + 1);
    return this.written.slice(from, (origin[end - 1] ?? 0) + 1).trim();
  }
}

function formula(reader: Reader): Formula {
  const first = operand(reader);
  if (reader.accept('/')) return ratio(reader, first);
  const terms = [first];
  while (reader.accept('+')) terms.push(operand(reader));
  if (reader.at('/')) reader.fail('parentheses');
  if (!reader.isAtEnd()) reader.fail('operatorOrEnd');
  return sumOf(terms);
}

function ratio(reader: Reader, numerator: CountTerm): Formula {
  const denominator = operand(reader);
  reader.accept('(%)');
  if (reader.isAtEnd()) return { kind: 'ratio', numerator, denominator, per: 1 };
  if (!reader.accept('*')) reader.fail('perOrEnd');
  const digits = reader.digits();
  if (digits === undefined || Number(digits) === 0) return reader.fail('number');
  const isPercent = reader.accept('%');
  if (!reader.isAtEnd()) reader.fail('perOrEnd');
  if (!isPercent) return { kind: 'ratio', numerator, denominator, per: Number(digits) };
  if (Number(digits) !== 100) return reader.fail('number');
  return { kind: 'ratio', numerator, denominator, per: 1 };
}

function sum(reader: Reader): CountTerm {
  const terms = [operand(reader)];
  while (reader.accept('+')) terms.push(operand(reader));
  return sumOf(terms);
}

function sumOf(terms: readonly CountTerm[]): CountTerm {
  return terms.length === 1 ? terms[0]! : { kind: 'sum', terms };
}

function operand(reader: Reader): CountTerm {
  const longer = newNameFrom(reader);
  if (longer !== undefined) return longer;
  const found = reader.phrase();
  if (found && found.meaning.kind !== 'least') {
    reader.skip(found.length);
    return termOf(found.meaning);
  }
  if (found) {
    reader.skip(found.length);
    if (!reader.accept('(')) return reader.fail('operand');
    return least(reader, list(reader));
  }
  if (reader.accept('(')) {
    const terms = list(reader);
    const behind = reader.phrase();
    if (behind?.meaning.kind === 'least') reader.skip(behind.length);
    else if (terms.length === 1) return terms[0]!;
    return least(reader, terms);
  }
  const { invent } = reader.context;
  if (invent === undefined || reader.isAtEnd() || /^[/*+)、-]/.test(peek(reader)))
    return reader.fail('operand');
  if (reader.isFigure()) return reader.fail('operand');
  return invent(reader.run().replace(QUOTES, ''));

  function termOf(meaning: Exclude<Meaning, { kind: 'least' }>): CountTerm {
    if (meaning.kind === 'townships')
      return { kind: 'applying', code: `${TOWNSHIPS}${meaning.applies}` };
    if (meaning.kind === 'term') return meaning.term;
    const term = reader.context.indicator(meaning.name);
    if (term === undefined) throw new Unread({ kind: 'nestedRatio', name: meaning.name });
    return term;
  }
}

/**
 * A new name that begins as a known one does: 养老床位使用数 beside 养老床位. What goes on with a known name, or
 * with brackets, is none.
 */
function newNameFrom(reader: Reader): CountTerm | undefined {
  const { invent } = reader.context;
  const found = reader.phrase();
  if (invent === undefined || found === undefined || found.meaning.kind === 'least')
    return undefined;
  return reader.goesOn(found.length) ? invent(reader.run().replace(QUOTES, '')) : undefined;
}

/** Quotation marks around a name are none of it. */
const QUOTES = /^[“”"'‘’「『]+|[“”"'‘’」』]+$/gu;

function peek(reader: Reader): string {
  return ['/', '*', '+', ')', '、', '-'].find((symbol) => reader.at(symbol)) ?? 'x';
}

/** What stands in brackets that are open, up to their end. */
function list(reader: Reader): readonly CountTerm[] {
  const terms = [sum(reader)];
  while (reader.accept('、')) terms.push(sum(reader));
  if (!reader.accept(')')) reader.fail('close');
  return terms;
}

function least(reader: Reader, terms: readonly CountTerm[]): CountTerm {
  return terms.length < 2 ? reader.fail('separator') : { kind: 'min', terms };
}

/** 镇街总数 counts those of which the formula's own element is asked. */
function resolveTownships(read: Formula): Formula {
  const own = elementsOf(read).find((code) => !code.startsWith(TOWNSHIPS));
  const yes = firstYes(read);
  const settle = (term: CountTerm): CountTerm => {
    if ('terms' in term) return { ...term, terms: term.terms.map(settle) };
    if (!term.code.startsWith(TOWNSHIPS)) return term;
    return { kind: 'applying', code: yes ?? own ?? term.code };
  };
  if (read.kind !== 'ratio') return settle(read);
  return { ...read, numerator: settle(read.numerator), denominator: settle(read.denominator) };
}

function firstYes(read: Formula): string | undefined {
  if (read.kind === 'ratio') return firstYes(read.numerator) ?? firstYes(read.denominator);
  if (read.kind === 'yesCount') return read.code;
  return 'terms' in read ? read.terms.map(firstYes).find((code) => code !== undefined) : undefined;
}

/** A choice stands in a formula only where townships are counted, or alone. */
export function choiceInSum(
  read: Formula,
  elements: ReadonlyMap<string, NamedElement>,
): NamedElement | undefined {
  if (read.kind === 'element') return undefined;
  const terms: CountTerm[] = read.kind === 'ratio' ? [read.numerator, read.denominator] : [read];
  const leaves = (term: CountTerm): readonly CountTerm[] =>
    'terms' in term ? term.terms.flatMap(leaves) : [term];
  return terms
    .flatMap(leaves)
    .flatMap((term) => (term.kind === 'element' ? (elements.get(term.code) ?? []) : []))
    .find(({ met }) => met !== undefined);
}
