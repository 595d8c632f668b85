import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as messages from '../../core/messages/workbenchServer';
import { build, needsBuild } from './build';
import { staticFiles } from './handler';
import { lastPort, listen } from './listen';
import { openBrowser } from './openBrowser';

const ROOT = join(__dirname, '..', '..', '..');
const PAGES = join(ROOT, 'dist', 'workbench');
const FIRST_PORT = 8630;

interface Options {
  readonly port: number;
  readonly open: boolean;
}

/** Builds the workbench if need be, serves it on loopback and opens the browser. */
async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return fail(options);
  if (needsBuild(ROOT, join(PAGES, 'index.html'))) {
    console.log(messages.building());
    if (!build(ROOT)) return fail(messages.buildFailed());
  }
  const listening = await listen(staticFiles(PAGES), options.port);
  if (listening === undefined) {
    return fail(messages.noPortFree(options.port, lastPort(options.port)));
  }
  const { port } = listening;
  if (port !== options.port) console.log(messages.portTaken(options.port, port));
  const address = `http://localhost:${port}/`;
  console.log(messages.ready(address));
  if (options.open) openBrowser(address);
  return 0;
}

function readOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = values.port === undefined ? FIRST_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      return messages.badPort(values.port ?? '');
    }
    return { port, open: !values['no-open'] };
  } catch {
    return messages.unknownOption();
  }
}

function fail(sentence: string): number {
  console.error(sentence);
  return 2;
}

void main().then((status) => {
  process.exitCode = status;
});
