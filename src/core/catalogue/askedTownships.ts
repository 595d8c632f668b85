import type { Catalogue, Township } from './Catalogue';
import { isDistrict } from './townshipKind';

/** The townships of a roster of which the plan asks anything: a data item, a task or a project. */
export function askedTownships(
  { elements, tasks, projects, plan }: Pick<Catalogue, 'elements' | 'tasks' | 'projects' | 'plan'>,
  roster: readonly Township[],
): readonly Township[] {
  const asked = elements.filter(({ scope }) => scope === 'township');
  const works = [...tasks, ...projects];
  const isEvery = works.some(({ units }) => units.includes(plan.allTownships));
  return roster.filter(
    ({ code, kind, name }) =>
      isEvery ||
      asked.some(({ applies }) => applies === 'all' || applies === kind || isDistrict(code)) ||
      works.some(({ units }) => units.includes(name)),
  );
}
