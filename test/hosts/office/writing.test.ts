import { notesCut, notesLeftOut, printNotSet } from '../../../src/core/messages/officeHost';
import { values, workbook } from '../../contract/contractPlan';
import { EVERY_STEP_PLAN, LONG_LIST } from '../../support/everyStepPlan';
import type { Cell } from '../../excel/model/Cell';
import { invalidArgument } from '../../excel/model/ExcelError';
import { openOffice, type OfficeUnderTest } from './officeHost';

const DATA = "数据'表 (1)";

function raise(cause: Error): never {
  throw cause;
}

async function built(): Promise<OfficeUnderTest> {
  const office = openOffice();
  await office.host.apply(EVERY_STEP_PLAN);
  return office;
}

function cellAt({ excel }: OfficeUnderTest, sheet: string, row: number, column: number): Cell {
  const cell = excel.workbook.sheet(sheet).peek(row, column);
  if (!cell) throw new Error('the cell is empty');
  return cell;
}

describe('writes in Excel', () => {
  it('styles, a later one over an earlier one, property by property', async () => {
    const office = await built();
    expect(cellAt(office, DATA, 2, 1).format).toMatchObject({
      fontName: '微软雅黑',
      fontSize: 10.5,
      bold: true,
      fontColor: '#FFFFFF',
      fill: '#1F4E79',
      horizontal: 'Center',
      vertical: 'Center',
    });
    expect(cellAt(office, DATA, 3, 3).format).toMatchObject({
      fill: '#FFFBE6',
      wrap: true,
      indent: 1,
      vertical: 'Center',
    });
    expect(cellAt(office, DATA, 3, 1).format.fill).toBeUndefined();
  });

  it('a border on every side of every cell, but none where none is planned', async () => {
    const office = await built();
    const line = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' };
    expect(cellAt(office, DATA, 5, 2).format.borders).toEqual({
      EdgeTop: line,
      EdgeBottom: line,
      EdgeLeft: line,
      EdgeRight: line,
    });
    expect(cellAt(office, DATA, 5, 3).format.borders?.EdgeRight).toBeUndefined();
  });

  it('every kind of line', async () => {
    const office = openOffice();
    const lines = ['thin', 'medium', 'hair', 'dashed'] as const;
    await office.host.apply(
      workbook({
        甲: [
          {
            kind: 'styles',
            styles: lines.map((line, row) => ({
              area: { row: row * 2, column: 0, rows: 1, columns: 1 },
              style: { border: { bottom: { line, color: '#000000' } } },
            })),
          },
        ],
      }),
    );
    const written = lines.map(
      (_, row) => cellAt(office, '甲', row * 2, 0).format.borders?.EdgeBottom,
    );
    expect(written.map((border) => `${border!.style} ${border!.weight}`)).toEqual([
      'Continuous Thin',
      'Continuous Medium',
      'Continuous Hairline',
      'Dash Thin',
    ]);
  });

  it('every cell where a filter hides rows of our sheet', async () => {
    const office = openOffice();
    await office.host.apply(workbook({ 甲: [values([1], [2], [3], [4])] }));
    const sheet = office.excel.workbook.sheet('甲');
    sheet.filter = { area: { row: 0, column: 0, rows: 4, columns: 1 }, hidden: [1, 2] };
    await office.host.apply(workbook({ 甲: [values([10], [20], [30], [40])] }));
    expect([0, 1, 2, 3].map((row) => cellAt(office, '甲', row, 0).value)).toEqual([10, 20, 30, 40]);
    expect(sheet.filter.hidden).toEqual([1, 2]);
  });

  it('links that keep the look of the plan', async () => {
    const office = await built();
    const cell = cellAt(office, '首页', 2, 1);
    expect(cell.value).toBe('附件1');
    expect(cell.hyperlink).toEqual({
      documentReference: "'数据''表 (1)'!C5",
      screenTip: '转到“数据”',
    });
    expect(cell.format.fontColor).toBe('#0B4F8A');
  });

  it('notes as messages of their cells, and validations with their limits', async () => {
    const { excel } = await built();
    const sheet = excel.workbook.sheet(DATA);
    const at = (row: number, column: number): ReturnType<typeof sheet.validationOf> =>
      sheet.validationOf({ row, column, rows: 1, columns: 1 });
    expect(at(3, 1)?.prompt).toEqual({
      showPrompt: true,
      title: '说明',
      message: '时点数，月末。',
    });
    expect(at(3, 2)?.rule).toEqual({
      custom: { formula: '=AND(ISNUMBER(C4),C4>=0,C4=INT(C4))' },
    });
    expect(at(3, 2)?.errorAlert).toMatchObject({ showAlert: true, style: 'Stop' });
    expect(at(3, 2)?.prompt?.title).toHaveLength(32);
    expect(at(3, 2)?.prompt?.message.endsWith('…')).toBe(true);
    const sources = sheet.validations.map(({ validation }) => JSON.stringify(validation.rule));
    expect(sources.join()).toContain(`='_列表'!$A$1:$A$${LONG_LIST.length}`);
  });

  it('a note beside the rule of its cell, but not over a message of the plan', async () => {
    const office = openOffice();
    const area = (row: number): { row: number; column: number; rows: number; columns: number } => ({
      row,
      column: 0,
      rows: 1,
      columns: 1,
    });
    const rule = { kind: 'list' as const, items: ['是', '否'] };
    const error = { style: 'stop' as const, title: '不在列表', message: '请选择。' };
    const { warnings } = await office.host.apply(
      workbook({
        甲: [
          {
            kind: 'validations',
            validations: [
              { area: area(0), rule, error },
              { area: area(1), rule, error, prompt: { title: '提示', message: '选一项。' } },
            ],
          },
          {
            kind: 'notes',
            notes: [
              { row: 0, column: 0, text: '长'.repeat(300) },
              { row: 1, column: 0, text: '另一说明' },
            ],
          },
        ],
      }),
    );
    const sheet = office.excel.workbook.sheet('甲');
    const list = { list: { inCellDropDown: true, source: '是,否' } };
    expect(sheet.validationOf(area(0))?.rule).toEqual(list);
    expect(sheet.validationOf(area(0))?.prompt?.message).toHaveLength(255);
    expect(sheet.validationOf(area(1))).toMatchObject({ rule: list, prompt: { title: '提示' } });
    expect(warnings).toEqual([notesCut(1, 255), notesLeftOut(1)]);
  });

  it('conditional formats so that the first wins', async () => {
    const { excel } = await built();
    const [first, second] = [...excel.workbook.sheet(DATA).conditionalFormats].sort(
      (a, b) => a.priority - b.priority,
    );
    expect(first?.formula).toBe('=LEFT($E4,1)="●"');
    expect(first?.format).toEqual({
      font: { Color: '#0B5A2B', Bold: true },
      fill: { Color: '#DDF2E3' },
      borders: {},
    });
    expect(second?.format.borders['EdgeTop']).toEqual({ Color: '#555555', Style: 'Dash' });
  });

  it('widths, heights, frozen panes, hidden keys and merged titles', async () => {
    const { excel } = await built();
    const sheet = excel.workbook.sheet(DATA);
    expect(sheet.hiddenColumns).toEqual(new Set([0]));
    expect(sheet.hiddenRows).toEqual(new Set([1]));
    expect(sheet.frozen).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
    expect(sheet.merges).toEqual([{ row: 0, column: 1, rows: 1, columns: 4 }]);
    const first = excel.workbook.sheet('首页');
    // 30 characters of 7 pixels and 5 pixels of padding, in points.
    expect(first.columnWidths.get(1)).toBeCloseTo((30 * 7 + 5) * 0.75);
    expect(first.rowHeights.get(0)).toBe(32);
  });

  it('how a sheet is printed', async () => {
    const { excel } = await built();
    const { settings, titleRows, printArea, headerFooter } = excel.workbook.sheet(DATA).pageLayout;
    expect(settings).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
    });
    expect(settings['leftMargin']).toBeCloseTo(1.5 * (72 / 2.54));
    expect(titleRows).toMatchObject({ row: 2, rows: 1 });
    expect(printArea).toEqual([{ row: 0, column: 1, rows: 30, columns: 8 }]);
    expect(headerFooter).toEqual({ CenterFooter: '第 &P 页 共 &N 页' });
    expect(excel.workbook.sheet('首页').pageLayout.settings['zoom']).toEqual({
      horizontalFitToPages: 1,
      verticalFitToPages: 1,
    });
  });

  it('how a sheet is printed, but for what Excel refuses, which is one sentence', async () => {
    const { host, raw, excel } = openOffice();
    await host.apply(workbook({ 甲: [values([1])], 乙: [values([2])] }));
    const layouts = ['甲', '乙'].map((name) => excel.workbook.sheet(name).pageLayout);
    const refuse = { set: () => void raise(invalidArgument('paperSize')), configurable: true };
    for (const { settings } of layouts) Object.defineProperty(settings, 'paperSize', refuse);
    const to = { orientation: 'landscape', pagesTall: 0, margin: 1.5, footer: '第 &P 页' } as const;
    const sheets = ['甲', '乙'].map((sheet) => ({
      sheet,
      how: 'amend' as const,
      changes: [{ kind: 'print' as const, from: null, to }],
    }));
    const { warnings } = await raw.apply({ sheets, properties: [] });
    expect(warnings).toEqual([printNotSet()]);
    for (const { settings, headerFooter } of layouts) {
      expect(settings).toMatchObject({
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1 },
      });
      expect(headerFooter).toEqual({ CenterFooter: '第 &P 页' });
    }
  });

  it('charts over the planned cells', async () => {
    const { excel } = await built();
    const [column, bar, line] = excel.workbook.sheet(DATA).charts;
    expect(column).toMatchObject({
      type: 'ColumnClustered',
      title: { text: '人口', visible: true },
      legend: { visible: false },
      position: 'B11:C22',
      series: [
        { name: '本月数', values: "'数据''表 (1)'!C4:C5", categories: "'数据''表 (1)'!B4:B5" },
      ],
      axes: { value: { settings: { minimum: 0, maximum: 60000, numberFormat: '#,##0' } } },
    });
    expect(bar).toMatchObject({
      type: 'BarStacked',
      series: [{ color: '#0B5A2B' }, { color: '#FFE3C2', name: '余下' }],
      axes: { category: { settings: { reversePlotOrder: true } } },
    });
    expect(line).toMatchObject({ type: 'LineMarkers', legend: { position: 'Bottom' } });
  });

  it('text as text without a text format, whatever it looks like', async () => {
    const office = openOffice();
    const texts = [
      '1-01',
      '0123',
      '=1+1',
      '-减',
      '2023年4月',
      '四月六日',
      'TRUE',
      '#N/A',
      "'引",
      '98%',
      '(12)',
      '上午8点',
      '#fields:demo',
      '龙河镇',
      ' 空格',
    ];
    await office.host.apply(workbook({ 甲: [values(texts)] }));
    expect(texts.map((_, column) => cellAt(office, '甲', 0, column).value)).toEqual(texts);
    await office.host.apply({
      ...workbook({}),
      sheets: [{ sheet: '甲', steps: [{ kind: 'values', row: 1, column: 0, values: [texts] }] }],
    });
    expect(texts.map((_, column) => cellAt(office, '甲', 1, column).value)).toEqual(texts);
  });

  it('amended text without an apostrophe where the cell is of text format', async () => {
    const office = openOffice();
    await office.host.apply(
      workbook({
        甲: [
          {
            kind: 'numberFormats',
            formats: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, format: '@' }],
          },
        ],
      }),
    );
    await office.host.apply({
      ...workbook({}),
      sheets: [
        {
          sheet: '甲',
          steps: [{ kind: 'values', row: 0, column: 0, values: [['第3页', '第3页']] }],
        },
      ],
    });
    expect(cellAt(office, '甲', 0, 0).value).toBe('第3页');
    expect(cellAt(office, '甲', 0, 1).value).toBe('第3页');
  });

  it('calculates once by itself where people calculate by hand', async () => {
    const office = openOffice();
    office.excel.workbook.calculationMode = 'Manual';
    await office.host.apply(
      workbook({
        甲: [
          values([2]),
          { kind: 'formulas', cells: [{ row: 1, column: 0, formula: 'A1*3', value: 6 }] },
        ],
      }),
    );
    expect(cellAt(office, '甲', 1, 0).value).toBe(6);
    expect(office.excel.workbook.calculationMode).toBe('Manual');
  });
});
