import { planWorkbook } from '../../src/app/planWorkbook';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { seconds, type Bench } from './Bench';
import { readWithExceljs, writeWithExceljs } from './exceljs';
import { catalogue, emptyBook, townshipReturns } from './month';

/** Writing and reading the same cells with the product's own files and with exceljs, in turn. */
export const bench: Bench = {
  title: '与 exceljs 并列',
  run: async () => {
    const plan = planWorkbook(emptyBook, catalogue);
    const returns = await townshipReturns();
    let own: Uint8Array = new Uint8Array();
    let other: Uint8Array = new Uint8Array();
    const write = await seconds(async () => {
      own = await writeXlsx(plan);
    }, 2);
    const writeOther = await seconds(async () => {
      other = await writeWithExceljs(plan);
    }, 2);
    const read = await seconds(() => {
      for (const { bytes } of returns) readXlsx(bytes, { inflate: zlibInflate });
    });
    const readOther = await seconds(async () => {
      for (const { bytes } of returns) await readWithExceljs(bytes);
    });
    return [
      { name: '写区级簿', seconds: write, bytes: own.length },
      { name: '写同样的单元格（exceljs）', seconds: writeOther, bytes: other.length },
      { name: '写：本产品 ÷ exceljs', ratio: write / writeOther },
      { name: '读15个镇街的表', seconds: read },
      { name: '读同样的文件（exceljs）', seconds: readOther },
      { name: '读：本产品 ÷ exceljs', ratio: read / readOther },
    ];
  },
};
