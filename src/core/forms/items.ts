import type { Annex, Catalogue, Element, Indicator, Plan } from '../catalogue/Catalogue';
import { isHandedDown } from '../catalogue/shares';
import { elementsOf } from '../formula/parts';

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

/** The tasks that every township reports. */
export function townshipTasks({ plan, tasks }: Catalogue) {
  return tasks.filter((task) => task.units.includes(plan.allTownships));
}

/** Names of the plan's annexes of a kind. */
export function annexNames({ annexes }: Plan, kind: Annex['kind']): readonly string[] {
  return annexes.filter((annex) => annex.kind === kind).map(({ name }) => name);
}

/** A task's or project's number as it is shown: a number where it is one. */
export function numberShown(code: string): number | string {
  return /^\d+$/.test(code) ? Number(code) : code;
}

/** District elements that stand for themselves in forms, not within an indicator's row. */
export function attestingElements(catalogue: Catalogue): readonly Element[] {
  const inFormulas = new Set(catalogue.indicators.flatMap(({ formula }) => elementsOf(formula)));
  return catalogue.elements.filter(
    ({ scope, code }) => scope === 'district' && !inFormulas.has(code),
  );
}

/** A department's share of a task or project. */
export interface Share<Item> {
  readonly item: Item;
  readonly unit: string;
}

/** Departments' shares of tasks or projects, in order. */
export function departmentShares<Item extends { readonly units: readonly string[] }>(
  catalogue: Catalogue,
  items: readonly Item[],
): readonly Share<Item>[] {
  const departments = new Set(catalogue.departments);
  return items.flatMap((item) =>
    item.units.filter((unit) => departments.has(unit)).map((unit) => ({ item, unit })),
  );
}

/** Indicators that a department leads. */
export function ledBy(department: string, { indicators }: Catalogue): readonly Indicator[] {
  return indicators.filter(({ lead }) => lead === department);
}
