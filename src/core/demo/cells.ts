import type { Catalogue, Project } from '../catalogue/Catalogue';
import type { AskedField } from '../entries/AskedField';
import { askedOfDepartment } from '../entries/askedOfDepartment';
import { askedOfTownship } from '../entries/askedOfTownship';
import type { Township } from '../catalogue/Catalogue';
import { entryKey } from '../entries/entry';
import type { EntryKey } from '../entries/entry';
import { evaluateTerm } from '../formula/evaluateFormula';
import type { FormulaLookup } from '../formula/evaluateFormula';
import { denominatorOf, numeratorOf } from '../formula/parts';
import { demoProgress } from '../messages/demo';
import type { CellValue } from '../values/cell';
import { draw, drawBetween } from './draw';
import type { DemoInput } from './totals';

export type Cells = Map<EntryKey, CellValue>;

/** What a township types: its figures, and how its tasks and projects go. */
export function townshipCells(
  input: DemoInput,
  township: Township,
  figures: ReadonlyMap<string, number>,
): Cells {
  return cellsOf(input, township.code, askedOfTownship(input.catalogue, township), (asked) =>
    asked.field === 'value' ? figures.get(asked.code) : undefined,
  );
}

/** What a department types: the indicators it leads as the townships sum up, and what it attests. */
export function departmentCells(
  input: DemoInput,
  department: string,
  lookup: FormulaLookup,
  attested: ReadonlyMap<string, number>,
): Cells {
  const { catalogue } = input;
  return cellsOf(input, department, askedOfDepartment(catalogue, department), (asked) =>
    asked.key.startsWith('el:') && asked.field === 'value'
      ? attested.get(asked.code)
      : indicatorSide(catalogue, lookup, asked),
  );
}

function indicatorSide(
  catalogue: Catalogue,
  lookup: FormulaLookup,
  { code, field }: AskedField,
): number | undefined {
  const formula = catalogue.indicators.find((each) => each.code === code)?.formula;
  if (formula === undefined) return undefined;
  const below = denominatorOf(formula);
  if (field === 'value' || field === 'numerator') {
    return evaluateTerm(numeratorOf(formula), lookup).toNumber();
  }
  if (field !== 'denominator' || below === undefined) return undefined;
  return evaluateTerm(below, lookup).toNumber();
}

function cellsOf(
  input: DemoInput,
  org: string,
  fields: readonly AskedField[],
  figure: (asked: AskedField) => number | undefined,
): Cells {
  const cells: Cells = new Map();
  for (const asked of fields) {
    const value = asked.applies ? typed(input, org, asked, figure) : null;
    if (value !== null) cells.set(entryKey(asked.key, asked.field), value);
  }
  return cells;
}

function typed(
  input: DemoInput,
  org: string,
  asked: AskedField,
  figure: (asked: AskedField) => number | undefined,
): CellValue {
  const { seed, period } = input;
  const key = `${org}:${asked.key}:${asked.field}`;
  if (asked.field === 'state') return stateAt(asked, draw(seed, key), period.month);
  if (asked.field === 'progress') return demoProgress(draw(seed, `${key}:${period.month}`));
  if (asked.field === 'invested') return investedAt(input, asked);
  const value = figure(asked);
  if (value === undefined) return null;
  return asked.type.kind === 'choice' ? chosen(asked.type, value) : value;
}

function chosen(
  { choices, met }: { readonly choices: readonly string[]; readonly met: string },
  yes: number,
): CellValue {
  return yes > 0 ? met : (choices.find((each) => each !== met) ?? null);
}

/** Work begins early in the year and ends towards its end; a state once reached is not left. */
function stateAt({ type }: AskedField, chance: number, month: number): CellValue {
  if (type.kind !== 'choice') return null;
  const [notBegun, underWay] = type.choices;
  const begins = 1 + Math.floor(chance * 4);
  const ends = begins + 5 + Math.floor(chance * 13);
  if (month < begins) return notBegun ?? null;
  return month < ends ? (underWay ?? null) : type.met;
}

function investedAt({ catalogue, period, seed }: DemoInput, { key }: AskedField): CellValue {
  const project = catalogue.projects.find((each) => key === projectKey(each));
  if (project === undefined) return null;
  const pace = drawBetween(seed, key, 0.8, 1);
  return Math.round(((project.investment.toNumber() * period.month) / 12) * pace * 100) / 100;
}

function projectKey({ no }: Project): string {
  return `proj:${no}`;
}
