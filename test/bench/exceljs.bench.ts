import { planWorkbook } from '../../src/app/planWorkbook';
import { seconds, type Bench } from './Bench';
import { readWithExceljs, writeWithExceljs } from './exceljs';
import { catalogue, emptyBook, townshipReturns } from './month';

/** exceljs alone, so that its peak memory can be set beside the month's. */
export const bench: Bench = {
  title: 'exceljs 单独（内存）',
  run: async () => {
    const plan = planWorkbook(emptyBook, catalogue);
    const returns = await townshipReturns();
    const write = await seconds(() => writeWithExceljs(plan), 1);
    const read = await seconds(async () => {
      for (const { bytes } of returns) await readWithExceljs(bytes);
    }, 1);
    return [
      { name: '写', seconds: write },
      { name: '读', seconds: read },
    ];
  },
};
