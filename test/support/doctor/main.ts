import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox } from '../browsers';
import { findChromium } from '../chromium';
import { findWebKit } from '../release/webkitWindow';
import { ROOT } from '../tree';

/** Something that a machine may lack, and what it is for. */
interface Part {
  readonly name: string;
  readonly what: string;
  readonly isThere: () => boolean;
  /** Without it nothing runs; others are for the wider tests. */
  readonly needed?: true;
}

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;

const PARTS: readonly Part[] = [
  {
    name: 'Node 20 或更新',
    what: '运行、构建、测试',
    isThere: () => Number(process.versions.node.split('.')[0]) >= 20,
    needed: true,
  },
  {
    name: 'node_modules（npm ci）',
    what: '运行、构建、测试',
    isThere: () => existsSync(join(ROOT, 'node_modules', 'webpack')),
    needed: true,
  },
  {
    name: 'dist/cli/annex.js（npm run build:cli）',
    what: 'npx annex',
    isThere: () => existsSync(join(ROOT, 'dist', 'cli', 'annex.js')),
    needed: true,
  },
  {
    name: 'Chromium',
    what: '浏览器测试、npm run pictures',
    isThere: () => findChromium() !== undefined,
  },
  { name: 'Firefox', what: '发布文件夹的浏览器测试', isThere: () => findFirefox() !== undefined },
  {
    name: 'WebKitGTK（webkit2gtk-driver、xvfb）',
    what: '发布文件夹的浏览器测试',
    isThere: () => findWebKit() !== undefined,
  },
  { name: 'LibreOffice Calc', what: '用另一程序重算', isThere: () => runs('soffice', '--version') },
  { name: 'poppler-utils', what: '比对打印出的页面', isThere: () => runs('pdftoppm', '-v') },
  {
    name: 'Python openpyxl',
    what: '用另一程序填表',
    isThere: () => runs('/usr/bin/python3', '-c', 'import openpyxl'),
  },
];

/** Says what is missing on this machine, and for what; the exit status is 1 where nothing can run without it. */
function main(): void {
  for (const { name, what, isThere, needed } of PARTS) {
    const there = isThere();
    console.log(`${there ? '✓' : '✕'} ${name}${there ? '' : `：缺少，${what}需要`}`);
    if (!there && needed) process.exitCode = 1;
  }
}

main();
