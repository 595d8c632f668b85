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

/** What is more than it may be. @param times as much as with fifteen townships */
function tooMuch(operations: readonly OperationTraffic[], times: number): readonly string[] {
  return operations.flatMap(({ name, sent, received, requests, refused }) => {
    const most = (MOST[name] ?? Infinity) * times;
    const syncs = 3 + Math.ceil((sent + received) / (4 * MEGABYTE));
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

  it('is small, too, for a 说明 on what was typed and not checked before', async () => {
    const operations = await month(15, 'unchecked');
    expect(operations.map(({ name }) => name)).toEqual(['收一份表', '写一条说明']);
    expect(tooMuch(operations, 1)).toEqual([]);
  }, 400_000);

  it('is twice that at most with two hundred, and nothing is refused for its size', async () => {
    const operations = await month(200, 'standing');
    const names = ['收一份表', '全部校验', '写一条说明', '保存设置', '结账'];
    expect(operations.map(({ name }) => name)).toEqual(names);
    expect(
      tooMuch(
        operations.filter(({ name }) => name !== CLOSING),
        2,
      ),
    ).toEqual([]);
    expect(operations.map(({ refused }) => refused)).toEqual(names.map(() => 0));
  }, 900_000);
});
