import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { AnyWindow } from './anyBrowser';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const BROWSERS = ['4.1', '6.0', '4.0'].flatMap((version) =>
  ['x86_64', 'aarch64'].map(
    (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  ),
);

/** WebKitGTK's own small browser, where it, its driver and a screen in memory are installed. */
export function findWebKit(): string | undefined {
  if (!existsSync(DRIVER) || !existsSync(SCREEN)) return undefined;
  return BROWSERS.find((path) => existsSync(path));
}

/** A window of WebKitGTK, driven as the W3C's WebDriver says. */
export async function webkitWindow(binary: string): Promise<AnyWindow> {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1400x900x24']);
  const display = `:${(await firstLine(screen)).trim()}`;
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const errors: string[] = [];
  for (const stream of [driver.stdout, driver.stderr])
    stream.on('data', (chunk: Buffer) => {
      const lines = chunk.toString().split('\n');
      errors.push(...lines.filter((line) => /CONSOLE.* ERROR/.test(line)));
    });
  const ask = wire(`http://127.0.0.1:${port}`);
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary,
          args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
        },
        timeouts: { script: 600_000, pageLoad: 600_000 },
      },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const keys = (actions: readonly object[]): Promise<unknown> =>
    ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  return {
    open: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    run: async (script) => {
      const body = `const done = arguments[0];
        new Promise((resolve) => resolve(${script})).then(
          (value) => done({ value }), (error) => done({ error: String(error) }));`;
      const result = (await ask('POST', `${session}/execute/async`, {
        script: body,
        args: [],
      })) as { value?: unknown; error?: string };
      if (result.error !== undefined) throw new Error(result.error);
      return result.value;
    },
    type: async (text) => {
      await keys(Array.from(text).flatMap(struck));
    },
    press: async (name) => {
      const [key, held] = KEYS[name];
      const inside = struck(key);
      await keys(
        held === undefined
          ? inside
          : [{ type: 'keyDown', value: held }, ...inside, { type: 'keyUp', value: held }],
      );
    },
    errors,
    close: async () => {
      await ask('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

/** WebDriver's names of keys that write nothing. */
const KEYS: Readonly<
  Record<Parameters<AnyWindow['press']>[0], readonly [key: string, held?: string]>
> = { Enter: ['\uE007'], Escape: ['\uE00C'], 'Control+z': ['z', '\uE009'] };

function struck(value: string): readonly object[] {
  return ['keyDown', 'keyUp'].map((type) => ({ type, value }));
}

function wire(address: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const end = Date.now() + 60_000;
    for (;;)
      try {
        const answer = await fetch(address + path, {
          method,
          ...(body && { body: JSON.stringify(body) }),
        });
        const { value } = (await answer.json()) as { value: unknown };
        if (!answer.ok) throw new Refusal(JSON.stringify(value));
        return value;
      } catch (error) {
        // The driver does not say when it listens.
        if (error instanceof Refusal || Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
  };
}

class Refusal extends Error {}

function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
