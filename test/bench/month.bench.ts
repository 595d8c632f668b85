import { collectReturns } from '../../src/app/collectReturns';
import { issueForms } from '../../src/app/issueForms';
import { planWorkbook } from '../../src/app/planWorkbook';
import { reportBook } from '../../src/app/reportBook';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { seconds, type Bench } from './Bench';
import { catalogue, emptyBook, write } from './month';

/** The bureau's month, stage by stage, from data in memory to the bytes of files. */
export const bench: Bench = {
  title: '一个月，逐步',
  run: async ({ quick, returns }) => {
    const times = quick ? 1 : 3;
    const empty = emptyBook(quick);
    let book = new Uint8Array(0) as Uint8Array;
    let forms: Uint8Array[] = [];
    const build = await seconds(async () => {
      book = await write(planWorkbook(empty, catalogue));
    }, times);
    const issue = await seconds(async () => {
      forms = [];
      for (const { plan } of issueForms(empty, catalogue)) forms.push(await write(plan()));
    }, 1);
    let collected = empty;
    const collect = await seconds(() => {
      const files = returns.map(({ file, bytes }) => ({
        file,
        sha256: file,
        content: readXlsx(bytes, { inflate: zlibInflate }),
      }));
      collected = collectReturns(empty, catalogue, files, '2023-10-03').book;
    }, times);
    const rewrite = await seconds(async () => {
      book = await write(planWorkbook(collected, catalogue));
    }, times);
    const report = await seconds(() => reportBook(collected, catalogue), times);
    return [
      { name: `建区级簿（${empty.roster.length}个镇街）`, seconds: build, bytes: book.length },
      { name: `下发全部报表（${forms.length}张）`, seconds: issue, bytes: total(forms) },
      {
        name: `收${returns.length}个镇街的表`,
        seconds: collect,
        bytes: total(returns.map(({ bytes }) => bytes)),
      },
      { name: '收表后重写区级簿', seconds: rewrite },
      { name: '通报', seconds: report },
    ];
  },
};

function total(files: readonly Uint8Array[]): number {
  return files.reduce((sum, { length }) => sum + length, 0);
}
