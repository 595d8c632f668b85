import { LIST_SHEET } from '../../src/core/workbook/listSheet';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { EVERY_STEP_PLAN, LONG_LIST } from '../support/everyStepPlan';
import { haveLibreOffice, recalculate } from '../support/libreoffice';
import type { SheetFacts, WorkbookFacts } from '../support/openpyxl';
import { haveOpenpyxl, workbookFacts } from '../support/openpyxl';
import { wider } from '../support/wider';

const written = (): Promise<Uint8Array> => writeXlsx(EVERY_STEP_PLAN);

wider('openpyxl', haveOpenpyxl(), () => {
  describe('the file as openpyxl sees it', () => {
    let facts: WorkbookFacts;
    beforeAll(async () => {
      facts = await workbookFacts(await written());
    }, 60_000);

    describeSteps(() => facts);

    it('sheets that only a program can show', () => {
      expect(facts.sheets.map(({ state }) => state)).toEqual([
        'visible',
        'visible',
        'hidden',
        'veryHidden',
        'veryHidden',
      ]);
    });

    it('fonts by their names', () => {
      expect(sheet(facts, 0).cells['B1']?.font).toMatchObject({ name: '宋体', size: 18 });
      expect(sheet(facts, 1).cells['B3']?.font).toMatchObject({ name: '微软雅黑', size: 10.5 });
    });

    it('widths, with the padding that Excel adds', () => {
      expect(sheet(facts, 0).columns['B']?.width).toBe(30.625);
    });

    it('the frozen panes and grid lines', () => {
      expect(sheet(facts, 1).freeze).toBe('C4');
      expect(sheet(facts, 0).freeze).toBeNull();
      expect(facts.sheets.map(({ gridLines }) => gridLines).slice(0, 2)).toEqual([false, true]);
    });

    it('tooltips of links', () => {
      expect(sheet(facts, 0).cells['B3']?.link?.tooltip).toBe('转到“数据”');
    });

    it('earlier conditional formats first', () => {
      expect(sheet(facts, 1).conditional.map(({ priority }) => priority)).toEqual([1, 2, 3]);
    });
  });
});

wider('LibreOffice and openpyxl', haveLibreOffice() && haveOpenpyxl(), () => {
  describe('the file as LibreOffice opened, calculated and saved it', () => {
    let facts: WorkbookFacts;
    beforeAll(async () => {
      facts = await workbookFacts(await recalculate(await written()));
    }, 120_000);

    describeSteps(() => facts);
  });
});

function sheet(facts: WorkbookFacts, index: number): SheetFacts {
  const found = facts.sheets[index];
  if (!found) throw new Error(`there is no sheet ${index}`);
  return found;
}

function describeSteps(read: () => WorkbookFacts): void {
  const data = (): SheetFacts => sheet(read(), 1);
  const cell = (address: string): SheetFacts['cells'][string] => {
    const found = data().cells[address];
    if (!found) throw new Error(`there is no cell ${address}`);
    return found;
  };

  it('sheets, tab colour, active sheet and title', () => {
    const facts = read();
    expect(facts.sheets.map(({ name }) => name)).toEqual([
      ...EVERY_STEP_PLAN.sheets.map((plan) => plan.sheet),
      LIST_SHEET,
    ]);
    expect(facts.sheets.map(({ state }) => state === 'visible')).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(sheet(facts, 0).tabColor).toBe('FF1F4E79');
    expect(facts.active).toBe(EVERY_STEP_PLAN.activeSheet);
    expect(facts.title).toBe(EVERY_STEP_PLAN.title);
  });

  it('values, text as text', () => {
    expect(cell('C4').value).toBe(51234);
    expect(cell('D4')).toMatchObject({ value: '=1+1', type: 's' });
    expect(cell('D5').value).toBe('_x0041_ 与 & < > " \' 换行\n第二行');
    expect(cell('D6')).toMatchObject({ value: '#N/A', type: 's' });
    expect(cell('D7').value).toBe('  前后有空格  ');
    expect(cell('D8')).toMatchObject({ value: '0123', type: 's' });
    expect(cell('C7').value).toBe('#DIV/0!');
    expect(cell('C8').value).toBe(true);
  });

  it('formulas with their values', () => {
    expect(cell('E4').formula).toBe('=C4/SUM(C$4:C$5)');
    expect(cell('E4').value).toBeCloseTo(51234 / 61055, 12);
    expect(cell('E6').value).toBe('● 达标');
    expect(cell('E7').value).toBe('#DIV/0!');
    expect(cell('E8').value).toBe(true);
    expect(cell('E9').value ?? '').toBe('');
  });

  it('number formats', () => {
    const formats = ['C4', 'D4', 'E4', 'F4', 'B4'].map((address) => cell(address).format);
    expect(formats).toEqual(['#,##0', '@', '0.00%', '0.0"万元"', 'General']);
  });

  it('styles, laid over each other', () => {
    expect(cell('B3')).toMatchObject({
      font: { bold: true, color: 'FFFFFFFF', size: 10.5 },
      fill: 'FF1F4E79',
      horizontal: 'center',
      vertical: 'center',
      border: { top: ['thin', 'FF7F7F7F'], left: ['thin', 'FF7F7F7F'] },
    });
    expect(cell('C4').fill).toBe('FFFFFBE6');
    expect(cell('D5')).toMatchObject({ wrap: true, indent: 1, horizontal: 'left' });
    expect(cell('D5').border.right).toBeNull();
    expect(cell('D5').border.left).toEqual(['thin', 'FF7F7F7F']);
    expect(sheet(read(), 0).cells['B3']?.font.underline).toBe('single');
  });

  it('merges, heights, hidden keys', () => {
    expect(data().merges).toEqual(['B1:E1']);
    expect(data().rows['5']?.height).toBe(36);
    expect(data().rows['2']?.hidden).toBe(true);
    expect(data().columns['A']?.hidden).toBe(true);
    expect(cell('A4').value).toBe('el:a');
  });

  it('validations, the long list on its own sheet', () => {
    const byArea = new Map(data().validations.map((rule) => [rule.area, rule]));
    expect(byArea.get('C6')).toMatchObject({
      type: 'list',
      formula: '"是,否"',
      style: 'stop',
      promptTitle: '请选择',
      prompt: '从列表中选“是”或“否”。',
      errorTitle: '不能这样填',
      error: '只能填“是”或“否”。',
      shown: [true, true],
      blank: true,
    });
    expect(byArea.get('D4:D5')).toMatchObject({ type: 'list', style: 'warning' });
    expect(byArea.get('D4:D5')?.formula).toMatch(/^'?_列表'?!\$A\$1:\$A\$40$/);
    const items = Object.values(sheet(read(), 4).cells).map(({ value }) => value);
    expect(items).toEqual(LONG_LIST);
    expect(byArea.get('C4:C5')).toMatchObject({
      type: 'custom',
      formula: 'AND(ISNUMBER(C4),C4>=0,C4=INT(C4))',
    });
  });

  it('conditional formats', () => {
    const [status, empty, bar] = data().conditional;
    expect(status).toMatchObject({
      area: 'E4:E8',
      type: 'expression',
      formula: ['LEFT($E4,1)="●"'],
      color: 'FF0B5A2B',
      fill: 'FFDDF2E3',
      bold: true,
    });
    expect(empty).toMatchObject({ area: 'C4:C8', formula: ['$C4=""'] });
    expect(empty?.border?.[0]).toBe('dashed');
    expect(bar).toMatchObject({ area: 'E4:E5', type: 'dataBar', bar: 'FF2E75B6' });
  });

  it('protection, without a password', () => {
    expect(data().protection).toEqual({
      sheet: true,
      password: null,
      formatColumns: false,
      formatRows: false,
      selectLockedCells: false,
      selectUnlockedCells: false,
      insertRows: true,
    });
    expect(sheet(read(), 0).protection['sheet']).toBe(false);
    expect(['C4', 'D8'].map((address) => cell(address).locked)).toEqual([false, false]);
    expect(['B4', 'E4', 'C3'].map((address) => cell(address).locked)).toEqual([true, true, true]);
  });

  it('names', () => {
    expect(read().names).toMatchObject({
      el_a: "'数据''表 (1)'!$C$4",
      本月数: "'数据''表 (1)'!$C$4:$C$8",
    });
  });

  it('notes', () => {
    expect(cell('B4').note).toBe('时点数，月末。');
    expect(cell('B5').note).toMatch(/^60周岁及以上老年人口：\n月末实有人数/);
  });

  it('links inside the workbook, with the text of the cell', () => {
    const contents = sheet(read(), 0).cells;
    expect(contents['B3']).toMatchObject({
      value: '附件1',
      link: { location: "'数据''表 (1)'!C5" },
    });
    expect(contents['B4']?.link?.location).toMatch(/^'?首页'?!A1$/);
  });

  it('the printed page', () => {
    const { print } = data();
    expect(print).toMatchObject({
      paper: 9,
      orientation: 'landscape',
      fit: true,
      wide: 1,
      tall: 0,
      rows: '$3:$3',
      footer: '第 &P 页 共 &N 页',
    });
    expect(print.area).toEqual(['$B$1:$I$30']);
    for (const margin of print.margins) expect(margin).toBeCloseTo(1.5 / 2.54, 1);
    expect(sheet(read(), 0).print).toMatchObject({ orientation: 'portrait', tall: 1 });
  });

  it('charts of their kind', () => {
    expect(data().charts).toEqual(['BarChart', 'BarChart', 'LineChart']);
  });
}
