import { bootClient, bootOffice } from './node';

describe('the genuine client on the simulated Excel', () => {
  it('boots whole and reads what it wrote', async () => {
    const office = await bootOffice();
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('数据');
      sheet.getRange('A1:B2').values = [
        [1, '二'],
        [true, '=A1+1'],
      ];
      const range = sheet.getRange('A1:B2');
      range.load('values,formulas');
      await context.sync();
      return JSON.stringify([range.values, range.formulas]);
    });
    expect(JSON.parse(read)).toEqual([
      [
        [1, '二'],
        [true, 0],
      ],
      [
        [1, '二'],
        [true, '=A1+1'],
      ],
    ]);
    expect(office.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(office.excel.syncs).toBe(1);
  });

  it('works with the client alone', async () => {
    const client = bootClient();
    const names = await client.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('数据');
      sheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name).join();
    });
    expect(names).toBe('Sheet1,数据');
  });
});
