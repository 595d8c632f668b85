import type { Catalogue, Task } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import { entryKey, type EntryValue } from '../../entries/entry';
import type { Period } from '../../entries/identity';
import { TASK_DONE, TASK_STATES } from '../../messages/progressStates';
import { monthsBefore, numberOf } from './comparison';
import { dueMonth } from './dates';

/** How one responsible unit says that a task goes; the state is absent where it has not said. */
interface TaskUnit {
  readonly org: string;
  readonly name: string;
  readonly state?: string;
  readonly progress?: string;
}

/** A task in the book's month. */
export interface TaskStanding {
  readonly task: Task;
  readonly due: Period;
  /** The lead's: that of the unit named first; of all townships the least advanced. Absent where nobody has said. */
  readonly state?: string;
  /** Not done though its month is over. */
  readonly overdue: boolean;
  /** Each responsible unit, in the plan's order. */
  readonly units: readonly TaskUnit[];
  /** What the lead said the month before, where that is another state. */
  readonly before?: string;
}

export function taskStandings(book: Book, catalogue: Catalogue): readonly TaskStanding[] {
  const earlier = statesBefore(book);
  return catalogue.tasks.map((task) => {
    const units = unitsOf(task, book, catalogue).map(({ org, name }): TaskUnit => {
      const entries = book.returns.get(org)?.entries;
      const said = (field: 'state' | 'progress'): string | undefined =>
        textOf(entries?.get(entryKey(`task:${task.code}`, field))?.value);
      const [state, progress] = [said('state'), said('progress')];
      return {
        org,
        name,
        ...(state === undefined ? {} : { state }),
        ...(progress === undefined ? {} : { progress }),
      };
    });
    const due = dueMonth(task, catalogue);
    const state = stateOf(task, units, catalogue);
    const was = units.map(({ org, name }) => {
      const known = earlier.get(`${org}|${task.code}`);
      return { org, name, ...(known === undefined ? {} : { state: known }) };
    });
    const before = stateOf(task, was, catalogue);
    return {
      task,
      due,
      units,
      overdue: state !== TASK_DONE && numberOf(due) < numberOf(book.period),
      ...(state === undefined ? {} : { state }),
      ...(before === undefined || before === state ? {} : { before }),
    };
  });
}

function unitsOf(
  { units }: Task,
  { roster }: Book,
  { plan }: Catalogue,
): readonly { readonly org: string; readonly name: string }[] {
  return units.flatMap((name) => {
    if (name === plan.allTownships)
      return roster.map(({ code, name: own }) => ({ org: code, name: own }));
    const township = roster.find((each) => each.name === name);
    return [{ org: township?.code ?? name, name }];
  });
}

/** The lead's state counts; of all townships the least advanced one's. */
function stateOf(
  { units: named }: Task,
  units: readonly TaskUnit[],
  { plan }: Catalogue,
): string | undefined {
  const lead = named.find((name) => name !== plan.allTownships);
  if (lead !== undefined) return units.find(({ name }) => name === lead)?.state;
  const states = units.flatMap(({ state }) => state ?? []);
  if (states.length < units.length) return states.length === 0 ? undefined : TASK_STATES[1];
  if (states.every((state) => state === states[0])) return states[0];
  return TASK_STATES[1];
}

/** By unit and task, as archived of the month before. */
function statesBefore({ history, period }: Book): ReadonlyMap<string, string> {
  const month = numberOf(monthsBefore(period, 1));
  return new Map(
    history.flatMap(({ period: then, org, key, value }) => {
      const [, code] = /^task:(.+)\/state$/.exec(key) ?? [];
      const state = textOf(value);
      if (code === undefined || state === undefined || numberOf(then) !== month) return [];
      return [[`${org}|${code}`, state] as const];
    }),
  );
}

function textOf(value: EntryValue | undefined): string | undefined {
  return value?.kind === 'text' && value.text.trim() !== '' ? value.text : undefined;
}
