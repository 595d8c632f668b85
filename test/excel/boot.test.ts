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
    expect(office.excel.syncs).toBe(1);
  });

  it('knows the locale, the document and its settings', async () => {
    const { Office } = await bootOffice();
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.document.url).toContain('区级工作簿.xlsx');
    Office.context.document.settings.set('annex', { month: 9 });
    expect(Office.context.document.settings.get('annex')).toEqual({ month: 9 });
    await new Promise<void>((resolve, reject) => {
      Office.context.document.settings.saveAsync(({ status, error }) => {
        if (String(status) === 'succeeded') resolve();
        else reject(new Error(error.message));
      });
    });
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

  it('has the requirement sets of the level it is given', async () => {
    const old = await bootOffice({ level: '1.9', delaysForCellEdit: false });
    expect(old.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(old.isSetSupported('ExcelApi', '1.10')).toBe(false);
    expect(old.isSetSupported('DelayForCellEdit', '1.1')).toBe(false);
    const comment = (client: typeof old): Promise<void> =>
      client.Excel.run(async (context) => {
        context.workbook.comments.add('Sheet1!A1', '批注');
        await context.sync();
      });
    await expect(comment(old)).rejects.toMatchObject({ code: 'ApiNotFound' });
    await comment(await bootOffice({ level: '1.10' }));
  });

  it('answers ApiNotFound itself where the client does not look', async () => {
    const { Excel } = bootClient({ level: '1.9' });
    const commenting = Excel.run(async (context) => {
      context.workbook.comments.add('Sheet1!A1', '批注');
      await context.sync();
    });
    await expect(commenting).rejects.toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Workbook.comments' },
    });
  });
});

describe.each([
  ['whole boot', bootOffice],
  ['client alone', (options?: { level: string }) => Promise.resolve(bootClient(options))],
])('events (%s)', (_, boot) => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it('tell of edits by people and by the add-in, with their source where the level has it', async () => {
    for (const level of ['1.14', '1.9']) {
      const { Excel, excel } = await boot({ level });
      const seen: string[] = [];
      const handler = await Excel.run(async (context) => {
        const added = context.workbook.worksheets.onChanged.add((event) => {
          seen.push([event.address, event.triggerSource].join(' '));
          return Promise.resolve();
        });
        await context.sync();
        return added;
      });
      excel.person.type('Sheet1', 'B2', '1');
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('C3').values = [[2]];
        context.runtime.enableEvents = false;
        context.workbook.worksheets.getItem('Sheet1').getRange('D4').values = [[2]];
        context.runtime.enableEvents = true;
        await context.sync();
      });
      await settled();
      expect(seen).toEqual(level === '1.14' ? ['B2 Unknown', 'C3 ThisLocalAddin'] : ['B2 ', 'C3 ']);
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      excel.person.type('Sheet1', 'B3', '1');
      await settled();
      expect(seen).toHaveLength(2);
    }
  });
});
