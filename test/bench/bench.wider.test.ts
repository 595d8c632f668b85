import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/tree';

/** Benchmarks of the built programs need a build; the others run from the sources. */
const WANTED = ['month', 'sideBySide', 'memory'];

describe('npm run bench', () => {
  it('measures every stage of the month and sets it beside exceljs', () => {
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const args = [tsx, join(ROOT, 'test', 'bench', 'main.ts'), '--quick', ...WANTED];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(0);
    const rows = stdout.split('\n').filter((line) => line.startsWith('| '));
    const titles = rows.filter((line) => line.startsWith('| **'));
    const files = readdirSync(__dirname).filter(
      (name) => name.endsWith('.bench.ts') && WANTED.some((part) => name.includes(part)),
    );
    expect(titles).toHaveLength(files.length);
    for (const title of titles) expect(title).toMatch(/\| \d+ \|(?: {2}\|){3}$/);
    for (const stage of ['建区级簿', '下发全部报表', '收3个镇街的表', '通报', '读同样的文件'])
      expect(rows.some((line) => line.includes(stage) && /\d\.\d{3}/.test(line))).toBe(true);
    const ratios = rows.filter((line) => line.includes('÷'));
    expect(ratios.length).toBeGreaterThanOrEqual(3);
    for (const line of ratios) expect(line).toMatch(/\| \d+\.\d\d \|/);
  }, 180_000);
});
