import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { seconds, type Bench } from './Bench';
import { readWithExceljs, writeWithExceljs } from './exceljs';
import { write } from './month';

/**
 * Writing the same cells and reading the same files with the product's own code and with exceljs, in
 * turn. The product writes more besides: notes, links, names, charts, validation, protection.
 */
export const bench: Bench = {
  title: '与 exceljs 并列',
  run: async ({ quick, plan, returns }) => {
    const times = quick ? 1 : 3;
    let own = new Uint8Array(0) as Uint8Array;
    let other = own;
    const writing = await seconds(async () => {
      own = await write(plan);
    }, times);
    const writingOther = await seconds(async () => {
      other = await writeWithExceljs(plan);
    }, times);
    const reading = await seconds(() => {
      for (const { bytes } of returns) readXlsx(bytes, { inflate: zlibInflate });
    }, times);
    const readingOther = await seconds(async () => {
      for (const { bytes } of returns) await readWithExceljs(bytes);
    }, times);
    return [
      { name: '写区级簿', seconds: writing, bytes: own.length },
      { name: '写同样的单元格和格式（exceljs）', seconds: writingOther, bytes: other.length },
      { name: '写，本产品 ÷ exceljs', ratio: writing / writingOther },
      { name: '大小，本产品 ÷ exceljs', ratio: own.length / other.length },
      { name: `读${returns.length}个镇街的表`, seconds: reading },
      { name: '读同样的文件（exceljs）', seconds: readingOther },
      { name: '读，本产品 ÷ exceljs', ratio: reading / readingOther },
    ];
  },
};
