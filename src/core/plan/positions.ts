import type { Annex, Catalogue, Element, Indicator, Plan, Township } from '../catalogue/Catalogue';
import { isHandedDown } from '../catalogue/shares';
import { alternativesOf, elementsOf } from '../formula/parts';
import { annexSheetNames, townshipSheetNames } from '../entries/sheetNames';

/** A row of a table: a heading, or something with a key. */
export type TableRow<T> =
  | { readonly kind: 'heading'; readonly row: number; readonly text: string }
  | { readonly kind: 'item'; readonly row: number; readonly item: T };

/** Rows of items under headings, from `first`; a heading stands wherever `headingOf` changes. */
export function tableRows<T>(
  first: number,
  items: readonly T[],
  headingOf: (item: T) => string,
): TableRow<T>[] {
  const rows: TableRow<T>[] = [];
  let current: string | undefined;
  for (const item of items) {
    const heading = headingOf(item);
    if (heading !== current) {
      rows.push({ kind: 'heading', row: first + rows.length, text: heading });
      current = heading;
    }
    rows.push({ kind: 'item', row: first + rows.length, item });
  }
  return rows;
}

function rowsByKey<T>(
  rows: readonly TableRow<T>[],
  keyOf: (item: T) => string,
): Map<string, number> {
  return new Map(rows.flatMap((row) => (row.kind === 'item' ? [[keyOf(row.item), row.row]] : [])));
}

/** Rows 0 to 3 of a table sheet: title, subtitle, field row, header. */
export const FIRST_BODY_ROW = 4;

/** A department's entry of one task or project. */
export interface UnitTask {
  readonly code: string;
  readonly unit: string;
}

/**
 * Where everything stands in a district book. Every planner takes its rows from here,
 * so that formulas on one sheet and cells on another cannot disagree.
 */
export interface Positions {
  /** Sheet of a township, by code. */
  readonly sheetOf: ReadonlyMap<string, string>;
  readonly annexSheet: (no: number) => string;
  readonly townshipElements: readonly Element[];
  readonly elementTable: readonly TableRow<Element>[];
  /** Row of an element on a township's sheet. */
  readonly elementRow: ReadonlyMap<string, number>;
  /** Row of an element, and of a task of all townships, in 镇街汇总. */
  readonly rollRow: ReadonlyMap<string, number>;
  readonly rollTaskRow: ReadonlyMap<string, number>;
  /** Row of an indicator in 指标测算. */
  readonly workRow: ReadonlyMap<string, number>;
  readonly workTable: readonly TableRow<Indicator>[];
  /** First row (the hidden field row) of the indicators in 缺报推算; its elements stand as in 镇街汇总. */
  readonly boundsStart: number;
  /** Rows of an indicator there: one for each alternative without MIN, by group. */
  readonly boundsRows: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** Row of an indicator in 部门填报. */
  readonly filedRow: ReadonlyMap<string, number>;
  readonly filedTable: readonly TableRow<Indicator>[];
  /** Row of a district element of its own in 部门填报. */
  readonly filedElementRow: ReadonlyMap<string, number>;
  readonly filedElementStart: number;
  /** `39@民政局` -> row in 部门填报. */
  readonly filedTaskRow: ReadonlyMap<string, number>;
  readonly filedTaskStart: number;
  readonly filedProjectRow: ReadonlyMap<string, number>;
  readonly filedProjectStart: number;
  /** First row (the hidden field row) of the township sheets' further tables. */
  readonly townshipIndicatorStart: number;
  readonly townshipIndicatorRow: ReadonlyMap<string, number>;
  readonly townshipTaskStart: number;
  readonly townshipTaskRow: ReadonlyMap<string, number>;
}

/**
 * Indicators on which a township can be set beside a target: rates over township elements beside the
 * district's, and those of which townships have targets of their own.
 */
export function comparableIndicators(catalogue: Catalogue): readonly Indicator[] {
  return catalogue.indicators
    .filter((each) => isRate(each) || isHandedDown(catalogue, each.code))
    .filter((each) => townshipLeaves(each, catalogue).length > 0);
}

/** The district's target says something about a township: a ratio of its own counts. */
export function isRate({ form }: Indicator): boolean {
  return form === 'rate' || form === 'perThousand';
}

/** Codes of township elements in an indicator's formula. */
export function townshipLeaves(indicator: Indicator, catalogue: Catalogue): readonly string[] {
  return elementsOf(indicator.formula).filter(
    (code) => catalogue.elements.find((each) => each.code === code)?.scope === 'township',
  );
}

/** Codes of the tasks that every township reports. */
export function townshipTasks(catalogue: Catalogue): readonly string[] {
  const { allTownships } = catalogue.plan;
  return catalogue.tasks
    .filter((task) => task.units.includes(allTownships))
    .map(({ code }) => code);
}

export function positionsOf(catalogue: Catalogue, roster: readonly Township[]): Positions {
  const townshipElements = catalogue.elements.filter(({ scope }) => scope === 'township');
  const elementTable = tableRows(FIRST_BODY_ROW, townshipElements, ({ group }) => group);
  const rollTable = elementTable;
  const rollEnd = FIRST_BODY_ROW + rollTable.length;
  const tasks = townshipTasks(catalogue);
  const annexHeading = (indicator: Indicator): string =>
    catalogue.plan.annexes.find(({ no }) => no === indicator.annex)?.title ?? '';
  const workTable = tableRows(FIRST_BODY_ROW, catalogue.indicators, annexHeading);
  const filedTable = tableRows(FIRST_BODY_ROW, catalogue.indicators, annexHeading);

  const boundsStart = rollEnd + 2;
  const attesting = attestingElements(catalogue);
  const filedElementStart = FIRST_BODY_ROW + filedTable.length + 2;
  const filedTaskStart = filedElementStart + 2 + attesting.length + 2;
  const unitTasks = departmentItems(catalogue, catalogue.tasks);
  const filedProjectStart = filedTaskStart + 2 + unitTasks.length + 2;
  const unitProjects = departmentItems(catalogue, catalogue.projects);

  const comparable = comparableIndicators(catalogue);
  const annexSheets = annexSheetNames(catalogue.plan.annexes);
  const townshipIndicatorStart = FIRST_BODY_ROW + elementTable.length + 2;
  const townshipTaskStart = townshipIndicatorStart + 2 + comparable.length + 2;

  return {
    sheetOf: townshipSheetNames(roster, catalogue.plan),
    annexSheet: (no) => annexSheets.get(no) ?? '',
    townshipElements,
    elementTable,
    elementRow: rowsByKey(elementTable, ({ code }) => code),
    rollRow: rowsByKey(rollTable, ({ code }) => code),
    rollTaskRow: new Map(tasks.map((code, index) => [code, rollEnd + 3 + index])),
    workRow: rowsByKey(workTable, ({ code }) => code),
    workTable,
    boundsStart,
    boundsRows: boundsRowsOf(catalogue, boundsStart + 2),
    filedRow: rowsByKey(filedTable, ({ code }) => code),
    filedTable,
    filedElementStart,
    filedElementRow: new Map(
      attesting.map(({ code }, index) => [code, filedElementStart + 2 + index]),
    ),
    filedTaskStart,
    filedTaskRow: indexed(unitTasks, filedTaskStart + 2),
    filedProjectStart,
    filedProjectRow: indexed(unitProjects, filedProjectStart + 2),
    townshipIndicatorStart,
    townshipIndicatorRow: new Map(
      comparable.map(({ code }, index) => [code, townshipIndicatorStart + 2 + index]),
    ),
    townshipTaskStart,
    townshipTaskRow: new Map(tasks.map((code, index) => [code, townshipTaskStart + 2 + index])),
  };
}

/** Names of the plan's annexes of a kind. */
export function annexNames({ annexes }: Plan, kind: Annex['kind']): readonly string[] {
  return annexes.filter((annex) => annex.kind === kind).map(({ name }) => name);
}

/** A task's or project's number as it is shown: a number where it is one. */
export function numberShown(code: string): number | string {
  return /^\d+$/.test(code) ? Number(code) : code;
}

/** A row for each alternative of every indicator over township elements, one below the other. */
function boundsRowsOf(
  catalogue: Catalogue,
  first: number,
): ReadonlyMap<string, readonly (readonly number[])[]> {
  let next = first;
  const over = catalogue.indicators.filter((each) => townshipLeaves(each, catalogue).length > 0);
  return new Map(
    over.map(({ code, formula }) => [
      code,
      alternativesOf(formula).map((group) => group.map(() => next++)),
    ]),
  );
}

/** District elements that stand for themselves in forms, not within an indicator's row. */
export function attestingElements(catalogue: Catalogue): readonly Element[] {
  const inFormulas = new Set(catalogue.indicators.flatMap(({ formula }) => elementsOf(formula)));
  return catalogue.elements.filter(
    ({ scope, code }) => scope === 'district' && !inFormulas.has(code),
  );
}

/** Departments' shares of tasks or projects, in order. */
export function departmentItems(
  catalogue: Catalogue,
  items: readonly { readonly code: string; readonly units: readonly string[] }[],
): readonly UnitTask[] {
  const departments = new Set(catalogue.departments);
  return items.flatMap(({ code, units }) =>
    units.filter((unit) => departments.has(unit)).map((unit) => ({ code, unit })),
  );
}

function indexed(items: readonly UnitTask[], first: number): ReadonlyMap<string, number> {
  return new Map(items.map(({ code, unit }, index) => [`${code}@${unit}`, first + index]));
}
