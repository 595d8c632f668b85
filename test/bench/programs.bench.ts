import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/tree';
import { seconds, type Bench, type Measure } from './Bench';

const LAUNCHER = join(ROOT, 'src', 'cli', 'annex.cjs');

/** How fast the command line starts, and how much a browser has to load (gzip). */
export const bench: Bench = {
  title: '程序',
  run: async () => [
    {
      name: 'annex --version',
      seconds: await seconds(() => spawnSync(process.execPath, [LAUNCHER, '--version'])),
    },
    ...sizes('cli'),
    ...sizes('taskpane'),
    ...sizes('workbench'),
  ],
};

function sizes(program: string): readonly Measure[] {
  const folder = join(ROOT, 'dist', program);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({
      name: `dist/${program}/${name}（gzip）`,
      bytes: gzipSync(readFileSync(join(folder, name))).length,
    }));
}
