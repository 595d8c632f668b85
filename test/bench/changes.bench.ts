import { collectReturns } from '../../src/app/collectReturns';
import { planWorkbook } from '../../src/app/planWorkbook';
import type { Book } from '../../src/core/entries/book';
import { withoutResults, type WorkbookChanges } from '../../src/core/picture/Changes';
import { pictureOf } from '../../src/core/picture/pictureOf';
import { reconcile } from '../../src/core/picture/reconcile';
import { zlibDeflate } from '../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { patchXlsx } from '../../src/hosts/xlsx/patch/patchXlsx';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { seconds, type Bench, type Measure } from './Bench';
import { catalogue, emptyBook, write, type Prepared } from './month';

/**
 * What one return costs: the whole book as it was written before, and the difference alone. Bytes are those
 * of what a host is given; `results` apart, since a host that calculates is not sent them.
 */
export const bench: Bench = {
  title: '收一份表：整本重写与只写差异',
  async run({ quick, returns }: Prepared): Promise<readonly Measure[]> {
    const times = quick ? 1 : 3;
    const contents = returns.map(({ file, bytes }) => ({
      file,
      sha256: file,
      content: readXlsx(bytes, { inflate: zlibInflate }),
    }));
    const take = (count: number, into: Book): Book =>
      collectReturns(into, catalogue, contents.slice(0, count), '2023-10-03').book;
    const before = planWorkbook(take(contents.length - 1, emptyBook(quick)), catalogue);
    const book = take(contents.length, emptyBook(quick));
    const after = planWorkbook(book, catalogue);
    const file = await write(before);
    const whole = await seconds(() => write(after), times);
    let changes: WorkbookChanges = reconcile(pictureOf(before), pictureOf(after));
    const comparing = await seconds(() => {
      changes = reconcile(pictureOf(before), pictureOf(structuredClone(after)));
    }, times);
    const patching = await seconds(() => patchXlsx(file, changes, { deflate: zlibDeflate }), times);
    return [
      { name: '以前：整本写', seconds: whole, bytes: size(after) },
      { name: '比出差异', seconds: comparing, bytes: size(changes) },
      { name: '差异中不含公式结果', bytes: size(withoutResults(changes)) },
      { name: '只改文件中变化的部分', seconds: patching, ratio: (comparing + patching) / whole },
    ];
  },
};

function size(data: unknown): number {
  return Buffer.byteLength(JSON.stringify(data));
}
