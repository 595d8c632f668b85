import type { Catalogue, Task, TaskGoal } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import type { EntryKey, EntryValue } from '../../entries/entry';
import type { Period } from '../../entries/identity';
import { TASK_DONE, TASK_STATES } from '../../messages/progressStates';
import { Decimal } from '../../values/decimal';
import { comparableHistory } from '../roster/likeWithLike';
import { dueMonth, goalMonth } from './dates';
import { goalReached, taskReached, type GoalReached, type TaskReached } from './taskReached';
import { monthsBefore, numberOf } from '../../entries/months';

/** What one responsible unit says of a task. */
interface TaskUnit extends TaskReached {
  readonly org: string;
  readonly name: string;
}

/** A goal of a task in the book's month: the lead's figure; of a task of all townships it is each one's own. */
interface GoalStanding extends GoalReached {
  readonly due: Period;
  /** Not reached though its month is over. */
  readonly overdue: boolean;
  /** A month ago; absent where it was not reported then. */
  readonly doneBefore?: Decimal;
  /** Of a task that is each township's: how many of them have reached it. */
  readonly reachedBy?: { readonly units: number; readonly of: number };
}

/** A task in the book's month. */
export interface TaskStanding {
  readonly task: Task;
  readonly due: Period;
  /** The lead's: that of the unit named first; of all townships the least advanced. Absent where nobody has said. */
  readonly state?: string;
  /** Not done though its month is over, or a step of it is not. */
  readonly overdue: boolean;
  /** Each responsible unit, in the plan's order. */
  readonly units: readonly TaskUnit[];
  readonly goals: readonly GoalStanding[];
  /** What the lead said the month before, where that is another state. */
  readonly before?: string;
}

export function taskStandings(book: Book, catalogue: Catalogue): readonly TaskStanding[] {
  const earlier = reportedBefore(book);
  const now = numberOf(book.period);
  return catalogue.tasks.map((task) => {
    const reportedBy = (reported: (org: string, key: EntryKey) => EntryValue | undefined) =>
      unitsOf(task, book, catalogue).map(({ org, name }): TaskUnit => ({
        org,
        name,
        ...taskReached(task, (key) => reported(org, key)),
      }));
    const units = reportedBy((org, key) => book.returns.get(org)?.entries.get(key)?.value);
    const was = reportedBy((org, key) => earlier.get(`${org}|${key}`));
    const due = dueMonth(task);
    const state = stateOf(task, units, catalogue);
    const before = stateOf(task, was, catalogue);
    const isDone = state === TASK_DONE;
    const goals = task.goals.map((goal): GoalStanding => {
      const limit = goalMonth(goal, task);
      const reached = reachedBy(goal, task, units, catalogue);
      const { done: doneBefore } = reachedBy(goal, task, was, catalogue);
      return {
        ...reached,
        due: limit,
        overdue: !isDone && !reached.met && numberOf(limit) < now,
        ...(leadOf(task, catalogue) === undefined
          ? { reachedBy: { units: metIn(goal, units).length, of: units.length } }
          : {}),
        ...(doneBefore === undefined ? {} : { doneBefore }),
      };
    });
    return {
      task,
      due,
      units,
      goals,
      overdue: !isDone && (numberOf(due) < now || goals.some((goal) => goal.overdue)),
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

/** The unit whose report counts; undefined where the task is all townships'. */
export function leadOf({ units }: Task, { plan }: Catalogue): string | undefined {
  return units.find((name) => name !== plan.allTownships);
}

/** The lead's state counts; of all townships the least advanced one's. */
function stateOf(task: Task, units: readonly TaskUnit[], catalogue: Catalogue): string | undefined {
  const lead = leadOf(task, catalogue);
  if (lead !== undefined) return units.find(({ name }) => name === lead)?.state;
  const states = units.flatMap(({ state }) => state ?? []);
  if (states.length < units.length) return states.length === 0 ? undefined : TASK_STATES[1];
  if (states.every((state) => state === states[0])) return states[0];
  return TASK_STATES[1];
}

/**
 * The lead's figure. Of all townships the sum of what they reported, and the day on which the last took a step:
 * it is reached once each of them has reached it.
 */
function reachedBy(
  goal: TaskGoal,
  task: Task,
  units: readonly TaskUnit[],
  catalogue: Catalogue,
): GoalReached {
  const lead = leadOf(task, catalogue);
  const counting = units.filter(({ name }) => lead === undefined || name === lead);
  const own = counting.flatMap((unit) => goalIn(goal, unit) ?? []);
  const done = own.flatMap((each) => each.done ?? []);
  const days = own.flatMap((each) => each.finished ?? []).sort();
  const reached = goalReached(
    goal,
    done.length === 0 ? undefined : done.reduce((sum, each) => sum.plus(each), new Decimal(0)),
    days.length < counting.length ? undefined : days.at(-1),
  );
  const met = counting.length > 0 && metIn(goal, counting).length === counting.length;
  return { ...reached, met };
}

const goalIn = ({ code }: TaskGoal, { goals }: TaskUnit): GoalReached | undefined =>
  goals.find((each) => each.goal.code === code);

const metIn = (goal: TaskGoal, units: readonly TaskUnit[]): readonly TaskUnit[] =>
  units.filter((unit) => goalIn(goal, unit)?.met === true);

/** By unit and entry, as archived of the month before. */
function reportedBefore(book: Book): ReadonlyMap<string, EntryValue> {
  const month = numberOf(monthsBefore(book.period, 1));
  return new Map(
    comparableHistory(book)
      .filter(({ period, key }) => numberOf(period) === month && /^(?:task|goal):/.test(key))
      .map(({ org, key, value }) => [`${org}|${key}`, value] as const),
  );
}
