import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type webpackType from 'webpack';

const ROOT = join(__dirname, '../..');

/** One script for a page, of a TypeScript file and all that it imports. */
export async function bundleForPage(entry: string): Promise<string> {
  const webpack = createRequire(join(ROOT, 'package.json'))('webpack') as typeof webpackType;
  const folder = mkdtempSync(join(tmpdir(), 'annex-page-'));
  try {
    await new Promise<void>((resolve, reject) => {
      const configuration: webpackType.Configuration = {
        mode: 'development',
        devtool: false,
        context: ROOT,
        target: ['web', 'es2022'],
        entry,
        output: { path: folder, filename: 'page.js', asyncChunks: false },
        resolve: { extensions: ['.ts', '.tsx', '.js'] },
        module: {
          rules: [
            {
              test: /\.tsx?$/,
              loader: 'ts-loader',
              options: { transpileOnly: true, compilerOptions: { noEmit: false } },
            },
          ],
        },
      };
      webpack(configuration, (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
        else resolve();
      });
    });
    return readFileSync(join(folder, 'page.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
