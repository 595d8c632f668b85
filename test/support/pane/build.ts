import { join } from 'node:path';
import type { Configuration } from 'webpack';
import { buildOnce, productConfiguration } from '../buildOnce';
import { ROOT } from '../tree';

/** The add-in as `npm run build` makes it, and the script that puts a simulated Excel into a page. */
export interface BuiltPane {
  /** Folder of taskpane.html and commands.html. */
  readonly folder: string;
  /** Script to run in the page before anything else. */
  readonly excel: string;
}

/** Builds the pane unless it was built from the same files before. */
export async function builtPane(): Promise<BuiltPane> {
  const folder = await buildOnce(
    'pane',
    (into) => [
      ...['taskpane', 'functions'].map((name) => productConfiguration(name, addIn(into))),
      excelConfiguration(into),
    ],
    ['test/excel'],
  );
  return { folder: addIn(folder), excel: join(folder, 'excel.js') };
}

const addIn = (folder: string): string => join(folder, 'taskpane');

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
