import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsBuild } from '../../../src/workbench/server/build';
import { staticFiles } from '../../../src/workbench/server/handler';
import { listen, type Listening } from '../../../src/workbench/server/listen';
import { browserCommand } from '../../../src/workbench/server/openBrowser';

const folder = mkdtempSync(join(tmpdir(), 'server-'));
const root = join(folder, 'pages');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let listening: Listening;

/** Sends the path as it is; a client that knows URLs would tidy it up first. */
function ask(path: string, method = 'GET', host?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const options = { host: '127.0.0.1', port: listening.port, path, method, headers };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<p>首页</p>');
  writeFileSync(join(root, 'grid.0123abcd.js'), 'run();');
  writeFileSync(join(root, 'assets', 'icon 1.png'), 'png');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'pages-next'));
  writeFileSync(join(folder, 'pages-next', 'a.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  listening = (await listen(staticFiles(root), 18_630))!;
});

afterAll(() => {
  listening.server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the workbench server', () => {
  it('listens on loopback only', () => {
    expect((listening.server.address() as AddressInfo).address).toBe('127.0.0.1');
  });

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache', '<p>首页</p>'],
    ['/index.html?place=build', 'text/html; charset=utf-8', 'no-cache', '<p>首页</p>'],
    [
      '/grid.0123abcd.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
      'run();',
    ],
    ['/assets/icon%201.png', 'image/png', 'no-cache', 'png'],
  ])('serves %s', async (path, type, cache, body) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-length': String(Buffer.byteLength(body)),
    });
  });

  it.each([
    '/absent.js',
    '/assets',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../pages-next/a.txt',
    '//etc/passwd',
    '/link.txt',
    '/index.html%00.png',
    '/%e0%a4%a',
  ])('has nothing at %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('answers HEAD without a body', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('takes no other method', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
  });

  it.each(['evil.example', 'localhost.evil.example:80', '192.168.0.1'])(
    'does not answer to the name %s',
    async (host) => {
      expect((await ask('/', 'GET', host)).status).toBe(403);
    },
  );

  it('takes the next port where one is taken', async () => {
    const next = (await listen(staticFiles(root), listening.port))!;
    next.server.close();
    expect(next.port).toBe(listening.port + 1);
  });

  it('says so where no port is free', async () => {
    const taken = createServer().listen(65_535, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    expect(await listen(staticFiles(root), 65_535)).toBeUndefined();
    taken.close();
  });
});

describe('a build', () => {
  const project = join(folder, 'project');
  const page = join(project, 'dist', 'index.html');
  const at = (path: string, seconds: number): void => utimesSync(path, seconds, seconds);

  beforeAll(() => {
    mkdirSync(join(project, 'src', 'core'), { recursive: true });
    mkdirSync(join(project, 'dist'));
    writeFileSync(join(project, 'src', 'core', 'a.ts'), '');
    at(join(project, 'src', 'core', 'a.ts'), 1000);
  });

  it('is needed where there is none, and where a source is newer', () => {
    expect(needsBuild(project, page)).toBe(true);
    writeFileSync(page, '');
    at(page, 2000);
    expect(needsBuild(project, page)).toBe(false);
    at(join(project, 'src', 'core', 'a.ts'), 3000);
    expect(needsBuild(project, page)).toBe(true);
  });
});

describe('the browser', () => {
  const address = 'http://localhost:8630/';

  it.each([
    ['win32', {}, ['cmd', '/c', 'start', '', address]],
    ['darwin', {}, ['open', address]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', address]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
    ['linux', {}, undefined],
    ['win32', { CI: 'true' }, undefined],
  ] as const)('on %s with %j is opened by %j', (platform, environment, command) => {
    expect(browserCommand(address, platform, environment)).toEqual(command);
  });
});
