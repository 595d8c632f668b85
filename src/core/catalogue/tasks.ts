import { expected } from '../messages/catalogue';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import type { ItemName, Task, TaskCount, TaskGoal } from './Catalogue';
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

/** @param nameOf by its printed number */
export function parseTasks(
  { annex, year }: TaskList,
  source: TasksSource,
  nameOf: (no: number) => ItemName,
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
    const { code, called } = nameOf(task.no);
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
      called,
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
  const count = parseCount(amount ?? '', unit ?? '');
  if (count === undefined) {
    report([...path, 'amount'], `${amount ?? ''}${unit ?? ''}`, expected.goal());
    return dated;
  }
  requireQuoted(`${amount ?? ''}${unit ?? ''}`, text, [...path, 'amount'], report);
  return { ...dated, count };
}

/** `8`, or `1-2`; undefined where it is no count of something. */
export function parseCount(amount: string, unit: string): TaskCount | undefined {
  const [least, most, ...more] = amount
    .split(/[-—–~～至]/u)
    .map((each) => parsePrintedFigure(each));
  const isCount = (figure: typeof least): boolean =>
    figure !== undefined && !figure.percent && figure.value.gt(0);
  if (least === undefined || !isCount(least) || more.length > 0 || unit === '') return undefined;
  if (most === undefined)
    return amount.match(/[-—–~～至]/u) ? undefined : { amount: least.value, unit };
  if (!isCount(most) || most.value.lte(least.value)) return undefined;
  return { amount: least.value, upTo: most.value, unit };
}

/** `8`, `1-2` */
export function countAmount({ amount, upTo }: TaskCount): string {
  return upTo === undefined ? amount.toFixed() : `${amount.toFixed()}-${upTo.toFixed()}`;
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

/** Counts of things that a text holds, as they stand there: `8个`, `1-2个`, `200场次`. */
export function countsIn(text: string): readonly string[] {
  return comparable(text).match(COUNTS) ?? [];
}

const COUNTS = /\d+(?:[-—–~～至]\d+)?(?:个(?![百月])|处|家|所|场次|场|人次|次|期|名)/gu;
