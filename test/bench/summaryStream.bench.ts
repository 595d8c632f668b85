import { stream } from 'exceljs';
import type { Bench } from './Bench';
import { HEADINGS, summaryLines, written } from './summary';

/** The same lines by the way of exceljs that takes the least memory; alone, for its peak. */
export const bench: Bench = {
  title: '全国汇总：exceljs 逐行写',
  run: async () => [
    await written(async (filename) => {
      const workbook = new stream.xlsx.WorkbookWriter({ filename });
      const sheet = workbook.addWorksheet('汇总');
      sheet.columns = HEADINGS.map((header) => ({ header, width: 16 }));
      for (const line of summaryLines()) sheet.addRow(line).commit();
      sheet.commit();
      await workbook.commit();
    }),
  ],
};
