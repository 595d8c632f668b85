import { loadSeeds } from '../../support/catalogue';
import { monthTraffic, rosterOf, type OperationTraffic } from './monthTraffic';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Archives what every township reported: it grows with their number. */
const CLOSING = '结账';

/** Bytes that an operation may send at most with fifteen townships. */
const MOST: Readonly<Record<string, number>> = {
  收一份表: 150 * KILOBYTE,
  写一条说明: 20 * KILOBYTE,
  [CLOSING]: 1.5 * MEGABYTE,
};

/** And with two hundred; what closing sends grows with the archive. */
const MOST_WITH_MANY = Object.fromEntries(
  Object.entries(MOST).flatMap(([name, most]) => (name === CLOSING ? [] : [[name, 2 * most]])),
);

async function month(
  size: number,
  how: 'unchecked' | 'standing' | 'usual',
): Promise<readonly OperationTraffic[]> {
  const catalogue = loadSeeds();
  const operations: OperationTraffic[] = [];
  for await (const operation of monthTraffic(catalogue, rosterOf(catalogue, size), how))
    operations.push(operation);
  return operations;
}

/**
 * What is more than it may be: bytes that are sent, and requests, which are three and one for each 4 MB that pass
 * there or back, since what Excel answers has to be asked for as well.
 * @param most bytes that are sent at most, by operation
 */
function tooMuch(
  operations: readonly OperationTraffic[],
  most: Readonly<Record<string, number>>,
): readonly string[] {
  return operations.flatMap(({ name, sent, received, requests, refused }) => {
    const syncs = 3 + Math.ceil((sent + received) / (4 * MEGABYTE));
    return [
      ...(sent > (most[name] ?? Infinity)
        ? [`${name} sends ${Math.round(sent / KILOBYTE)} KB`]
        : []),
      ...(requests > syncs ? [`${name} takes ${requests} requests instead of ${syncs}`] : []),
      ...(refused > 0 ? [`${name} is refused ${refused} times`] : []),
    ];
  });
}

describe('what passes between the pane and Excel', () => {
  it('is small, in few requests, with fifteen townships', async () => {
    const operations = await month(15, 'usual');
    expect(operations).toHaveLength(6);
    expect(tooMuch(operations, MOST)).toEqual([]);
  }, 400_000);

  it('is small, too, for a 说明 on what was typed and not checked before', async () => {
    const operations = await month(15, 'unchecked');
    expect(operations.map(({ name }) => name)).toEqual(['收一份表', '写一条说明']);
    expect(tooMuch(operations, MOST)).toEqual([]);
  }, 400_000);

  it('is twice that at most with two hundred, and nothing is refused for its size', async () => {
    const operations = await month(200, 'standing');
    const names = ['收一份表', '全部校验', '写一条说明', '保存设置', '结账'];
    expect(operations.map(({ name }) => name)).toEqual(names);
    expect(tooMuch(operations, MOST_WITH_MANY)).toEqual([]);
    expect(operations.map(({ refused }) => refused)).toEqual(names.map(() => 0));
  }, 900_000);
});
