import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPrograms } from '../support/release/builds';
import { archive, packedFiles } from '../support/release/pack';
import { unpacked, type Unpacked } from '../support/release/unpacked';
import { windowsFiles, withProgram } from '../support/release/windows';

const URL = 'https://reports.example.local/annex/';
const MOST = 25_000_000;

describe('the folder that offices get', () => {
  let given: Unpacked;
  beforeAll(async () => {
    given = await unpacked(URL);
  }, 600_000);
  afterAll(() => given.remove());

  const text = (path: string): string => readFileSync(join(given.folder, path), 'utf8');

  it('is small enough for any stick, and the same every time', async () => {
    expect(given.files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(MOST);
    const again = packedFiles(await builtPrograms(), URL);
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(sum(archive('annex', again))).toBe(sum(archive('annex', given.files)));
  });

  it('lists the sums of all its files', () => {
    const lines = text('SHA256SUMS').trim().split('\n');
    expect(lines).toHaveLength(given.files.length - 1);
    for (const line of lines) {
      const [sum, path] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(given.folder, path!)))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('has everything that its page loads', () => {
    const page = text('打开.html');
    const loaded = [
      ...page.matchAll(/(?:src|href)=(?:"|&quot;)([^"&]+)/g),
      ...page.matchAll(/data-bundles=(?:"|&quot;)([^"&]+)/g),
    ].flatMap(([, found]) => found!.split(' '));
    expect(loaded.length).toBeGreaterThan(6);
    expect(loaded.filter((path) => !existsSync(join(given.folder, path)))).toEqual([]);
  });

  it('leads Excel to the given address, and its server says so', () => {
    expect(text('加载项/manifest.xml')).toContain(`"${URL}taskpane.html"`);
    expect(text('加载项/manifest.xml')).not.toContain('localhost');
    expect(text('加载项/服务器配置/nginx.conf')).toContain('location /annex/ {');
    expect(text('加载项/网站文件/web.config')).toContain('sslFlags="Ssl"');
    expect(existsSync(join(given.folder, '加载项/网站文件/help/index.html'))).toBe(true);
  });

  it('runs its command line with Node alone', () => {
    const node = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['命令行/annex.cjs', ...args], {
        cwd: given.folder,
        encoding: 'utf8',
        env: { PATH: '' },
      });
    expect(node('plan', 'check', '方案表/宿城区养老托育方案2023.xlsx').status).toBe(0);
    const build = node('build', '--year', '2025', '--month', '9', '--out', '总表 9月.xlsx');
    expect(build).toMatchObject({ status: 0, stderr: '' });
    expect(node('check', '总表 9月.xlsx').stdout).toContain('没有问题');
    expect(node('plan', 'diff', 'sucheng-2023', '方案表/宿城区养老托育方案2023.xlsx').status).toBe(
      0,
    );
  }, 120_000);

  it('names what travels in it, with licences', () => {
    const bill = JSON.parse(text('sbom.cdx.json')) as {
      readonly bomFormat: string;
      readonly components: readonly { readonly name: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', '@univerjs/core', 'hucre']),
    );
    expect(text('LICENSES.txt')).toMatch(/\nreact 17\.0\.2 \(MIT\)\n/);
  });
});

const WINE = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'].find((path) =>
  existsSync(path),
);

describe('the command line as one program', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'annex 程序-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function builds(command: string, ...program: readonly string[]): void {
    // Wine gives a program no pipe to write into.
    const run = (...args: readonly string[]): string => {
      const written = join(folder, 'written.txt');
      const file = openSync(written, 'w');
      spawnSync(command, [...program, ...args], {
        cwd: folder,
        stdio: ['ignore', file, file],
        env: {
          PATH: '',
          HOME: folder,
          LANG: 'C.UTF-8',
          WINEDEBUG: '-all',
          NODE_SKIP_PLATFORM_CHECK: '1',
        },
      });
      closeSync(file);
      return readFileSync(written, 'utf8');
    };
    const month = ['--year', '2025', '--month', '9'];
    expect(run('build', ...month, '--out', '总表 9月.xlsx', '--force')).toContain('已建立');
    expect(run('check', '总表 9月.xlsx')).toContain('没有问题');
  }

  const here = process.platform === 'linux' && process.version.startsWith('v20.') ? it : it.skip;

  here(
    'needs no file beside it',
    async () => {
      const program = join(folder, 'annex');
      const { cli } = await builtPrograms();
      writeFileSync(program, await withProgram(process.execPath, cli), { mode: 0o755 });
      builds(program);
    },
    120_000,
  );

  (WINE === undefined ? it.skip : here)(
    'runs in Wine',
    async () => {
      const files = await windowsFiles((await builtPrograms()).cli);
      const program = join(folder, 'annex.exe');
      writeFileSync(program, files!.find(({ path }) => path === 'annex.exe')!.bytes);
      builds(WINE!, program);
    },
    300_000,
  );
});
