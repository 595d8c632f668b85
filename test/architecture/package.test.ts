import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_VERSION } from '../../src/core/values/program';
import { ROOT } from '../support/tree';

interface PackageFile {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly browserslist: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly dev?: true;
  readonly license?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

describe('package.json', () => {
  const file = read('package.json') as PackageFile;
  const all: Readonly<Record<string, string>> = { ...file.dependencies, ...file.devDependencies };

  it.each(['office-addin-cli', 'webpack', 'ts-loader', 'jest'])('keeps the tool %s', (name) => {
    expect(all).toHaveProperty([name]);
  });

  it.each([
    ['@microsoft/office-js', '1.1.110'],
    ['hucre', '1.0.0'],
    ['office-ui-fabric-react', '7.204.1'],
    ['react', '17.0.2'],
    ['react-dom', '17.0.2'],
  ])('pins %s to %s', (name, version) => {
    expect(file.dependencies[name]).toBe(version);
  });

  it('has the version that stands in every file that is made', () => {
    expect(file.version).toBe(PROGRAM_VERSION);
  });

  it('has a file behind every script and command', () => {
    const named = [...Object.values(file.scripts), ...Object.values(file.bin)]
      .flatMap((command) => command.split(' '))
      .filter((part) => /^[\w.].*\.(ts|cjs|mjs|json)$/.test(part));
    expect(named.length).toBeGreaterThan(8);
    for (const path of named) expect(() => readFileSync(join(ROOT, path))).not.toThrow();
  });

  it('names the oldest browsers where people read of them', () => {
    const oldest = file.browserslist
      .map((name) => name[0]!.toUpperCase() + name.slice(1))
      .join(', ');
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`run in ${oldest} and newer`);
  });

  it('depends only on packages under a permissive licence', () => {
    const { packages } = read('package-lock.json') as LockFile;
    const others = Object.keys(all).filter(
      (name) => !/\b(MIT|ISC|BSD|Apache)\b/.test(packages[`node_modules/${name}`]?.license ?? ''),
    );
    // axe-core tests pages and is never shipped; office.js has Microsoft's own licence.
    expect(others.sort()).toEqual(['@microsoft/office-js', 'axe-core']);
  });
});

describe('package-lock.json', () => {
  const { packages } = read('package-lock.json') as LockFile;
  const file = read('package.json') as PackageFile;

  it('is for this package.json', () => {
    const { dependencies, devDependencies } = packages['']!;
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: file.dependencies,
      devDependencies: file.devDependencies,
    });
  });

  it('holds every package for every platform, without addresses', () => {
    const missing = Object.entries(packages).flatMap(([path, one]) =>
      Object.keys({ ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies })
        .filter((name) => !placesOf(path, name).some((place) => place in packages))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
    expect(Object.values(packages).filter((one) => 'resolved' in one)).toEqual([]);
  });
});

/** Where a package lying at `path` may find another one: beside it or further up. */
function placesOf(path: string, name: string): readonly string[] {
  const above = path.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1));
  return ['', ...above.map((parts) => parts.join('/node_modules/'))].map((folder) =>
    folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`,
  );
}
