import { bootClient, type ClientOnly } from './node';
import type { SimulatedExcelOptions } from './SimulatedExcel';

function open(options?: SimulatedExcelOptions): ClientOnly {
  const client = bootClient(options);
  client.excel.person.addSheet('数据');
  return client;
}

/** Runs a batch on the sheet 数据 and gives the code with which Excel refuses it. */
async function refusal(
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  client: ClientOnly = open(),
): Promise<string> {
  try {
    await client.Excel.run(async (context) => {
      queue(context.workbook.worksheets.getItem('数据'), context);
      await context.sync();
    });
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function grid(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(1));
}

describe('the simulated Excel refuses', () => {
  it.each([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['ragged rows', [[1, 2], [3]]],
    ['no rows', []],
  ])('an array with %s', async (_, values) => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:B2').values = values;
      }),
    ).toBe('InvalidArgument');
  });

  it('an array of the wrong shape that the client sends in blocks', async () => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:J200').values = grid(200, 10);
      }),
    ).toBe('accepted');
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1:J201').values = grid(200, 10);
      }),
    ).toBe('InvalidArgument');
  });

  it.each(['A0', 'XFE1', 'A1048577', '甲1', 'A1:', 'A:3', 'A', '7', "'没有'!A1"])(
    'the address %s',
    async (address) => {
      expect(await refusal((sheet) => sheet.getRange(address))).toBe('InvalidArgument');
    },
  );

  it.each(['A1', '$A$1', 'A1:B2', 'A:C', '1:3', "'数据'!B2", 'XFD1048576'])(
    'but not the address %s',
    async (address) => {
      expect(await refusal((sheet) => sheet.getRange(address))).toBe('accepted');
    },
  );

  it.each([
    ['a name of 32 characters', '表'.repeat(32), 'InvalidArgument'],
    ['a bracket', '表[1]', 'InvalidArgument'],
    ['a slash', '1/2', 'InvalidArgument'],
    ['an apostrophe at its end', "表'", 'InvalidArgument'],
    ['a name that is taken', '数据', 'ItemAlreadyExists'],
    ['a name that differs in case only', 'SHEET1', 'ItemAlreadyExists'],
    ['a good name of 31 characters', '表'.repeat(31), 'accepted'],
  ])('a sheet with %s', async (_, name, code) => {
    expect(await refusal((__, { workbook }) => workbook.worksheets.add(name))).toBe(code);
    expect(
      await refusal((__, { workbook }) => {
        workbook.worksheets.getItem('Sheet1').name = name;
      }),
    ).toBe(name === 'SHEET1' ? 'accepted' : code);
  });

  it('locked cells of a protected sheet, and protecting it twice', async () => {
    const client = open();
    const locked = await refusal((sheet) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('B3').values = [[1]];
    }, client);
    expect(locked).toBe('AccessDenied');
    expect(client.excel.workbook.sheet('数据').peek(1, 1)?.value).toBe(1);
    expect(await refusal((sheet) => sheet.protection.protect(), client)).toBe('InvalidOperation');
    expect(
      await refusal((sheet) => {
        sheet.getRange('B2').format.fill.color = '#FF0000';
      }, client),
    ).toBe('AccessDenied');
  });

  it('a password that is not right', async () => {
    const client = open();
    await refusal((sheet) => sheet.protection.protect({}, '密码'), client);
    expect(await refusal((sheet) => sheet.protection.unprotect(), client)).toBe('AccessDenied');
    expect(await refusal((sheet) => sheet.protection.unprotect('密码'), client)).toBe('accepted');
  });

  it('items that are not there, unless they may be null', async () => {
    expect(await refusal((_, { workbook }) => workbook.worksheets.getItem('没有'))).toBe(
      'ItemNotFound',
    );
    expect(
      await refusal((_, { workbook }) => workbook.worksheets.getItemOrNullObject('没有')),
    ).toBe('accepted');
    expect(
      await refusal((_, { workbook }) => workbook.worksheets.getItemOrNullObject('没有').delete()),
    ).toBe('ItemNotFound');
  });

  it('to delete the last sheet people see, and very hidden sheets', async () => {
    const client = open();
    const leftOver = await refusal((sheet, { workbook }) => {
      workbook.worksheets.getItem('Sheet1').delete();
      sheet.delete();
    }, client);
    expect(leftOver).toBe('InvalidOperation');
    expect(client.excel.workbook.sheets.map(({ name }) => name)).toEqual(['数据']);
    expect(
      await refusal((sheet) => {
        sheet.visibility = 'VeryHidden';
        sheet.delete();
      }),
    ).toBe('InvalidOperation');
  });

  it.each(["='没有'!A1", '=SUM(A1', '=1+', '="开'])('the formula %s', async (formula) => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').formulas = [[formula]];
      }),
    ).toBe('InvalidArgument');
  });

  it.each([
    [
      'a list of more than 255 characters',
      { list: { inCellDropDown: true, source: '长'.repeat(256) } },
    ],
    ['a formula without its sign', { custom: { formula: 'A1>0' } }],
  ])('a validation with %s', async (_, rule) => {
    expect(
      await refusal((sheet) => {
        sheet.getRange('A1').dataValidation.rule = rule;
      }),
    ).toBe('InvalidArgument');
  });

  it('what it does not know', async () => {
    expect(await refusal((sheet) => sheet.autoFilter.remove())).toBe('ApiNotFound');
    expect(await refusal((_, { workbook }) => workbook.tables.load('items/name'))).toBe(
      'ApiNotFound',
    );
  });
});

describe('a batch', () => {
  it('stops where it fails, keeps what went before and says where', async () => {
    const client = open();
    const failing = client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('数据');
      sheet.getRange('A1').values = [['前']];
      sheet.getRange('A2:B2').values = [[1]];
      sheet.getRange('A3').values = [['后']];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    const sheet = client.excel.workbook.sheet('数据');
    expect(sheet.peek(0, 0)?.value).toBe('前');
    expect(sheet.peek(2, 0)).toBeUndefined();
  });

  it('must not be larger than Excel passes, either way', async () => {
    const client = open({ payloadLimit: 20_000 });
    const tooMuch = (sheet: Excel.Worksheet): void => {
      sheet.getRange('A1:J1000').values = grid(1000, 10);
    };
    expect(await refusal(tooMuch, client)).toBe('RequestPayloadSizeLimitExceeded');
    expect(client.excel.workbook.sheet('数据').usedArea(true)).toBeUndefined();
    expect(
      await refusal((sheet) => sheet.getRange('A1:J900').load('values,formulas'), client),
    ).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('fails while a person types, or waits for the end', async () => {
    const client = open();
    const write = (): Promise<void> =>
      client.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem('数据').getRange('A1').values = [[1]];
        await context.sync();
      });
    client.excel.beginCellEdit();
    expect(await refusal((sheet) => sheet.getRange('A1').load('values'), client)).toBe(
      'InvalidOperationInCellEditMode',
    );
    let done = false;
    const writing = write().then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    client.excel.endCellEdit();
    await writing;
    expect(client.excel.workbook.sheet('数据').peek(0, 0)?.value).toBe(1);
  });

  it('is counted, and releases of ranges apart', async () => {
    const client = open();
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('数据').getRange('A1:B2');
      range.load('values');
      await context.sync();
      range.values = range.values.map((line) => line.map(() => 1));
      await context.sync();
    });
    expect(client.excel.syncs).toBe(2);
    expect(client.excel.releases).toBe(1);
    expect(client.excel.traffic[0]!.requestBytes).toBeGreaterThan(100);
  });
});
