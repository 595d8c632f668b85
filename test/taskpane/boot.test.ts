/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ROOT } from '../support/tree';

const BOOT = readFileSync(join(ROOT, 'src', 'taskpane', 'boot.js'), 'utf8');

interface Surroundings {
  /** `undefined` where office.js never answers. */
  readonly host?: string | null | undefined;
  readonly excelApi?: string;
  readonly lacks?: 'Promise' | 'AbortController' | 'Office';
}

/** Runs the boot script in a page that needs the given ExcelApi, or no Excel at all. */
function boot(office: string | undefined, where: Surroundings = {}): Record<string, unknown> {
  const floor = office === undefined ? '' : ` data-office="${office}"`;
  document.head.innerHTML = `<script id="boot" data-bundles="a.js b.js" data-browsers="Chrome 92"${floor}></script>`;
  document.body.innerHTML = '<div id="root"></div>';
  const { excelApi = '1.16', lacks } = where;
  const host = 'host' in where ? where.host : 'Excel';
  const onReady = (then: (info: object) => void): void => {
    if (host !== undefined) then({ host });
  };
  const requirements = {
    isSetSupported: (set: string, version: string) =>
      set === 'ExcelApi' && Number(version.split('.')[1]) <= Number(excelApi.split('.')[1]),
  };
  const surroundings: Record<string, unknown> = {
    Object,
    Array,
    String,
    Promise,
    AbortController,
    setTimeout,
    clearTimeout,
    Office: { context: { requirements }, onReady },
  };
  if (lacks !== undefined) Reflect.deleteProperty(surroundings, lacks);
  // The script names its two globals, so that a test can hand it those of an old browser.
  runInNewContext(BOOT, { window: surroundings, document });
  return surroundings;
}

const scripts = (): readonly string[] =>
  [...document.head.querySelectorAll('script')].slice(1).map((one) => one.getAttribute('src')!);
const shown = (): string => document.getElementById('root')!.textContent;

describe('the boot script', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    document.head.replaceChildren();
    document.body.replaceChildren();
  });

  it('loads the bundles one after the other where all is well', () => {
    boot('1.9');
    expect(scripts()).toEqual(['a.js']);
    document.head.querySelector('script[src="a.js"]')!.dispatchEvent(new Event('load'));
    expect(scripts()).toEqual(['a.js', 'b.js']);
    jest.runAllTimers();
    expect(shown()).toBe('');
  });

  it('keeps Fabric from fetching fonts elsewhere', () => {
    expect(boot('1.9')['FabricConfig']).toEqual({ fontBaseUrl: '' });
  });

  it('asks for no Excel where the page needs none', () => {
    boot(undefined, { lacks: 'Office' });
    expect(scripts()).toEqual(['a.js']);
  });

  it.each([
    ['an old browser', '1.9', { lacks: 'Promise' }, '浏览器组件太旧'],
    ['an old browser without Excel', undefined, { lacks: 'AbortController' }, '换用新版 Edge'],
    ['an old Excel', '1.9', { excelApi: '1.7' }, '需要 ExcelApi 1.9'],
    ['a browser tab', '1.9', { host: null }, '只能在 Excel 里打开'],
    ['an Excel that does not answer', '1.9', { host: undefined }, '没有连上 Excel'],
    ['a missing office.js', '1.9', { lacks: 'Office' }, '页面文件没有载入'],
  ] as const)('explains %s and loads nothing', (_what, office, where, words) => {
    boot(office, where);
    jest.runAllTimers();
    expect(shown()).toContain(words);
    expect(shown()).toContain('可以这样做');
    expect(scripts()).toEqual([]);
  });

  it('explains a bundle that does not come', () => {
    boot('1.9');
    document.head.querySelector('script[src="a.js"]')!.dispatchEvent(new Event('error'));
    expect(shown()).toContain('页面文件没有载入');
  });
});
