import type { Catalogue, Project } from '../core/catalogue/Catalogue';
import type { AskedField } from '../core/entries/AskedField';
import { askedOfDepartment } from '../core/entries/askedOfDepartment';
import { askedOfTownship } from '../core/entries/askedOfTownship';
import type { Township } from '../core/catalogue/Catalogue';
import { entryKey } from '../core/entries/entry';
import type { EntryKey } from '../core/entries/entry';
import { evaluateTerm } from '../core/formula/evaluateFormula';
import type { FormulaLookup } from '../core/formula/evaluateFormula';
import { denominatorOf, numeratorOf } from '../core/formula/parts';
import { demoDay, demoEvidence, demoProgress } from './messages';
import type { CellValue } from '../core/values/cell';
import { buildingOf, dueMonth, elapsedOf, goalMonth } from '../core/rollup/month/dates';
import { draw, drawBetween } from './draw';
import type { DemoInput } from './totals';
import { numberOf } from '../core/entries/months';

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
  if (asked.field === 'state') return stateAt(input, asked, draw(seed, key));
  if (asked.field === 'progress') return demoProgress(draw(seed, `${key}:${period.month}`));
  if (asked.field === 'invested') return investedAt(input, asked);
  if (asked.field === 'built') return builtAt(input, asked);
  if (asked.field === 'started' || asked.field === 'finished' || asked.field === 'evidence')
    return dayAt(input, asked, draw(seed, `${org}:${asked.code}:state`));
  if (asked.field === 'done') return doneAt(input, asked, draw(seed, `${org}:${asked.code}:state`));
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

/**
 * Work begins early and ends by its due month; a state once reached is not left. A task that is due within
 * the year, and a project, drag on.
 */
function stateAt(input: DemoInput, { type, key }: AskedField, chance: number): CellValue {
  if (type.kind !== 'choice') return null;
  const [notBegun, underWay] = type.choices;
  const { begins, ends } = courseOf(input, key, chance);
  const now = numberOf(input.period);
  if (now < begins) return notBegun ?? null;
  return now < ends ? (underWay ?? null) : type.met;
}

/** Days of a task and its steps, and what shows that it is done, as its state has them. */
function dayAt(input: DemoInput, { key, code, field }: AskedField, chance: number): CellValue {
  const { begins, ends } = courseOf(input, code, chance);
  const now = numberOf(input.period);
  if (field === 'started') return now < begins ? null : demoDay(begins, 6 + Math.floor(chance * 9));
  const due = stepMonth(input, key);
  const last = due === undefined ? ends : Math.min(ends, due + (ends > due ? 1 : 0));
  if (now < last) return null;
  if (field === 'evidence') return demoEvidence(code.replace('task:', ''));
  return demoDay(last, 15 + Math.floor(chance * 12));
}

/** The month in which a step is due; undefined of anything else. */
function stepMonth({ catalogue }: DemoInput, key: string): number | undefined {
  for (const task of catalogue.tasks) {
    const goal = task.goals.find((each) => key === `goal:${each.code}`);
    if (goal === undefined) continue;
    // The last step is taken when the task is done.
    const month = numberOf(goalMonth(goal, task));
    return month === numberOf(dueMonth(task)) ? undefined : month;
  }
  return undefined;
}

/** A count grows evenly while its task is under way and is whole when it is done. */
function doneAt(input: DemoInput, { key, code }: AskedField, chance: number): CellValue {
  const goals = input.catalogue.tasks.flatMap((task) => task.goals);
  const amount = goals.find((each) => key === `goal:${each.code}`)?.count?.amount.toNumber();
  if (amount === undefined) return null;
  const { begins, ends } = courseOf(input, code, chance);
  const now = numberOf(input.period);
  if (now < begins) return 0;
  if (now >= ends) return amount;
  const share = (now - begins + 1) / (ends - begins + 1);
  return Math.min(amount - 1, Math.floor(amount * share));
}

/** Months that a thing that drags on takes longer. */
const DRAGS = 5;

/** The months in which a task or project begins and is done. */
function courseOf(
  input: DemoInput,
  key: string,
  chance: number,
): { readonly begins: number; readonly ends: number } {
  const { catalogue } = input;
  const project = catalogue.projects.find((each) => key === projectKey(each));
  const building = project && buildingOf(project.period);
  if (project !== undefined && building !== undefined) {
    const late = project === draggingProject(input) ? DRAGS : 0;
    return { begins: numberOf(building.from), ends: numberOf(building.to) + late };
  }
  const task = catalogue.tasks.find((each) => key === `task:${each.code}`);
  const due = task && dueMonth(task);
  const end = due === undefined ? numberOf(input.period) : numberOf(due);
  const begins = Math.min(end - 1, end - 11 + Math.floor(chance * 4));
  if (due !== undefined && due.month < 12) return { begins, ends: end + DRAGS };
  return { begins, ends: begins + 4 + Math.floor(chance * chance * (end - begins - 3)) };
}

/** The project that does not come along: the largest that is to be done within a year. */
function draggingProject({ catalogue }: DemoInput): Project | undefined {
  const short = catalogue.projects.filter(({ period }) => {
    const building = buildingOf(period);
    return building !== undefined && building.from.year === building.to.year;
  });
  return [...short].sort((a, b) => b.investment.cmp(a.investment))[0];
}

/** Share of what the time would have that the dragging project has spent. */
const SLOW_PACE = 0.4;

function investedAt(input: DemoInput, { key }: AskedField): CellValue {
  const { catalogue, period, seed } = input;
  const project = catalogue.projects.find((each) => key === projectKey(each));
  const building = project && buildingOf(project.period);
  if (project === undefined || building === undefined) return null;
  if (numberOf(period) >= courseOf(input, key, 0).ends) return project.investment.toNumber();
  const pace = project === draggingProject(input) ? SLOW_PACE : drawBetween(seed, key, 0.85, 0.99);
  return elapsedOf(building, period).times(project.investment).times(pace).round(2).toNumber();
}

/** Building runs somewhat ahead of its money. */
function builtAt(input: DemoInput, asked: AskedField): CellValue {
  const project = input.catalogue.projects.find((each) => asked.key === projectKey(each));
  const invested = investedAt(input, asked);
  if (project === undefined || typeof invested !== 'number') return null;
  const total = project.investment.toNumber();
  if (invested >= total) return 1;
  return Math.min(0.99, Math.round((invested / total) * 105) / 100);
}

function projectKey({ code }: Project): string {
  return `proj:${code}`;
}
