import type { Task, TaskGoal } from '../../catalogue/Catalogue';
import { countAmount } from '../../catalogue/tasks';
import type { RowKey } from '../../entries/entry';
import { goalText } from '../../messages/forms';

/** A row of a list of tasks: a task, or below it one of its goals. */
export interface TaskLine {
  readonly task: Task;
  readonly goal?: TaskGoal;
}

/** Every task with its goals below it. */
export function taskLines(tasks: readonly Task[]): readonly TaskLine[] {
  return tasks.flatMap((task): readonly TaskLine[] => [
    { task },
    ...task.goals.map((goal) => ({ task, goal })),
  ]);
}

export function lineKey({ task, goal }: TaskLine): RowKey {
  return goal === undefined ? `task:${task.code}` : `goal:${goal.code}`;
}

/** What a row is about: the task's text, or the name of its goal. */
export function lineText({ task, goal }: TaskLine): string {
  return goal === undefined ? task.text : goalText(goal.name);
}

/** `8个`, `5月底前`; of a task its time limit. */
export function lineTarget({ task, goal }: TaskLine): string {
  if (goal === undefined) return task.due ?? '';
  const count = goal.count === undefined ? [] : [`${countAmount(goal.count)}${goal.count.unit}`];
  return [...count, ...(goal.due === undefined ? [] : [goal.due])].join('\n');
}

/** Fields of which a row has an entry; the others are locked. */
export function asksField(
  { goal }: TaskLine,
  field: 'started' | 'done' | 'state' | 'finished' | 'evidence' | 'progress',
): boolean {
  if (goal === undefined) return field !== 'done';
  return field === (goal.count === undefined ? 'finished' : 'done');
}
