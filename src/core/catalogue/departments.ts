import type { Element, Indicator, Project, Task } from './Catalogue';
import type { Units } from './tasks';

/**
 * Departments that lead an indicator, are responsible for a task or project, or answer for an
 * element, in this order of appearance.
 */
export function departmentsOf(
  content: {
    readonly indicators: readonly Indicator[];
    readonly tasks: readonly Task[];
    readonly projects: readonly Project[];
    readonly elements: readonly Element[];
  },
  units: Units,
): readonly string[] {
  const named = [
    ...content.indicators.map((indicator) => indicator.lead),
    ...[...content.tasks, ...content.projects].flatMap((item) => item.units),
    ...content.elements.map((element) => element.lead),
  ];
  return [...new Set(named)].filter((unit) => units.departments.has(unit));
}
