import { collectReturns } from '../../src/app/collectReturns';
import { issueForms } from '../../src/app/issueForms';
import { planWorkbook } from '../../src/app/planWorkbook';
import { reportBook } from '../../src/app/reportBook';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { seconds, type Bench } from './Bench';
import { catalogue, emptyBook, townshipReturns } from './month';

/** The bureau's month, stage by stage, from data in memory to the bytes of files. */
export const bench: Bench = {
  title: '一个月（15个镇街、17个部门）',
  run: async () => {
    let book: Uint8Array = new Uint8Array();
    let forms: Uint8Array[] = [];
    const returns = await townshipReturns();
    const build = await seconds(async () => {
      book = await writeXlsx(planWorkbook(emptyBook, catalogue));
    });
    const issue = await seconds(async () => {
      forms = [];
      for (const { plan } of issueForms(emptyBook, catalogue)) forms.push(await writeXlsx(plan()));
    }, 1);
    let collected = emptyBook;
    const collect = await seconds(() => {
      const files = returns.map(({ file, bytes }) => ({
        file,
        sha256: file,
        content: readXlsx(bytes, { inflate: zlibInflate }),
      }));
      collected = collectReturns(emptyBook, catalogue, files, '2023-10-03').book;
    });
    const report = await seconds(() => reportBook(collected, catalogue));
    const total = (files: readonly Uint8Array[]): number =>
      files.reduce((sum, { length }) => sum + length, 0);
    return [
      { name: '建区级簿', seconds: build, bytes: book.length },
      { name: '下发全部报表（32张）', seconds: issue, bytes: total(forms) },
      {
        name: '收15个镇街的表',
        seconds: collect,
        bytes: total(returns.map(({ bytes }) => bytes)),
      },
      { name: '通报', seconds: report },
    ];
  },
};
