import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_HELP } from '../../src/core/messages/cliHelp';
import { CliSandbox } from '../support/cli';
import { ROOT } from '../support/tree';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Content of the fenced blocks of a language, in their order. */
function blocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...README.matchAll(fence)].map(([, content = '']) => content);
}

const RELEASE_LINE = 'npm run release -- --url https://reports.example.local/annex/';
const MANIFEST_LINE = 'npm run manifest -- --url https://reports.example.local/annex/';

const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
const commands = lines.filter((line) => line.startsWith('npx annex '));

describe('every command line that people are shown', () => {
  const sandbox = new CliSandbox();

  beforeAll(() => blocks('json').forEach((content) => sandbox.write('取值.json', content)));
  afterAll(() => sandbox.remove());

  /** Runs a line as a shell would, `>` included. */
  async function shell(line: string): Promise<void> {
    const [command = '', file] = line.split(' > ');
    const { out } = await sandbox.must(...command.replace(/^(npx )?annex /, '').split(' '));
    if (file !== undefined) sandbox.write(file, out);
  }

  it('knows every line of the README', () => {
    const others = lines.filter((line) => !line.startsWith('npx annex '));
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

  it('runs in the README’s order', async () => {
    for (const line of commands) await shell(line);
    expect(sandbox.bytes('通报.md').toString()).toMatch(/^# 关于宿城区2023年第三季度/);
    expect(sandbox.files()).toContain('龙河镇.xlsx');
    expect(sandbox.files()).toContain('宿城2023-09.上一版.xlsx');
  }, 180_000);

  it('writes the add-in’s manifest', () => {
    execSync(MANIFEST_LINE, { cwd: ROOT, stdio: 'pipe' });
    const manifest = readFileSync(join(ROOT, 'dist', 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://reports.example.local/annex/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  }, 60_000);

  it('runs as the help shows it', async () => {
    const inOrder =
      'plan catalogue build issue demo fill check collect submissions remind report bulletin sql export rollup repair roster close'.split(
        ' ',
      );
    expect(Object.keys(COMMAND_HELP).sort()).toEqual([...inOrder].sort());
    const own = new CliSandbox();
    try {
      own.write('取值.json', blocks('json')[0] ?? '');
      for (const name of inOrder as readonly (keyof typeof COMMAND_HELP)[]) {
        const [command = ''] = COMMAND_HELP[name].example.split(' > ');
        await own.must(...command.split(' ').slice(1));
      }
    } finally {
      own.remove();
    }
  }, 180_000);

  it('names every command in its table', () => {
    for (const name of Object.keys(COMMAND_HELP)) expect(README).toMatch(`| \`${name}\``);
  });
});
