import { seconds, type Bench } from './Bench';
import { readWithExceljs, writeWithExceljs } from './exceljs';

/** exceljs alone, so that its peak memory can be set beside the product's. */
export const bench: Bench = {
  title: '内存：exceljs 写一次簿、读一遍表',
  run: async ({ plan, returns }) => [
    { name: '写', seconds: await seconds(() => writeWithExceljs(plan), 1) },
    {
      name: '读',
      seconds: await seconds(async () => {
        for (const { bytes } of returns) await readWithExceljs(bytes);
      }, 1),
    },
  ],
};
