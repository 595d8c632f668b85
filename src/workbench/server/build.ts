import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built pages are made from, relative to the project's top. */
const SOURCES = [
  'src',
  'assets',
  'seeds',
  'package.json',
  'package-lock.json',
  'webpack.config.js',
];

/** Whether `page` is absent or older than anything it is made from. */
export function needsBuild(root: string, page: string): boolean {
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return SOURCES.map((name) => join(root, name)).some((path) => newest(path) > built);
}

/** Builds the workbench's pages and shows what webpack says; false where that fails. */
export function build(root: string): boolean {
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'workbench'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
