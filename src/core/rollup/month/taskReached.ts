import type { Task, TaskGoal } from '../../catalogue/Catalogue';
import {
  entryKey,
  type EntryKey,
  type EntryValue,
  type FieldCode,
  type RowKey,
} from '../../entries/entry';
import { TASK_DONE, TASK_STATES } from '../../messages/progressStates';
import { Decimal } from '../../values/decimal';

/** What one unit reports, or reported in another month. */
export type Reported = (key: EntryKey) => EntryValue | undefined;

/** How far a goal of a task has come. */
export interface GoalReached {
  readonly goal: TaskGoal;
  /** Of a count; absent where it was not reported. */
  readonly done?: Decimal;
  /** Day on which a step was taken, `2023-05-31`; absent where it was not. */
  readonly finished?: string;
  readonly met: boolean;
}

/** What one unit says of a task. */
export interface TaskReached {
  /** As it says itself, else as counts and days have it; absent where it has said nothing. */
  readonly state?: string;
  readonly started?: string;
  readonly finished?: string;
  readonly progress?: string;
  /** Link or file that shows it. */
  readonly evidence?: string;
  readonly goals: readonly GoalReached[];
}

export function taskReached(task: Task, reported: Reported): TaskReached {
  const text = (key: RowKey, field: FieldCode): string | undefined =>
    textOf(reported(entryKey(key, field)));
  const of = (field: FieldCode): string | undefined => text(`task:${task.code}`, field);
  const goals = task.goals.map((goal): GoalReached => {
    const key = `goal:${goal.code}` as const;
    const value = reported(entryKey(key, 'done'));
    const done = value?.kind === 'number' ? value.value : undefined;
    return goalReached(goal, done, text(key, 'finished'));
  });
  const [started, finished] = [of('started'), of('finished')];
  const state = of('state') ?? stateFrom({ started, finished, goals });
  return {
    goals,
    ...optional('state', state),
    ...optional('started', started),
    ...optional('finished', finished),
    ...optional('progress', of('progress')),
    ...optional('evidence', of('evidence')),
  };
}

export function goalReached(
  goal: TaskGoal,
  done: Decimal | undefined,
  finished: string | undefined,
): GoalReached {
  const { count } = goal;
  const met = count === undefined ? finished !== undefined : (done?.gte(count.amount) ?? false);
  return { goal, met, ...optional('done', done), ...optional('finished', finished) };
}

/**
 * The state that follows where a unit chose none: done on the day that it gives or with the last of its goals,
 * under way once anything was begun, not begun where it reports nothing but zeros.
 */
function stateFrom({
  started,
  finished,
  goals,
}: {
  readonly started: string | undefined;
  readonly finished: string | undefined;
  readonly goals: readonly GoalReached[];
}): string | undefined {
  const [notBegun, underWay] = TASK_STATES;
  const isDone = finished !== undefined || (goals.length > 0 && goals.every(({ met }) => met));
  if (isDone) return TASK_DONE;
  const zero = new Decimal(0);
  const isBegun = goals.some((each) => each.finished !== undefined || each.done?.gt(zero));
  if (started !== undefined || isBegun) return underWay;
  return goals.some(({ done }) => done !== undefined) ? notBegun : undefined;
}

function textOf(value: EntryValue | undefined): string | undefined {
  return value?.kind === 'text' && value.text.trim() !== '' ? value.text : undefined;
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
