import type { Catalogue, Township } from './Catalogue';

/**
 * Whether the plan says anything of a township by itself: a task, a project, a target of its own. All others of its kind
 * are asked the same.
 */
export function isNamedTownship(
  { tasks, projects, shares }: Catalogue,
  { code, name }: Pick<Township, 'code' | 'name'>,
): boolean {
  return (
    [...tasks, ...projects].some(({ units }) => units.includes(name)) ||
    shares.some(({ org }) => org === code)
  );
}
