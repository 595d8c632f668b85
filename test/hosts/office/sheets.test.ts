import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import { values, workbook } from '../../contract/contractPlan';
import { changesOfPlan } from '../../support/changesOfPlan';
import { openOffice, settled, type OfficeUnderTest } from './officeHost';

function names({ excel }: OfficeUnderTest): string[] {
  return excel.workbook.sheets.map(({ name }) => name);
}

describe('sheets', () => {
  it('of people keep their places, and what they hold', async () => {
    const office = openOffice();
    const { host, excel } = office;
    await host.apply(workbook({ 甲: [values([1])], 乙: [values([2])] }));
    excel.person.addSheet('草稿');
    excel.workbook.moveSheet(excel.workbook.sheet('草稿'), 1);
    await host.apply(workbook({ 甲: [values([3])], 丙: [values([4])], 乙: [values([5])] }));
    expect(names(office)).toEqual(['甲', '丙', '草稿', '乙']);
  });

  it('of people go on pointing to sheets that are built again', async () => {
    const office = openOffice();
    const { host, excel } = office;
    const plan = (value: number): ReturnType<typeof workbook> =>
      workbook({ '基础 数据': [values([value])], 汇总: [values([0])] });
    await host.apply(plan(1));
    excel.person.addSheet('草稿');
    excel.person.type('草稿', 'B2', "='基础 数据'!A1+汇总!A1");
    excel.person.type('草稿', 'B3', '=1+1');
    excel.person.type('草稿', 'B4', '基础 数据');
    await host.apply(plan(7));
    const sheet = excel.workbook.sheet('草稿');
    expect(sheet.peek(1, 1)).toMatchObject({ formula: "='基础 数据'!A1+汇总!A1", value: 7 });
    expect(sheet.peek(2, 1)).toMatchObject({ formula: '=1+1', value: 2 });
    expect(sheet.peek(3, 1)?.value).toBe('基础 数据');
  });

  it('that are amended go on pointing to sheets that are built again in the same plan', async () => {
    const { host, excel } = openOffice();
    await host.apply(
      workbook({
        参数: [values([1])],
        汇总: [
          { kind: 'formulas', cells: [{ row: 0, column: 0, formula: "'参数'!$A$1", value: 1 }] },
          { kind: 'protection', unlocked: [] },
        ],
      }),
    );
    await host.apply({
      ...workbook({ 参数: [values([5])] }),
      sheets: [
        ...workbook({ 参数: [values([5])] }).sheets,
        { sheet: '汇总', steps: [{ kind: 'values', row: 1, column: 0, values: [['说明']] }] },
      ],
    });
    const sheet = excel.workbook.sheet('汇总');
    expect(sheet.peek(0, 0)).toMatchObject({ formula: "='参数'!$A$1", value: 5 });
    expect(sheet.peek(1, 0)?.value).toBe('说明');
    expect(sheet.protection).toBeDefined();
  });

  it('that came with a new workbook go, unless something is on them', async () => {
    for (const used of [false, true]) {
      const office = openOffice({ firstSheet: '工作表1' });
      if (used) office.excel.person.type('工作表1', 'C3', '我的');
      await office.host.apply(workbook({ 甲: [values([1])] }));
      expect(names(office)).toEqual(used ? ['甲', '工作表1'] : ['甲']);
    }
  });

  it('that look alike are copied, and hold what is theirs', async () => {
    const { host, excel } = openOffice();
    const towns = ['幸福街道', '项里街道', '耿车镇'];
    await host.apply(
      workbook({
        汇总: [
          {
            kind: 'formulas',
            cells: towns.map((town, row) => ({
              row,
              column: 0,
              formula: `'${town}'!$B$1`,
              value: row,
            })),
          },
        ],
        ...Object.fromEntries(
          towns.map((town, index) => [
            town,
            [
              values(['常住人口', index], ['合计', null]),
              {
                kind: 'formulas' as const,
                cells: [{ row: 1, column: 1, formula: 'SUM(B1:B1)', value: index }],
              },
              {
                kind: 'styles' as const,
                styles: [
                  { area: { row: 0, column: 1, rows: 1, columns: 1 }, style: { fill: '#FFFBE6' } },
                ],
              },
              {
                kind: 'protection' as const,
                unlocked: [{ row: 0, column: 1, rows: 1, columns: 1 }],
              },
            ],
          ]),
        ),
      }),
    );
    expect(
      excel.traffic.flatMap(({ actions }) => actions).filter((name) => name === 'Protect'),
    ).toHaveLength(3);
    towns.forEach((town, index) => {
      const sheet = excel.workbook.sheet(town);
      expect([sheet.peek(0, 0)?.value, sheet.peek(0, 1)?.value, sheet.peek(1, 1)?.value]).toEqual([
        '常住人口',
        index,
        index,
      ]);
      expect(sheet.peek(0, 1)?.format).toMatchObject({ fill: '#FFFBE6', locked: false });
      expect(excel.workbook.sheet('汇总').peek(index, 0)?.value).toBe(index);
    });
  });

  it('with names of 31 characters, and very hidden ones, are built again', async () => {
    const office = openOffice();
    const long = '表'.repeat(31);
    const plan = workbook({
      甲: [values([1])],
      [long]: [{ kind: 'sheet', visibility: 'veryHidden', showGridLines: true }, values([2])],
    });
    await office.host.apply(plan);
    await office.host.apply(plan);
    expect(names(office)).toEqual(['甲', long]);
  });
});

describe('reading', () => {
  it('tells dates from numbers, and links into other files', async () => {
    const { host, excel } = openOffice();
    excel.person.type('Sheet1', 'B2', '2023-04-06');
    excel.person.type('Sheet1', 'B3', '45022');
    const [sheet] = await host.readSheets();
    expect([...(sheet?.formats ?? [])].map(([cell]) => cell)).toEqual(['B2']);
    expect(sheet).toMatchObject({ firstRow: 1, firstColumn: 1, values: [[45022], [45022]] });
    expect((await host.readWorkbook()).hasExternalLinks).toBe(false);
    excel.person.type('Sheet1', 'B4', "='[上报.xlsx]表1'!A1");
    expect((await host.readWorkbook()).hasExternalLinks).toBe(true);
  });

  it('gives the empty text of a formula, and nothing for a blank cell', async () => {
    const { host, excel } = openOffice();
    excel.person.type('Sheet1', 'A1', '=IF(B1=1,1,"")');
    excel.person.type('Sheet1', 'C1', '1');
    expect((await host.readSheets())[0]?.values).toEqual([['', null, 1]]);
  });
});

describe('looking again', () => {
  it('gives what is the same as the very object, by what it shows or by its formulas too', async () => {
    const { raw: host, excel } = openOffice();
    excel.person.type('Sheet1', 'B2', '=1+1');
    excel.person.type('Sheet1', 'B3', '5');
    excel.person.addSheet('另一表');
    excel.person.type('另一表', 'A1', "=Sheet1!B2&'Sheet1'!B3");
    const known = await host.readWorkbook();
    excel.forgetTraffic();
    expect((await host.readWorkbook(known, 'held')).sheets).toEqual(known.sheets);
    expect(excel.syncs).toBe(1);
    // Its own value typed over it.
    delete excel.workbook.sheet('Sheet1').cell(1, 1).formula;
    const [shown, held] = [await host.readWorkbook(known), await host.readWorkbook(known, 'held')];
    expect(shown.sheets[0]).toBe(known.sheets[0]);
    expect(held.sheets[0]?.formulas.size).toBe(0);
    expect(held.sheets[1]).toBe(known.sheets[1]);
    excel.person.type('Sheet1', 'B3', '6');
    const after = await host.readWorkbook(known);
    expect(after.sheets.map(({ values }) => values.flat())).toEqual([[2, 6], ['26']]);
  });
});

describe.each(['1.15', '1.9'])('watching (ExcelApi %s)', (level) => {
  it('tells of people, by the name under which a sheet was seen, and not of itself', async () => {
    const { host, excel, client } = openOffice({ level });
    await host.apply(workbook({ 甲: [values([1])] }));
    const heard: string[] = [];
    const stop = await host.watch(({ sheet, range }) => heard.push(`${sheet} ${range}`));
    excel.person.type('甲', 'B2', '5');
    await settled();
    excel.workbook.sheet('甲').name = '甲改名';
    excel.person.insertRows('甲改名', 2);
    await settled();
    expect(heard).toEqual(['甲 B2', '甲 2:2']);
    expect(await host.readSheets(['甲'])).toEqual([]);
    await host.readWorkbook();
    excel.person.type('甲改名', 'B4', '6');
    await settled();
    expect(heard.splice(2)).toEqual(['甲改名 B4']);
    await host.apply(workbook({ 乙: [values([1])] }));
    // Another host of the same add-in writes while this one does not.
    const other = createOfficeHost({
      run: client.Excel.run,
      isSetSupported: client.isSetSupported,
    });
    await other.apply(changesOfPlan(workbook({ 丙: [values([1])] }), []));
    await settled();
    expect(heard).toHaveLength(2);
    await stop();
  });
});

describe('live reading', () => {
  it('takes one request for an edit, and sees a sheet that took the name of another', async () => {
    const { host, excel } = openOffice();
    await host.apply(workbook({ 甲: [values([1])], 乙: [values([2])] }));
    await host.readWorkbook();
    const heard: string[] = [];
    await host.watch(({ sheet }) => heard.push(sheet));
    excel.forgetTraffic();
    excel.person.type('甲', 'B2', '5');
    await settled();
    expect(heard).toEqual(['甲']);
    const [read] = await host.readSheets(heard);
    expect(read?.values[1]?.[1]).toBe(5);
    expect(excel.syncs).toBe(1);

    const [first, second] = [excel.workbook.sheet('甲'), excel.workbook.sheet('乙')];
    first.name = '丙';
    second.name = '甲';
    first.name = '乙';
    expect(await host.readSheets(['甲', '乙'])).toEqual([]);
    await host.readWorkbook();
    expect(await host.readSheets(['甲', '乙'])).toHaveLength(2);
  });
});
