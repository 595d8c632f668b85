import { loadCatalogue } from '../../src/cli/loadCatalogue';
import type { Catalogue } from '../../src/core/catalogue/Catalogue';

let seeds: Catalogue | undefined;

/** The catalogue that travels with the program; read once. */
export function loadSeeds(): Catalogue {
  if (seeds !== undefined) return seeds;
  const loaded = loadCatalogue();
  if (!loaded.ok) throw new Error(loaded.errors.map((error) => error.message).join('\n'));
  seeds = loaded.value;
  return seeds;
}
