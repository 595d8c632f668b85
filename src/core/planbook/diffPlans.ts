import type {
  Annex,
  Catalogue,
  Element,
  Indicator,
  Project,
  Task,
  Township,
} from '../catalogue/Catalogue';
import { startOf } from './readStart';
import { goalCells } from './taskGoals';
import { PERIOD_WORD } from '../messages/forms';
import { kindWord } from '../messages/parameters';
import {
  ANNEX_KINDS,
  APPLIES_WORD,
  DIRECTIONS,
  STARTS,
  PLAN_HEADINGS as H,
  PLAN_ITEMS,
  PLAN_SHEETS,
} from '../messages/planBook';
import {
  DIFFERENCE_HEADINGS,
  planDifference,
  type PlanDifferenceFacts,
} from '../messages/planResults';

/** One difference between two versions of a plan; `message` is all of it as one Chinese sentence. */
export interface PlanDifference extends PlanDifferenceFacts {
  readonly message: string;
}

interface Item {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** What changes from one plan to another, by code and never by position. */
export function diffPlans(before: Catalogue, after: Catalogue): readonly PlanDifference[] {
  const [old, next] = [itemsOf(before), itemsOf(after)];
  return [...old].flatMap(([what, items]) => compare(what, items, next.get(what) ?? new Map()));
}

function compare(
  what: string,
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly PlanDifference[] {
  const found: PlanDifference[] = [];
  const add = (facts: Omit<PlanDifferenceFacts, 'what'>): void => {
    found.push({ ...facts, what, message: planDifference({ ...facts, what }) });
  };
  for (const [code, { name, fields }] of before) {
    const other = after.get(code);
    if (!other) add({ kind: 'removed', code, name, field: '', from: '', to: '' });
    for (const [field, from] of other ? fields : []) {
      const to = other?.fields.get(field) ?? '';
      if (from !== to) add({ kind: 'changed', code, name, field, from, to });
    }
    for (const [field, to] of other?.fields ?? [])
      if (!fields.has(field)) add({ kind: 'changed', code, name, field, from: '', to });
  }
  for (const [code, { name }] of after)
    if (!before.has(code)) add({ kind: 'added', code, name, field: '', from: '', to: '' });
  return found;
}

function itemsOf(catalogue: Catalogue): ReadonlyMap<string, ReadonlyMap<string, Item>> {
  const { plan, townships, elements, indicators, tasks, projects, departments } = catalogue;
  return new Map([
    [PLAN_SHEETS.plan, items([planItem(catalogue)])],
    [H.annex, items(plan.annexes.map(annexItem))],
    [PLAN_SHEETS.townships, items(townships.map(townshipItem))],
    [PLAN_SHEETS.indicators, items(indicators.map(indicatorItem))],
    [PLAN_SHEETS.elements, items(elements.map((element) => elementItem(element, plan)))],
    [PLAN_SHEETS.tasks, items(tasks.map(taskItem))],
    [PLAN_SHEETS.projects, items(projects.map(projectItem))],
    [PLAN_SHEETS.departments, items(departments.map((name) => ({ code: name, name, says: {} })))],
  ]);
}

/** Texts of an item by heading. */
interface Said {
  readonly code: string;
  readonly name: string;
  readonly says: Readonly<Record<string, string>>;
}

function items(all: readonly Said[]): ReadonlyMap<string, Item> {
  return new Map(
    all.map(({ code, name, says }) => [code, { name, fields: new Map(Object.entries(says)) }]),
  );
}

function planItem({ plan }: Catalogue): Said {
  return {
    code: plan.district.code,
    name: plan.title,
    says: {
      [PLAN_ITEMS.title]: plan.title,
      [PLAN_ITEMS.version]: plan.version,
      [PLAN_ITEMS.district]: plan.district.name,
      [PLAN_ITEMS.bureau]: plan.bureau,
      [PLAN_ITEMS.baselineYear]: String(plan.baselineYear),
      [PLAN_ITEMS.years]: plan.years.join('、'),
    },
  };
}

/** Known by its name, whichever place it has. */
function annexItem({ name, kind, title }: Annex): Said {
  return {
    code: name,
    name: title,
    says: { [H.kind]: ANNEX_KINDS[kind], [DIFFERENCE_HEADINGS.annexTitle]: title },
  };
}

function townshipItem(unit: Township): Said {
  const { code, name } = unit;
  return { code, name, says: { [H.name]: name, [H.kind]: kindWord(unit) } };
}

function indicatorItem(each: Indicator): Said {
  const targets = Object.entries(each.targets).map(([year, { text }]) => [
    DIFFERENCE_HEADINGS.target(year),
    text,
  ]);
  return {
    code: each.code,
    name: each.name,
    says: {
      [H.indicator]: each.name,
      [H.unit]: each.unit,
      [H.direction]: DIRECTIONS[each.better],
      [H.start]: STARTS[startOf(each)],
      [H.formula]: each.sentence,
      [H.decimals]: String(each.decimals),
      [H.baseline]: each.baseline.text,
      [H.lead]: each.lead,
      ...(Object.fromEntries(targets) as Readonly<Record<string, string>>),
    },
  };
}

function elementItem(each: Element, { allTownships }: Catalogue['plan']): Said {
  return {
    code: each.code,
    name: each.name,
    says: {
      [H.element]: each.name,
      [H.unit]: each.unit,
      [H.period]: PERIOD_WORD[each.periodKind],
      [H.reporter]: each.scope === 'district' ? each.lead : allTownships,
      [H.applies]: APPLIES_WORD[each.applies],
    },
  };
}

function taskItem(task: Task): Said {
  const { quantity, unit, due } = goalCells(task);
  return {
    code: task.code,
    name: task.text.slice(0, 20),
    says: {
      [H.task]: task.text,
      [H.units]: task.units.join('、'),
      [H.quantity]: quantity,
      [H.unit]: unit,
      [H.due]: due,
    },
  };
}

function projectItem(each: Project): Said {
  return {
    code: each.code,
    name: each.name,
    says: {
      [H.project]: each.name,
      [H.investment]: each.investment.toFixed(),
      [H.building]: each.period,
      [H.beds]: String(each.beds ?? ''),
      [H.addedPlaces]: String(each.places ?? ''),
      [H.units]: each.units.join('、'),
    },
  };
}
