import { Workbook } from 'exceljs';
import type { Bench } from './Bench';
import { HEADINGS, summaryLines, written } from './summary';

/** The same lines by exceljs as it is commonly used; alone, for its peak memory. */
export const bench: Bench = {
  title: '全国汇总：exceljs 写',
  run: async () => [
    await written(async (file) => {
      const workbook = new Workbook();
      const sheet = workbook.addWorksheet('汇总');
      sheet.columns = HEADINGS.map((header) => ({ header, width: 16 }));
      for (const line of summaryLines()) sheet.addRow(line);
      await workbook.xlsx.writeFile(file);
    }),
  ],
};
