import { expected } from '../messages/catalogue';
import type { Task } from './Catalogue';
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

/** @param codeOf what a task's entries are kept by, from its printed number */
export function parseTasks(
  annex: number,
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
    return {
      ...task,
      code: codeOf(task.no),
      annex,
      source: { annex, row: task.no, column: TEXT_COLUMN },
    };
  });
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
