import { expected } from '../messages/catalogue';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import type { Task, TaskGoal } from './Catalogue';
import type { Path, Report } from './CatalogueError';
import type { TasksSource } from './schema';
import { requireNumbered } from './unique';

/** Who can be made responsible for tasks and projects. */
export interface Units {
  readonly departments: ReadonlySet<string>;
  /** Names of the townships. */
  readonly townships: ReadonlySet<string>;
  /** 各镇街 */
  readonly allTownships: string;
}

/** Printed column of 重点工作计划. */
const TEXT_COLUMN = 2;

/** The annex of the tasks and the year that they are for. */
interface TaskList {
  readonly annex: number;
  readonly year: number;
}

/** @param codeOf what a task's entries are kept by, from its printed number */
export function parseTasks(
  { annex, year }: TaskList,
  source: TasksSource,
  codeOf: (no: number) => string,
  units: Units,
  report: Report,
): readonly Task[] {
  requireNumbered(
    source.tasks.map((task) => task.no),
    (index) => ['tasks', index, 'no'],
    report,
  );
  return source.tasks.map((task, index) => {
    requireUnits(task.units, units, ['tasks', index, 'units'], report);
    const code = codeOf(task.no);
    const { no, text, units: named } = task;
    requireQuoted(task.due, text, ['tasks', index, 'due'], report);
    const goals = (task.goals ?? []).map((goal, place) =>
      parseGoal(goal, text, `${code}.${place + 1}`, ['tasks', index, 'goals', place], report),
    );
    const isStepped = goals.some((goal) => goal.due !== undefined);
    const due = task.due ?? (isStepped ? undefined : timeLimitIn(text));
    return {
      no,
      text,
      units: named,
      ...(due === undefined ? {} : { due }),
      goals,
      year,
      code,
      annex,
      source: { annex, row: task.no, column: TEXT_COLUMN },
    };
  });
}

const TIME_LIMITS = /\d{1,2}月底前|年底前|年内/gu;

/** The last time limit that a text names, where the plan does not say which counts. */
function timeLimitIn(text: string): string | undefined {
  const limits = text.match(TIME_LIMITS) ?? [];
  return limits.find((limit) => limit.startsWith('年')) ?? limits.at(-1);
}

type GoalSource = NonNullable<TasksSource['tasks'][number]['goals']>[number];

/** A goal says what the task's text says: its count with the unit, its time limit word for word. */
function parseGoal(
  { name, amount, unit, due }: GoalSource,
  text: string,
  code: string,
  path: Path,
  report: Report,
): TaskGoal {
  requireQuoted(due, text, [...path, 'due'], report);
  const dated = { code, name, ...(due === undefined ? {} : { due }) };
  if (amount === undefined && unit === undefined) {
    if (due === undefined) report([...path, 'due'], due, expected.goal());
    return dated;
  }
  const figure = parsePrintedFigure(amount ?? '');
  if (figure === undefined || figure.percent || figure.value.lte(0) || unit === undefined) {
    report([...path, 'amount'], `${amount ?? ''}${unit ?? ''}`, expected.goal());
    return dated;
  }
  requireQuoted(`${amount ?? ''}${unit}`, text, [...path, 'amount'], report);
  return { ...dated, count: { amount: figure.value, unit } };
}

function requireQuoted(quoted: string | undefined, text: string, path: Path, report: Report): void {
  if (quoted === undefined || comparable(text).includes(comparable(quoted))) return;
  report(path, quoted, expected.quotedInTask());
}

/** Reports every responsible unit that is neither a department nor a township. */
export function requireUnits(
  named: readonly string[],
  units: Units,
  path: Path,
  report: Report,
): void {
  named.forEach((unit, place) => {
    const known =
      unit === units.allTownships || units.departments.has(unit) || units.townships.has(unit);
    if (!known) report([...path, place], unit, expected.unit(units.allTownships));
  });
}
