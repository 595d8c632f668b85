import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files of the plans by their paths below `seeds`, where the program travels as one file. */
declare const EMBEDDED_SEEDS: Readonly<Record<string, string>> | undefined;

const EMBEDDED = typeof EMBEDDED_SEEDS === 'undefined' ? undefined : EMBEDDED_SEEDS;

/**
 * The folder of the catalogues that travel with the program. The bundle (dist/cli) and the
 * sources (src/cli) lie equally deep, so one relative path serves both.
 */
export const SEEDS_DIRECTORY = join(__dirname, '..', '..', 'seeds');

/** The folder of a plan that travels with the program, by its name. */
export function builtInPlan(name: string): string | undefined {
  return names().includes(name) ? join(SEEDS_DIRECTORY, name) : undefined;
}

function names(): readonly string[] {
  if (EMBEDDED) return Object.keys(EMBEDDED).map((path) => path.slice(0, path.indexOf('/')));
  const folders = readdirSync(SEEDS_DIRECTORY, { withFileTypes: true });
  return folders.filter((each) => each.isDirectory()).map(({ name }) => name);
}

/** Whether a plan's files lie in a folder, be it one that travels with the program. */
export function isPlanFolder(folder: string): boolean {
  const inside = `${pathInSeeds(folder)}/`;
  if (EMBEDDED && Object.keys(EMBEDDED).some((path) => path.startsWith(inside))) return true;
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The text of a plan's file; undefined where there is no such file. */
export function planText(folder: string, name: string): string | undefined {
  const embedded = EMBEDDED?.[`${pathInSeeds(folder)}/${name}`];
  if (embedded !== undefined) return embedded;
  const path = join(folder, name);
  return statSync(path, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(path, 'utf8')
    : undefined;
}

const pathInSeeds = (folder: string): string =>
  relative(SEEDS_DIRECTORY, folder).split(sep).join('/');
