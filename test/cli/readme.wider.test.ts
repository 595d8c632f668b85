import { COMMAND_HELP } from '../../src/core/messages/cliHelp';
import { CliSandbox } from '../support/cli';
import { blocks, LINES } from '../support/readme';

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

  it('runs in the README’s order', async () => {
    for (const line of LINES.filter((each) => each.startsWith('npx annex '))) await shell(line);
    expect(sandbox.bytes('通报.md').toString()).toMatch(/^# 关于宿城区2023年第三季度/);
    expect(sandbox.files()).toContain('龙河镇.xlsx');
    expect(sandbox.files()).toContain('宿城2023-09.上一版.xlsx');
  }, 180_000);

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
});
