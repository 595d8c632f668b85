import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import TerserPlugin from 'terser-webpack-plugin';
import { DefinePlugin, type Configuration } from 'webpack';
import { buildOnce, productConfiguration } from '../buildOnce';
import { ROOT } from '../tree';
import type { PackedFile } from './PackedFile';

/** Folders of the programs as they were built. */
export interface Builds {
  readonly workbench: string;
  readonly addIn: string;
  /** The command line as one file, with its plans in it. */
  readonly cli: string;
}

/**
 * Builds all programs, unless they were built from the same files before. `RELEASE` names a folder of programs
 * that are to be taken as they are.
 */
export async function builtPrograms(): Promise<Builds> {
  const folder = process.env['RELEASE'] ?? (await built());
  const [workbench, addIn, cli] = ['workbench', 'addIn', 'cli/annex.js'].map((part) =>
    join(folder, part),
  );
  return { workbench, addIn, cli } as Builds;
}

function built(): Promise<string> {
  return buildOnce('release', (into) => [
    productConfiguration('workbench', join(into, 'workbench')),
    ...['taskpane', 'functions'].map((name) => productConfiguration(name, join(into, 'addIn'))),
    wholeCli(join(into, 'cli')),
  ]);
}

function wholeCli(folder: string): Configuration {
  const configuration = productConfiguration('cli', folder);
  const seeds = filesBelow(join(ROOT, 'seeds'), '').filter(({ path }) => path.endsWith('.json'));
  const embedded = Object.fromEntries(
    seeds.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
  const define = new DefinePlugin({ EMBEDDED_SEEDS: JSON.stringify(embedded) });
  const minifier = new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false });
  return {
    ...configuration,
    plugins: [...(configuration.plugins ?? []), define],
    optimization: { ...configuration.optimization, minimize: true, minimizer: [minifier] },
  };
}

/** Every file below a folder of the machine, with its path inside `into`; the order is always the same. */
export function filesBelow(folder: string, into: string): readonly PackedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const from = join(folder, entry.name);
      const path = into === '' ? entry.name : `${into}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(from, path) : [{ path, bytes: readFileSync(from) }];
    });
}
