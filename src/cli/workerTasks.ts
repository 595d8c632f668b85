import type { CliContext } from './CliContext';
import { checkTask } from './checkMany';
import { surveyTask } from './rollup/surveyMany';
import { serve, type ToldWorker, type WorkerTask } from './workers';

const TASKS: ReadonlyMap<string, WorkerTask<never, never, unknown>> = new Map<
  string,
  WorkerTask<never, never, unknown>
>([
  ['check', checkTask],
  ['survey', surveyTask],
]);

/** What the program does as a worker of another run of itself. */
export function serveTasks(context: CliContext): void {
  serve((given) => {
    const { task, told } = given as ToldWorker;
    const known = TASKS.get(task);
    if (known === undefined) throw new Error(`There is no task ${task}.`);
    return known.begin(context, told as never) as (piece: unknown) => Promise<unknown>;
  });
}
