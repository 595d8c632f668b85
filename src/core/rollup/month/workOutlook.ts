import type { Period } from '../../entries/identity';
import { numberOf } from '../../entries/months';
import { MONEY_UNIT } from '../../messages/forms';
import { PROJECT_DONE, TASK_DONE } from '../../messages/progressStates';
import { Decimal } from '../../values/decimal';
import { buildingOf } from './dates';
import { arrivalOf } from './outlook';
import type { ProjectStanding } from './projects';
import type { TaskStanding } from './tasks';

/** How far a count or step of a task, or the money of a project, still has to go to its date. */
export interface WorkOutlook {
  readonly kind: 'task' | 'project';
  /** Code of the task or project, and what it is called. */
  readonly code: string;
  readonly called: string;
  readonly name: string;
  /** Who is responsible; of a task of all townships those that have not reached it. */
  readonly units: readonly string[];
  /** Whether each of the units has it for itself. */
  readonly isEachs: boolean;
  readonly due: Period;
  /** Its month is over. */
  readonly overdue: boolean;
  /** Absent for a step, which is done or not. */
  readonly amount?: WorkAmount;
  /** Share of its time that has passed, at most 1. */
  readonly elapsed: Decimal;
}

/** What there is to count; of projects in 万元. */
interface WorkAmount {
  readonly unit: string;
  readonly target: Decimal;
  readonly done: Decimal;
  /** Target − done, greater than 0. */
  readonly gap: Decimal;
  /** Gap ÷ months left; absent where none is. */
  readonly needed?: Decimal;
  /** Done ÷ months passed; absent before its time has begun. */
  readonly pace?: Decimal;
  /** When it would be reached at that pace; absent where it never would. */
  readonly arrival?: Period;
}

/** Counts and dated steps of tasks that are not reached, then projects that are not done, in the plan's order. */
export function workOutlooks(
  tasks: readonly TaskStanding[],
  projects: readonly ProjectStanding[],
  period: Period,
): readonly WorkOutlook[] {
  return [
    ...tasks.flatMap((standing) => goalOutlooks(standing, period)),
    ...projects.flatMap((standing) => projectOutlook(standing, period)),
  ];
}

function goalOutlooks(standing: TaskStanding, period: Period): readonly WorkOutlook[] {
  const { task, state, goals, units } = standing;
  if (state === TASK_DONE) return [];
  return goals.flatMap(({ goal, met, done, due, reachedBy }): WorkOutlook[] => {
    if (met) return [];
    const from = { year: task.year, month: 1 };
    const isEachs = reachedBy !== undefined;
    const { code, called } = task;
    const about = { kind: 'task', code, called, name: goal.name, due, isEachs } as const;
    const span = timeOf(from, due, period);
    if (goal.count === undefined || isEachs) {
      const open = units.filter(
        (unit) => unit.goals.find((each) => each.goal.code === goal.code)?.met !== true,
      );
      const who = isEachs ? open.map(({ name }) => name) : task.units;
      return [{ ...about, units: who, ...span }];
    }
    const { amount: target, unit } = goal.count;
    const amount = amountOf({ unit, target, done: done ?? ZERO }, from, due, period);
    return [{ ...about, units: task.units, ...span, amount }];
  });
}

function projectOutlook(
  { project, state, invested }: ProjectStanding,
  period: Period,
): readonly WorkOutlook[] {
  const building = buildingOf(project.period);
  if (state === PROJECT_DONE || building === undefined) return [];
  const { from, to } = building;
  const done = invested ?? ZERO;
  const { name, code, called, units, investment: target } = project;
  const span = timeOf(from, to, period);
  const about = {
    kind: 'project',
    code,
    called,
    name,
    units,
    isEachs: false,
    due: to,
    ...span,
  } as const;
  if (done.gte(target)) return [about];
  return [{ ...about, amount: amountOf({ unit: MONEY_UNIT, target, done }, from, to, period) }];
}

const ZERO = new Decimal(0);

function amountOf(
  { unit, target, done }: Pick<WorkAmount, 'unit' | 'target' | 'done'>,
  from: Period,
  due: Period,
  period: Period,
): WorkAmount {
  const gap = target.minus(done);
  const left = numberOf(due) - numberOf(period);
  const passed = numberOf(period) - numberOf(from) + 1;
  const pace = passed > 0 ? done.div(passed) : undefined;
  const arrival = pace && arrivalOf(gap, pace, period);
  return {
    unit,
    target,
    done,
    gap,
    ...(left > 0 ? { needed: gap.div(left) } : {}),
    ...(pace === undefined ? {} : { pace }),
    ...(arrival === undefined ? {} : { arrival }),
  };
}

function timeOf(
  from: Period,
  due: Period,
  period: Period,
): Pick<WorkOutlook, 'overdue' | 'elapsed'> {
  const all = numberOf(due) - numberOf(from) + 1;
  const passed = Math.min(all, Math.max(0, numberOf(period) - numberOf(from) + 1));
  return {
    overdue: numberOf(due) < numberOf(period),
    elapsed: all <= 0 ? new Decimal(1) : new Decimal(passed).div(all),
  };
}
