import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_HELP } from '../../src/core/messages/cliHelp';
import { LINES, MANIFEST_LINE, README } from '../support/readme';
import { ROOT } from '../support/tree';

const RELEASE_LINE = 'npm run release -- --url https://reports.example.local/annex/';

describe('every command line that people are shown', () => {
  it('knows every line of the README', () => {
    const commands = LINES.filter((line) => line.startsWith('npx annex '));
    const others = LINES.filter((line) => !line.startsWith('npx annex '));
    expect(others).toEqual([
      'npm ci && npm start',
      RELEASE_LINE,
      'npm ci && npm test',
      'npm run build',
      MANIFEST_LINE,
    ]);
    for (const [, picture = ''] of README.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
      expect(existsSync(join(ROOT, picture))).toBe(true);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    for (const [, name = ''] of README.matchAll(/`?npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    expect(new Set(commands.map((line) => line.split(' ')[2]))).toEqual(
      new Set(
        'plan build issue demo check collect report bulletin close fill sql export rollup'.split(
          ' ',
        ),
      ),
    );
  });

  it('writes the add-in’s manifest', () => {
    execSync(MANIFEST_LINE, { cwd: ROOT, stdio: 'pipe' });
    const manifest = readFileSync(join(ROOT, 'dist', 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://reports.example.local/annex/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  }, 60_000);

  it('names every command in its table', () => {
    for (const name of Object.keys(COMMAND_HELP)) expect(README).toMatch(`| \`${name}\``);
  });
});
