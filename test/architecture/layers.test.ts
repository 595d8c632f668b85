import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** An import written into a small tree of its own: from, to, and how. */
type Import = readonly [from: string, to: string, how?: 'type'];

const FORBIDDEN: Readonly<Record<string, readonly Import[]>> = {
  'no-circular': [['core/values/ring', 'core/values/ring2']],
  'core-is-closed': [
    ['core/rollup/a', 'app/collect', 'type'],
    ['core/plan/a', 'hosts/xlsx/write', 'type'],
    ['core/entries/a', 'cli/main'],
    ['core/rules/b', 'sample/draw', 'type'],
  ],
  'core-libraries': [
    ['core/values/a', 'fs'],
    ['core/values/b', 'left-pad'],
  ],
  'core-known-rooms': [['core/newroom/a', 'core/values/cell']],
  'core-values': [['core/values/c', 'core/catalogue/Catalogue', 'type']],
  'core-formula': [['core/formula/a', 'core/catalogue/Catalogue', 'type']],
  'core-catalogue': [['core/catalogue/a', 'core/entries/book', 'type']],
  'core-entries': [['core/entries/b', 'core/rules/rule']],
  'core-rules': [['core/rules/a', 'core/validate/validate', 'type']],
  'core-validate': [['core/validate/a', 'core/rollup/rollUp']],
  'core-assess': [['core/assess/a', 'core/validate/validate', 'type']],
  'core-rollup': [['core/rollup/b', 'core/workbook/SheetPlan', 'type']],
  'core-workbook': [
    ['core/workbook/a', 'core/catalogue/Catalogue', 'type'],
    ['core/workbook/b', 'core/forms/planForm'],
  ],
  'core-forms': [
    ['core/forms/a', 'core/rollup/rollUp'],
    ['core/forms/b', 'core/plan/bookContext', 'type'],
  ],
  'core-plan': [['core/plan/d', 'core/standing/compareBook', 'type']],
  'core-picture': [['core/picture/a', 'core/standing/compareBook', 'type']],
  'core-messages': [
    ['core/messages/a', 'core/values/cell'],
    ['core/messages/c', 'core/workbook/SheetPlan', 'type'],
  ],
  'sample-reads-core': [
    ['sample/a', 'core/workbook/SheetPlan', 'type'],
    ['sample/b', 'app/collect', 'type'],
  ],
  'core-shared-types': [['core/entries/c', 'core/validate/Finding']],
  'app-reads-core': [
    ['app/a', 'hosts/office/host', 'type'],
    ['app/b', 'taskpane/App', 'type'],
  ],
  'host-office': [['hosts/office/a', 'hosts/xlsx/write', 'type']],
  'host-xlsx': [
    ['hosts/xlsx/a', 'core/rollup/rollUp', 'type'],
    ['hosts/xlsx/b', 'app/collect', 'type'],
    ['hosts/xlsx/e', 'core/forms/planForm', 'type'],
  ],
  'host-grid': [['hosts/grid/a', 'hosts/office/host', 'type']],
  'cli-reads-app-and-core-types': [
    ['cli/a', 'hosts/xlsx/write', 'type'],
    ['cli/b', 'taskpane/App', 'type'],
  ],
  'taskpane-reads-app-and-core-types': [['taskpane/a', 'hosts/office/host']],
  'workbench-reads-app-and-core-types': [['workbench/a', 'hosts/grid/host']],
  'workbench-main-reads-no-other-program': [['workbench/main', 'cli/a', 'type']],
  'programs-read-core-types': [['taskpane/b', 'core/rollup/rollUp']],
  'src-knows-no-test': [['app/c', '../test/helper', 'type']],
  resolvable: [['app/d', 'app/absent']],
};

const ALLOWED: readonly Import[] = [
  ['core/values/d', 'core/messages/a', 'type'],
  ['core/values/e', 'big.js'],
  ['core/catalogue/b', 'core/formula/Formula'],
  ['core/catalogue/c', 'zod'],
  ['core/entries/d', 'core/validate/Finding', 'type'],
  ['core/messages/b', 'core/assess/Assessment', 'type'],
  ['core/forms/c', 'core/workbook/SheetDraft'],
  ['core/plan/b', 'core/rollup/rollUp'],
  ['core/plan/c', 'core/forms/planForm'],
  ['app/e', 'core/rollup/rollUp'],
  ['app/f', 'sample/draw'],
  ['sample/c', 'core/rollup/rollUp'],
  ['hosts/xlsx/c', 'app/WorkbookHost', 'type'],
  ['hosts/xlsx/d', 'core/workbook/SheetPlan'],
  ['cli/c', 'app/collect'],
  ['cli/d', 'core/rollup/rollUp', 'type'],
  ['cli/main', 'hosts/xlsx/write'],
];

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const folder = mkdtempSync(join(tmpdir(), 'layers-'));
let violations: readonly Violation[] = [];

beforeAll(() => {
  const imports = [...Object.values(FORBIDDEN).flat(), ...ALLOWED];
  for (const [, to] of imports) if (isOurs(to) && to !== 'app/absent') write(to, 'export {};\n');
  for (const one of imports) write(one[0], importLine(one));
  write('core/values/ring2', importLine(['core/values/ring2', 'core/values/ring']));
  for (const name of ['big.js', 'zod', 'left-pad']) writePackage(name);
  const dependencies = { 'big.js': '1', zod: '1', 'left-pad': '1' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', dependencies }));
  cpSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  violations = cruise();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the layer rules', () => {
  const planted = Object.entries(FORBIDDEN).flatMap(([rule, imports]) =>
    imports.map((one) => [rule, one] as const),
  );

  it.each(planted)('%s catches %s', (rule, [from, to]) => {
    const found = violations.filter(
      (one) => one.from === file(from) && one.to.includes(to.replace(/^\.\.\//, '')),
    );
    expect(found.map((one) => one.rule.name)).toContain(rule);
  });

  it.each(ALLOWED.map(([from, to]) => [from, to] as const))('let %s use %s', (from, to) => {
    const found = violations.filter((one) => one.from === file(from) && one.to.includes(to));
    expect(found).toEqual([]);
  });

  it('know every room of the core', () => {
    const rooms = readdirSync(join(ROOT, 'src', 'core'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `core-${entry.name}`);
    expect(ruleNames()).toEqual(expect.arrayContaining(rooms));
  });
});

function isOurs(to: string): boolean {
  return to.includes('/');
}

function file(module: string): string {
  return join('src', `${module}.ts`);
}

function write(module: string, text: string): void {
  const path = join(folder, file(module));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function importLine([from, to, how]: Import): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const target = isOurs(to) ? `${up}${to}` : to;
  const what = how === 'type' ? `import type * as used from` : `import * as used from`;
  return `${what} '${target}';\nexport { used };\n`;
}

function writePackage(name: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
  writeFileSync(join(path, 'index.js'), 'exports.used = 1;\n');
}

function cruise(): readonly Violation[] {
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const args = [CRUISER, '--config', config, '--output-type', 'json', 'src'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const result = JSON.parse(execFileSync(process.execPath, args, options)) as {
    summary: { violations: Violation[] };
  };
  return result.summary.violations;
}

function ruleNames(): readonly string[] {
  const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(
    join(ROOT, '.dependency-cruiser.cjs'),
  );
  return forbidden.map((rule) => rule.name);
}
