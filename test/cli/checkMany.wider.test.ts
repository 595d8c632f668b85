import { join } from 'node:path';
import type { CliContext } from '../../src/cli/CliContext';
import { checkMany } from '../../src/cli/checkMany';
import { loadSeeds } from '../support/catalogue';
import { contextOf } from '../support/cli';
import { SmallDistrict, STREET, TOWN, formOf } from '../support/district';

const WORKER = join(__dirname, '..', 'support', 'cliWorker.cjs');

describe('checkMany', () => {
  const district = new SmallDistrict();
  let opened = 0;
  const contextWith = (workerScript?: string): CliContext => ({
    ...contextOf(district.folder, {
      onOpen: () => {
        opened += 1;
      },
    }),
    ...(workerScript === undefined ? {} : { workerScript }),
  });
  /** More than one piece, so that pieces can overtake each other. */
  const paths: string[] = [];

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, `back/${formOf(STREET)}`);
    await district.fill(TOWN, `back/${formOf(TOWN)}`, { 'pop.age65': 99999 });
    district.write('damaged.xlsx', 'none');
    for (let index = 0; index < 14; index += 1)
      paths.push(`back/${formOf(STREET)}`, 'damaged.xlsx', `back/${formOf(TOWN)}`);
  }, 120_000);

  afterAll(() => district.remove());

  const check = async (workers: number, script?: string) => {
    opened = 0;
    const done: number[] = [];
    const results = await checkMany(
      contextWith(script),
      paths.map((name) => ({ path: district.path(name), name })),
      loadSeeds(),
      (files) => done.push(files),
      workers,
    );
    expect(done.at(-1)).toBe(paths.length);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    return results;
  };

  it('finds the same in the same order, however many workers there are', async () => {
    const alone = await check(1, WORKER);
    expect(alone.map(({ checked }) => checked.file)).toEqual(paths);
    expect(alone.map(({ isReadable }) => isReadable).slice(0, 3)).toEqual([true, false, true]);
    expect(alone.map(({ checked }) => checked.accepted).slice(0, 3)).toEqual([true, false, false]);
    const together = await check(2, WORKER);
    // The other worker was handed the first two pieces at once.
    expect(opened).toBeLessThan(paths.length);
    expect(together).toEqual(alone);
  }, 120_000);

  it('checks by itself what workers cannot', async () => {
    const alone = await check(1);
    const without = await check(2, join(__dirname, 'none.cjs'));
    expect(opened).toBe(paths.length);
    expect(without).toEqual(alone);
  }, 120_000);
});
