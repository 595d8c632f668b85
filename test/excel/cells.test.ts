import type { CellValue } from '../../src/core/values/cell';
import { bootClient } from './node';

/** What a cell of the given format holds after a value was written to it. */
async function written(value: unknown, format = 'General'): Promise<CellValue> {
  const { Excel, excel } = bootClient();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.numberFormat = [[format]];
    range.values = [[value]];
    await context.sync();
  });
  return excel.workbook.sheet('Sheet1').peek(0, 0)!.value;
}

describe('a written text is read as if it were typed', () => {
  it.each([
    ['1920', 1920],
    ['1,920', 1920],
    ['98%', 0.98],
    ['(12)', -12],
    ['1e3', 1000],
    ['2023-04-06', 45022],
    ['2023年4月6日', 45022],
    ['4月6日', 45022],
    ['12:00', 0.5],
    ['true', true],
    ['#N/A', { error: '#N/A' }],
    ["'0123", '0123'],
    ["'=1+1", '=1+1'],
    ['龙河镇', '龙河镇'],
    ['  空格', '  空格'],
    ['', null],
  ])('%s', async (text, value) => {
    expect(await written(text)).toEqual(value);
  });

  it.each(['0123', '=1+1', '98%', '2023-04-06', '#N/A'])(
    'but not in a text cell: %s',
    async (text) => {
      expect(await written(text, '@')).toBe(text);
    },
  );

  it('and null leaves the cell as it is', async () => {
    const { Excel, excel } = bootClient();
    excel.person.type('Sheet1', 'A1', '原文');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[null, 2]];
      await context.sync();
    });
    const sheet = excel.workbook.sheet('Sheet1');
    expect([sheet.peek(0, 0)?.value, sheet.peek(0, 1)?.value]).toEqual(['原文', 2]);
  });
});

describe('sheet names in formulas', () => {
  it('follow a renamed sheet and break with a deleted one', async () => {
    const { Excel, excel } = bootClient();
    excel.person.addSheet('甲 表');
    excel.person.type('Sheet1', 'A1', `='甲 表'!B2&"'甲 表'!B2"`);
    const formula = (): string | undefined => excel.workbook.sheet('Sheet1').peek(0, 0)?.formula;
    const change = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem(excel.workbook.sheets[1]!.name));
        await context.sync();
      });
    await change((sheet) => {
      sheet.name = '乙';
    });
    expect(formula()).toBe(`='乙'!B2&"'甲 表'!B2"`);
    await change((sheet) => {
      sheet.delete();
    });
    expect(formula()).toBe(`=#REF!&"'甲 表'!B2"`);
  });
});

describe('a person', () => {
  it('is kept from locked cells and from what protection forbids', async () => {
    const { Excel, excel } = bootClient();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowInsertRows: true });
      await context.sync();
    });
    excel.person.type('Sheet1', 'B2', '1.5');
    expect(() => {
      excel.person.type('Sheet1', 'A1', '1');
    }).toThrow('protected');
    excel.person.insertRows('Sheet1', 1);
    expect(() => {
      excel.person.deleteRows('Sheet1', 1);
    }).toThrow('protected');
    expect(excel.workbook.sheet('Sheet1').peek(2, 1)?.value).toBe(1.5);
  });
});
