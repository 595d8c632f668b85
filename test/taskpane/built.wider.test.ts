import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from '../support/manifest/address';
import { checkManifest } from '../support/manifest/check';
import { MANIFEST } from '../support/manifest/project';
import { builtPane } from '../support/pane/build';
import { ROOT } from '../support/tree';

/** Hosts in names of XML and JSON formats; nobody fetches them. */
const NAMES_OF_FORMATS = [
  'json-schema.org',
  'purl.oclc.org',
  'purl.org',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'www.w3.org',
];

/** Hosts in sentences of libraries, for people to read. */
const READ_BY_PEOPLE = ['answers.microsoft.com', 'github.com', 'reactjs.org'];

/** Where Fabric would fetch fonts from, did the boot script not tell it otherwise. */
const TURNED_OFF = ['static2.sharepointonline.com'];

describe('the add-in as it is built', () => {
  let folder: string;
  let own: readonly string[];
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  beforeAll(async () => {
    ({ folder } = await builtPane());
    own = readdirSync(folder).filter((name) => /\.(js|css|html)$/.test(name));
  }, 600_000);

  it('names no address that is fetched from elsewhere', () => {
    const hosts = new Set<string>();
    for (const name of own)
      for (const [, host] of text(name).matchAll(/(?:https?:|["'`(])\/\/([\w-]+(?:\.[\w-]+)+)/g))
        hosts.add(host!);
    const known = [...NAMES_OF_FORMATS, ...READ_BY_PEOPLE, ...TURNED_OFF];
    expect([...hosts].filter((host) => !known.includes(host))).toEqual([]);
    expect(hosts).toContain('www.w3.org');
  });

  it('brings no fonts, and every file that its pages name', () => {
    expect(existsSync(join(folder, 'assets', 'fonts'))).toBe(false);
    for (const page of ['taskpane.html', 'commands.html']) {
      const named = [...text(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
      const bundles = /data-bundles="([^"]+)"/.exec(text(page))?.[1]?.split(' ') ?? [];
      expect(bundles.length).toBeGreaterThan(0);
      expect([...named, ...bundles].filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    }
  });

  it('lets its pages load from their own origin only, and run no script of their text', () => {
    for (const page of ['taskpane.html', 'commands.html']) {
      const html = text(page);
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      const rules = new Map(
        policy.split('; ').map((rule): [string, string] => {
          const [name = '', ...sources] = rule.split(' ');
          return [name, sources.join(' ')];
        }),
      );
      expect(rules.get('default-src')).toBe("'none'");
      expect(rules.get('script-src')).toBe("'self'");
      expect(rules.get('connect-src')).toBe("'self'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
  });

  it('has every page and icon of its manifest where the manifest looks for them', () => {
    const address = 'https://reports.example.local/annex/';
    const manifest = manifestFor(readFileSync(MANIFEST, 'utf8'), address);
    const read = (path: string): Uint8Array | undefined =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
    const pages = ['taskpane.html', 'commands.html', 'help/index.html'];
    expect(checkManifest(manifest, { pages, read })).toEqual([]);
    const paths = [
      ...manifest.matchAll(/"https:\/\/reports\.example\.local\/annex\/([^"?]+)/g),
    ].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('carries office.js and the boot script unchanged', () => {
    const genuine = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist', 'office.js');
    expect(text(join('office', 'office.js'))).toBe(readFileSync(genuine, 'utf8'));
    const boot = own.find((name) => name.startsWith('boot.'));
    expect(text(boot!)).toBe(readFileSync(join(ROOT, 'src', 'taskpane', 'boot.js'), 'utf8'));
  });
});
