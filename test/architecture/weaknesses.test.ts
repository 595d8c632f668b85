import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/tree';

/** A package that `package-lock.json` holds, at one of its places. */
interface Locked {
  readonly name: string;
  readonly version: string;
  /** It travels in what offices get. */
  readonly shipped: boolean;
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: true }>>;
}

const security = readFileSync(join(ROOT, '.github', 'SECURITY.md'), 'utf8');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
const locked: readonly Locked[] = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { version = '', dev }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    shipped: dev !== true,
  }));

describe('the review of known weaknesses in SECURITY.md', () => {
  const mended = tableBelow('| package', 'mended in');
  const foreign = tableBelow('| package', 'releases');
  const others = tableBelow('| what for', 'packages');

  it('says something of every package that travels', () => {
    const named = [
      ...mended.map(([name]) => name!),
      ...others.flatMap(([, names]) => names!.split(', ')),
    ];
    const covers = (row: string, name: string): boolean =>
      row.endsWith('/*') ? name.startsWith(row.slice(0, -1)) : row === name;
    const left = locked.filter(
      ({ name, shipped }) => shipped && !named.some((row) => covers(row, name)),
    );
    expect(left.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
    const stale = named.filter((row) => !locked.some(({ name }) => covers(row, name)));
    expect(stale).toEqual([]);
  });

  it('counts the packages that travel', () => {
    const shipped = locked.filter((one) => one.shipped);
    const count = new Set(shipped.map(({ name, version }) => `${name}@${version}`)).size;
    expect(security).toContain(`names the ${count} packages that travel in it`);
  });

  it('holds no version with a weakness that is known to be mended', () => {
    const older = mended.flatMap(([name, , since]) =>
      locked.filter((one) => one.shipped && one.name === name && isOlder(one.version, since!)),
    );
    expect(older).toEqual([]);
  });

  it('holds no release with foreign code in it', () => {
    const held = foreign.flatMap(([name, releases]) =>
      locked.filter((one) => one.name === name && releases!.split(', ').includes(one.version)),
    );
    expect(held).toEqual([]);
  });
});

/** The cells of the table whose heading begins and ends with these, without the heading. */
function tableBelow(first: string, last: string): readonly (readonly string[])[] {
  const lines = security.split('\n');
  const heading = lines.findIndex(
    (line) => line.startsWith(`${first} `) && cellsOf(line).at(-1) === last,
  );
  const below = lines.slice(heading + 2);
  const rows = below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  );
  expect(rows.length).toBeGreaterThan(3);
  return rows.map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\', ''));
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}
