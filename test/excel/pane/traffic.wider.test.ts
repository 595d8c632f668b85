import { loadSeeds } from '../../support/catalogue';
import { monthTraffic, rosterOf, type OperationTraffic } from './monthTraffic';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Bytes that an operation may send at most with fifteen townships. */
const MOST: Readonly<Record<string, number>> = {
  收一份表: 150 * KILOBYTE,
  写一条说明: 20 * KILOBYTE,
  结账: 1.5 * MEGABYTE,
};

async function month(size: number, how: 'short' | 'usual'): Promise<readonly OperationTraffic[]> {
  const catalogue = loadSeeds();
  const operations: OperationTraffic[] = [];
  for await (const operation of monthTraffic(catalogue, rosterOf(catalogue, size), how))
    operations.push(operation);
  return operations;
}

/** What is more than it may be. @param times as much as with fifteen townships */
function tooMuch(operations: readonly OperationTraffic[], times: number): readonly string[] {
  return operations.flatMap(({ name, sent, received, requests, refused }) => {
    const most = (MOST[name] ?? Infinity) * times;
    const syncs = 3 + Math.ceil(Math.max(sent, received) / (4 * MEGABYTE));
    return [
      ...(sent > most ? [`${name} sends ${Math.round(sent / KILOBYTE)} KB`] : []),
      ...(requests > syncs ? [`${name} takes ${requests} requests instead of ${syncs}`] : []),
      ...(refused > 0 ? [`${name} is refused ${refused} times`] : []),
    ];
  });
}

describe('what passes between the pane and Excel', () => {
  it('is small, in few requests, with fifteen townships', async () => {
    const operations = await month(15, 'usual');
    expect(operations).toHaveLength(6);
    expect(tooMuch(operations, 1)).toEqual([]);
  }, 400_000);

  it('is twice that at most with two hundred, and nothing is refused for its size', async () => {
    const operations = await month(200, 'short');
    expect(operations.map(({ name }) => name)).toEqual(['收一份表', '写一条说明']);
    expect(tooMuch(operations, 2)).toEqual([]);
  }, 900_000);
});
