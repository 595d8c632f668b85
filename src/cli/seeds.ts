import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the catalogues that travel with the program. The bundle (dist/cli) and the
 * sources (src/cli) lie equally deep, so one relative path serves both.
 */
export const SEEDS_DIRECTORY = join(__dirname, '..', '..', 'seeds');

/** The folder of a plan that travels with the program, by its name. */
export function builtInPlan(name: string): string | undefined {
  const folders = readdirSync(SEEDS_DIRECTORY, { withFileTypes: true });
  const found = folders.find((each) => each.isDirectory() && each.name === name);
  return found && join(SEEDS_DIRECTORY, found.name);
}
