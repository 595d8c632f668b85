import { join } from 'node:path';

/**
 * The folder of the catalogues that travel with the program. The bundle (dist/cli) and the
 * sources (src/cli) lie equally deep, so one relative path serves both.
 */
export const SEEDS_DIRECTORY = join(__dirname, '..', '..', 'seeds');
