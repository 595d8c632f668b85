import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration, webpack as Webpack } from 'webpack';
import { ROOT } from '../tree';

const load = createRequire(join(ROOT, 'package.json'));

/** The add-in as `npm run build` makes it, and the script that puts a simulated Excel into a page. */
export interface BuiltPane {
  /** Folder of taskpane.html and commands.html. */
  readonly folder: string;
  /** Script to run in the page before anything else. */
  readonly excel: string;
}

/** Builds the pane unless it was built from the same files before. */
export async function builtPane(): Promise<BuiltPane> {
  const folder = join(tmpdir(), `annex-pane-${fingerprint()}`);
  const built = { folder: join(folder, 'taskpane'), excel: join(folder, 'excel.js') };
  const done = join(folder, 'done');
  if (existsSync(done)) return built;
  await webpack([...addInConfigurations(built.folder), excelConfiguration(folder)]);
  writeFileSync(done, '');
  return built;
}

function addInConfigurations(folder: string): readonly Configuration[] {
  const configure = load('./webpack.config.js') as (
    env: object,
    argv: { mode: string },
  ) => readonly Configuration[];
  const all = configure({}, { mode: 'production' });
  return ['taskpane', 'functions'].map((wanted) => {
    const found = all.find(({ name }) => name === wanted);
    if (!found) throw new Error(`There is no configuration ${wanted}.`);
    return { ...found, output: { ...found.output, path: folder } };
  });
}

function excelConfiguration(folder: string): Configuration {
  return {
    name: 'excel',
    mode: 'development',
    devtool: false,
    context: ROOT,
    target: ['web', 'es2022'],
    entry: join(ROOT, 'test', 'excel', 'page.ts'),
    output: { path: folder, filename: 'excel.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: { hints: false },
  };
}

async function webpack(configurations: readonly Configuration[]): Promise<void> {
  const run = load('webpack') as typeof Webpack;
  for (const configuration of configurations)
    await new Promise<void>((resolve, reject) => {
      run(configuration, (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
        else resolve();
      });
    });
}

/** Changes with every file that goes into the bundles. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const parts = ['src', 'seeds', 'assets', 'test/excel', 'webpack.config.js', 'package-lock.json'];
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
