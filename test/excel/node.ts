import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { createClientTransport, createContainer } from './container';
import { SimulatedExcel, type SimulatedExcelOptions } from './SimulatedExcel';

/** The genuine client in a realm of its own, with a simulated Excel behind it. */
export interface ClientOnly {
  readonly excel: SimulatedExcel;
  readonly Excel: typeof Excel;
  readonly isSetSupported: (name: string, version: string) => boolean;
}

export interface OfficeClient extends ClientOnly {
  readonly Office: typeof Office;
}

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const compiled = new Map<string, vm.Script>();

function script(name: string): vm.Script {
  let found = compiled.get(name);
  if (!found) {
    found = new vm.Script(readFileSync(join(DIST, name), 'utf8'), { filename: name });
    compiled.set(name, found);
  }
  return found;
}

const HOST_INFO = 'Excel$Win32$16.01$zh-CN$$$disableLogging$0';

/** office.js boots as it does in the desktop's task pane; script tags load files of the package. */
export async function bootOffice(options: SimulatedExcelOptions = {}): Promise<OfficeClient> {
  const excel = new SimulatedExcel(options);
  const realm = createRealm();
  realm['external'] = createContainer(excel);
  script('office.js').runInContext(realm);
  const office = realm['Office'] as typeof Office;
  await new Promise<void>((resolve) => void office.onReady(() => resolve()));
  return {
    excel,
    Excel: realm['Excel'] as typeof Excel,
    Office: office,
    isSetSupported: (name, version) => office.context.requirements.isSetSupported(name, version),
  };
}

/** Only the client library, without the boot: quicker, and without Office.context. */
export function bootClient(
  options: SimulatedExcelOptions = {},
  excel = new SimulatedExcel(options),
): ClientOnly {
  const realm = createRealm();
  script('excel-web-16.00.debug.js').runInContext(realm);
  const osf = realm['OSF'] as { DDA: { RichApi?: object } };
  osf.DDA.RichApi = { ...osf.DDA.RichApi, ...createClientTransport(excel) };
  return {
    excel,
    Excel: realm['Excel'] as typeof Excel,
    isSetSupported: (name, version) =>
      name === 'ExcelApi' && Number(version.split('.')[1]) <= Number(excel.level.split('.')[1]),
  };
}

/** As much of a window as office.js asks for. */
function createRealm(): vm.Context {
  const storage = new Map<string, string>();
  const url = new URL(
    `https://annex.example/taskpane.html?_host_Info=${encodeURIComponent(HOST_INFO)}`,
  );
  const realm: vm.Context = vm.createContext({
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location: url,
    history: {},
    name: '',
    navigator: {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120',
      appVersion: '',
      platform: 'Win32',
    },
    performance: { now: () => 0 },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
  });
  for (const self of ['window', 'self', 'top', 'parent']) realm[self] = realm;
  realm['document'] = createDocument(realm);
  return realm;
}

function createDocument(realm: vm.Context): Record<string, unknown> {
  const base = 'https://annex.example/office/';
  const scripts: { src: string }[] = [{ src: `${base}office.js` }];
  const load = (element: {
    src: string;
    onload?: () => void;
    onreadystatechange?: () => void;
  }): void => {
    scripts.push(element);
    setTimeout(() => {
      script(element.src.slice(base.length)).runInContext(realm);
      element.onload?.();
    }, 0);
  };
  return {
    readyState: 'complete',
    URL: String(realm['location']),
    cookie: '',
    addEventListener: () => undefined,
    createElement: () => ({ src: '', setAttribute: () => undefined }),
    getElementsByTagName: (tag: string) => (tag === 'script' ? scripts : [{ appendChild: load }]),
  };
}
