import { expected } from '../messages/catalogue';
import type { Task } from './Catalogue';
import type { Path, Report } from './CatalogueError';
import type { TasksSource } from './schema';
import { requireNumbered } from './unique';

/** Who can be made responsible in 附件3 and 附件4. */
export interface Units {
  readonly departments: ReadonlySet<string>;
  /** Names of the townships. */
  readonly townships: ReadonlySet<string>;
  /** 各镇街 */
  readonly allTownships: string;
}

/** Printed column of 重点工作计划. */
const TEXT_COLUMN = 2;

/** The tasks of 附件3. */
export function parseTasks(source: TasksSource, units: Units, report: Report): readonly Task[] {
  requireNumbered(
    source.tasks.map((task) => task.no),
    (index) => ['tasks', index, 'no'],
    report,
  );
  return source.tasks.map((task, index) => {
    requireUnits(task.units, units, ['tasks', index, 'units'], report);
    return { ...task, source: { annex: 3, row: task.no, column: TEXT_COLUMN } };
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
