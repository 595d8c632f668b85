import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration, webpack as Webpack } from 'webpack';
import { ROOT } from './tree';

const load = createRequire(join(ROOT, 'package.json'));

/** What goes into every program of the product. */
const PARTS = [
  'src',
  'seeds',
  'assets',
  'webpack.config.js',
  'package.json',
  'package-lock.json',
] as const;

/**
 * Carries out webpack's configurations unless that was done before with the same files. Gives the folder
 * that `configurations` was told to put the output into.
 * @param parts files and folders, from the root, that matter besides those of the product
 */
export async function buildOnce(
  name: string,
  configurations: (folder: string) => readonly Configuration[],
  parts: readonly string[] = [],
): Promise<string> {
  const folder = join(tmpdir(), `annex-${name}-${fingerprint([...PARTS, ...parts])}`);
  const done = join(folder, 'done');
  if (existsSync(done)) return folder;
  for (const configuration of configurations(folder)) await webpack(configuration);
  writeFileSync(done, '');
  return folder;
}

/** The configuration of that name as `npm run build` carries it out, with its output in a folder. */
export function productConfiguration(wanted: string, folder: string): Configuration {
  const configure = load('./webpack.config.js') as (
    env: object,
    argv: { mode: string },
  ) => readonly Configuration[];
  const found = configure({}, { mode: 'production' }).find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no configuration ${wanted}.`);
  return { ...found, output: { ...found.output, path: folder } };
}

function webpack(configuration: Configuration): Promise<void> {
  const run = load('webpack') as typeof Webpack;
  return new Promise((resolve, reject) => {
    run(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}

/** Changes with every file that goes into the bundles. */
function fingerprint(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts)
    for (const file of filesBelow(join(ROOT, part))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
