import type { IndicatorForm } from '../catalogue/Catalogue';
import type { CountTerm, Formula } from '../formula/Formula';
import { planFaults } from '../messages/planFaults';
import { formulaWordsExpected } from '../messages/planFormula';
import { comparable } from '../values/normaliseText';
import { codeFromName } from './codes';
import { nearestOf } from '../values/nearest';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import { choiceInSum, parseWords, type WordsError } from './words/parseWords';
import { phrasesOf, type NamedElement, type Phrases } from './words/phrases';

/** An indicator's row, as far as its formula is concerned. */
export interface FormulaRow {
  readonly name: string;
  readonly formula?: PlanCell;
}

/** A data item that no sheet lists: it is named by a formula, or is an indicator without one. */
export interface Invented {
  readonly code: string;
  readonly name: string;
  /** Index of the indicator that named it first. */
  readonly by: number;
  /** It stands below a line or beside others; else it is the indicator's own figure. */
  readonly isPart: boolean;
}

/** Formulas of all indicators, and the data items that they brought along. */
export interface ReadFormulas {
  /** By index; undefined where the formula cannot be read. */
  readonly formulas: readonly (Formula | undefined)[];
  readonly invented: readonly Invented[];
}

/**
 * Reads the formulas of a plan's indicators. An indicator without a formula is one figure that is
 * reported as such, a data item of its own name. A formula may name other indicators that are no
 * ratios: they stand for what they are made of.
 * @param listed data items of the sheet 数据项; where there are none, names are collected from the formulas
 */
export function readFormulas(
  rows: readonly FormulaRow[],
  listed: readonly NamedElement[],
  faults: Faults,
): ReadFormulas {
  return new FormulaReader(rows, listed, faults).read();
}

class FormulaReader {
  private readonly elements: Map<string, NamedElement>;
  private readonly byName = new Map<string, string>();
  private readonly invented = new Map<string, Invented>();
  private readonly done = new Map<number, Formula | undefined>();
  private readonly underWay: number[] = [];
  private readonly indexOf = new Map<string, number>();
  private phrases: Phrases;

  constructor(
    private readonly rows: readonly FormulaRow[],
    private readonly listed: readonly NamedElement[],
    private readonly faults: Faults,
  ) {
    this.elements = new Map(listed.map((element) => [element.code, element]));
    for (const { code, name } of listed) this.byName.set(comparable(name), code);
    rows.forEach(({ name }, index) => this.indexOf.set(name, index));
    rows.forEach(({ name, formula }, index) => {
      if (formula === undefined) this.invent(name, index, false);
    });
    this.phrases = this.allPhrases();
  }

  read(): ReadFormulas {
    const formulas = this.rows.map((_, index) => this.formulaOf(index));
    return { formulas, invented: [...this.invented.values()] };
  }

  private allPhrases(): Phrases {
    const withFormula = this.rows.filter(({ formula }) => formula !== undefined);
    return phrasesOf(
      this.elements.values(),
      withFormula.map(({ name }) => name),
    );
  }

  /** A new data item, or the one that has this name already. */
  private invent(name: string, by: number, isPart: boolean): CountTerm {
    const known = this.byName.get(comparable(name));
    if (known !== undefined) return { kind: 'element', code: known };
    const code = codeFromName(name);
    this.byName.set(comparable(name), code);
    this.elements.set(code, { code, name, applies: 'all' });
    this.invented.set(code, { code, name, by, isPart });
    return { kind: 'element', code };
  }

  private formulaOf(index: number): Formula | undefined {
    if (this.done.has(index)) return this.done.get(index);
    const { name, formula } = this.rows[index]!;
    if (formula === undefined) return this.invent(name, index, false);
    if (this.underWay.includes(index)) {
      const names = [...this.underWay.slice(this.underWay.indexOf(index)), index];
      this.faults.hard(
        formula.at,
        planFaults.cycle(
          formula.at,
          names.map((each) => this.rows[each]!.name),
        ),
      );
      return undefined;
    }
    this.underWay.push(index);
    const read = this.parse(index, formula);
    this.underWay.pop();
    this.done.set(index, read);
    return read;
  }

  /** A name in quotes between signs; what a formula counts by, 为“是”, is no name. */
  private reportQuotes({ at, text }: PlanCell): void {
    for (const [, name = ''] of text.matchAll(
      /(?:^|[÷/+＋×*(（、，,])\s*[“”"‘’'「]([^“”"‘’'「」]+)[“”"‘’'」](?=\s*(?:$|[÷/+＋×*)）、，,]))/gu,
    ))
      this.faults.soft(at, planFaults.quotedName(at, name));
  }

  private parse(index: number, cell: PlanCell): Formula | undefined {
    const before = this.faults.all.length;
    this.reportQuotes(cell);
    const parsed = parseWords(cell.text.replace(/^=/, ''), {
      phrases: this.phrases,
      indicator: (name) => this.indicatorTerm(name),
      ...(this.listed.length > 0 ? {} : { invent: (name) => this.named(name, index) }),
    });
    if (!parsed.ok) {
      if (this.faults.all.length === before)
        for (const error of parsed.errors) this.report(cell, error);
      return undefined;
    }
    const choice = choiceInSum(parsed.value, this.elements);
    if (choice) {
      this.faults.hard(cell.at, planFaults.choiceInSum(cell.at, choice.name));
      return undefined;
    }
    return parsed.value;
  }

  private named(name: string, index: number): CountTerm {
    const term = this.invent(name, index, true);
    this.phrases = this.allPhrases();
    return term;
  }

  /** What another indicator stands for; undefined for a ratio or where it cannot be read. */
  private indicatorTerm(name: string): CountTerm | undefined {
    const index = this.indexOf.get(name);
    const read = index === undefined ? undefined : this.formulaOf(index);
    return read === undefined || read.kind === 'ratio' ? undefined : read;
  }

  private report(cell: PlanCell, error: WordsError): void {
    const { at, text } = cell;
    if (error.kind === 'nestedRatio') {
      const index = this.indexOf.get(error.name);
      const isUnread = index !== undefined && this.done.get(index) === undefined;
      // What is wrong with the other formula is said at its own cell.
      if (!isUnread) this.faults.hard(at, planFaults.nestedRatio(at, error.name));
      return;
    }
    const names = [...this.elements.values()].map((one) => one.name);
    const isName = /^[\p{L}\p{N}“"]/u.test(error.found);
    const nearest = isName ? this.nearest(error, names) : undefined;
    const expected = formulaWordsExpected[error.expected];
    this.faults.hard(at, planFaults.formula(at, text, error.read, expected, nearest));
  }

  /** Of a name that goes on where a known one ended, the whole name is compared. */
  private nearest(
    { found, read }: { readonly found: string; readonly read: string },
    names: readonly string[],
  ): string | undefined {
    const last = names
      .filter((name) => read.endsWith(name))
      .sort((one, other) => other.length - one.length)[0];
    return nearestOf(`${last ?? ''}${found}`.trim(), names) ?? nearestOf(found.trim(), names);
  }
}

/** What an indicator's formula makes it; `isPercent` where its unit is %. */
export function formOf(formula: Formula, isChoice: boolean, isPercent: boolean): IndicatorForm {
  if (isChoice) return 'choice';
  if (formula.kind !== 'ratio') return isPercent ? 'rate' : 'count';
  return formula.per === 1 && isPercent ? 'rate' : 'perThousand';
}
