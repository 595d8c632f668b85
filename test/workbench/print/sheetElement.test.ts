/** @jest-environment jsdom */
import type { ShownCell, ShownChart, ShownSheet } from '../../../src/app/ShownSheet';
import { backToCover } from '../../../src/core/messages/bookSheets';
import type { PrintStep } from '../../../src/core/workbook/SheetPlan';
import type { CellStyle } from '../../../src/core/workbook/style';
import { sheetElement } from '../../../src/workbench/print/sheetElement';

const BOX: CellStyle = {
  font: { name: '仿宋', size: 12 },
  border: { top: { line: 'thin', color: '#000000' } },
};

function cell(row: number, column: number, text: string, more: Partial<ShownCell> = {}): ShownCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, style: BOX, isLink: false, ...more };
}

const PRINT: PrintStep = {
  kind: 'print',
  orientation: 'landscape',
  repeatRows: { first: 3, last: 4 },
  area: { row: 0, column: 1, rows: 9, columns: 4 },
  pagesTall: 0,
  margin: 1.5,
  footer: '&C第 &P 页 共 &N 页',
};

const CHART: ShownChart = {
  type: 'bar',
  title: '',
  stacked: true,
  legend: true,
  anchor: { row: 7, column: 1, rows: 2, columns: 4 },
  categories: ['指标数'],
  series: [
    { name: '达标', values: [23], texts: ['23'] },
    { name: '待定', values: [0], texts: ['0'] },
    { name: '滞后', values: [3], texts: ['3'] },
  ],
};

/** Row 2 and column 0 carry keys and are not shown. */
function sheet(cells: readonly ShownCell[], more: Partial<ShownSheet> = {}): ShownSheet {
  return {
    name: '附件1',
    columns: [1, 2, 3, 4, 5].map((column) => ({ column, width: 240 })),
    rows: [0, 1, 3, 4, 5, 6, 7, 8, 9].map((row) => ({
      row,
      height: 24,
      cells: cells.filter((each) => each.row === row),
    })),
    charts: [],
    print: PRINT,
    ...more,
  };
}

const SHOWN = sheet([
  cell(0, 1, '附件1'),
  cell(0, 2, '2023年9月', { columnSpan: 2 }),
  cell(0, 4, backToCover, { isLink: true }),
  cell(1, 1, '主要指标', { columnSpan: 4 }),
  cell(3, 1, '序号', { rowSpan: 2 }),
  cell(3, 2, '目标', { columnSpan: 3 }),
  cell(4, 2, '2023年'),
  cell(4, 3, '2024年'),
  cell(4, 4, '2025年'),
  cell(5, 1, '1'),
  cell(5, 2, '甲\n乙', { style: { ...BOX, align: { wrap: true, horizontal: 'center' } } }),
  cell(5, 3, '98.43%', { bar: { share: 0.5, color: '#D64541' } }),
  cell(5, 4, '● 达标', { style: { ...BOX, fill: '#DDF2E3', font: { color: '#0B5A2B' } } }),
  cell(6, 1, '二', { rowSpan: 2 }),
  cell(6, 4, '见表', { isLink: true, style: { font: { underline: true, color: '#0B4F8A' } } }),
  cell(6, 5, '表外'),
]);

const tables = (element: HTMLElement): readonly HTMLTableElement[] => [
  ...element.querySelectorAll('table'),
];
const texts = (rows: Iterable<HTMLTableRowElement>): readonly (readonly string[])[] =>
  [...rows].map(({ cells }) => [...cells].map(({ textContent }) => textContent));
const rulesOf = (element: HTMLElement): string => element.querySelector('style')?.textContent ?? '';

/** The rule of a cell's own look. */
function lookOf(element: HTMLElement, text: string): string {
  const found = [...element.querySelectorAll('td, th')].find((each) => each.textContent === text);
  const name = [...(found?.classList ?? [])].find((each) => each.startsWith('look-')) ?? '';
  return new RegExp(`[.]${name} \\{(.*)\\}`).exec(rulesOf(element))?.[1] ?? '';
}

describe('a printed sheet', () => {
  const element = sheetElement(document, SHOWN);

  it('has what comes before the repeated rows once, and these as the head of the table', () => {
    const [above, main] = tables(element);
    expect(tables(element)).toHaveLength(2);
    expect(texts(above!.rows)).toEqual([['附件1', '2023年9月'], ['主要指标']]);
    expect(texts(main!.tHead!.rows)).toEqual([
      ['序号', '目标'],
      ['2023年', '2024年', '2025年'],
    ]);
    expect(main!.tHead!.rows[0]!.cells[0]!.rowSpan).toBe(2);
    expect(texts([...main!.tBodies].flatMap(({ rows }) => [...rows]))[0]).toEqual([
      '1',
      '甲\n乙',
      '98.43%',
      '● 达标',
    ]);
  });

  it('leaves out what lies beside the print area, and the way back to 首页', () => {
    expect(element.textContent).not.toContain('表外');
    expect(element.textContent).not.toContain(backToCover);
    expect(tables(element)[0]!.rows[0]!.cells[1]!.colSpan).toBe(3);
  });

  it('gives every row of a table the same number of columns', () => {
    for (const table of tables(element))
      for (const section of table.querySelectorAll('thead, tbody')) {
        const rows = [...section.querySelectorAll('tr')];
        const taken = rows.map(() => 0);
        rows.forEach((row, index) => {
          for (const { rowSpan, colSpan } of row.cells)
            for (let down = index; down < index + rowSpan; down += 1) taken[down]! += colSpan;
        });
        expect(new Set(taken)).toEqual(new Set([4]));
      }
  });

  it('is one page of A4 wide, with the page counted below', () => {
    const rules = rulesOf(element);
    expect(rules).toContain('@page { size: A4 landscape; margin: 42.52pt;');
    expect(rules).toContain(
      '@bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页";',
    );
    const scale = Number(element.style.getPropertyValue('--scale'));
    expect(scale * 4 * 240).toBeCloseTo(841.89 - 2 * 42.52 - 1.5, 1);
    expect(rules).toContain('print-color-adjust: exact');
    expect(rules).toMatch(/tr, .* \{ break-inside: avoid/);
  });

  it('looks as the cells look', () => {
    expect(lookOf(element, '● 达标')).toContain('background-color: #DDF2E3');
    expect(lookOf(element, '● 达标')).toContain('color: #0B5A2B');
    expect(lookOf(element, '甲\n乙')).toContain('text-align: center');
    expect(lookOf(element, '甲\n乙')).toContain('border-top: 0.6pt solid #000000');
    expect(lookOf(element, '甲\n乙')).toContain("font-family: '仿宋', FangSong");
  });

  it('shows a link as any other text', () => {
    expect(lookOf(element, '见表')).not.toMatch(/underline|#0B4F8A/);
  });

  it('keeps rows together that a cell spans', () => {
    const tied = [...element.querySelectorAll('tbody.together')];
    expect(tied.map((body) => body.querySelectorAll('tr').length)).toEqual([2]);
    expect(tied[0]?.textContent).toContain('二');
  });

  it('draws a bar across its share of a cell', () => {
    const bar = [...element.querySelectorAll('td')].find((td) => td.textContent === '98.43%');
    expect(bar?.getAttribute('style')).toMatch(/linear-gradient\(.*50(\.0)?%/);
  });

  it('never takes text for markup', () => {
    const found = sheetElement(document, sheet([cell(5, 1, '<img src=x onerror="x()">')]));
    expect(found.querySelectorAll('img')).toHaveLength(0);
    expect(found.textContent).toContain('<img src=x');
  });

  it('breaks a text that has no room beside it, and lets it run on where there is', () => {
    const long = '很长很长的一段文字';
    const found = sheetElement(
      document,
      sheet([cell(5, 1, long), cell(5, 2, '2'), cell(6, 1, long), cell(7, 1, '12345678')]),
    );
    const [first, , second, number] = [...found.querySelectorAll('td')].filter(
      ({ textContent }) => textContent !== '',
    );
    expect([first, second, number].map((td) => td?.classList.contains('one-line'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('charts of a printed sheet', () => {
  const shown = sheet([cell(5, 1, '1')], { charts: [CHART] });

  it('stand in the cells that they cover, and are told in words', () => {
    const picture = sheetElement(document, shown, ['data:image/png;base64,AAAA']).querySelector(
      'img',
    );
    expect(picture?.src).toBe('data:image/png;base64,AAAA');
    expect(picture?.alt).toBe('指标数：达标 23，滞后 3');
    const place = picture?.closest('td');
    expect([place?.rowSpan, place?.colSpan]).toEqual([2, 4]);
  });

  it('follow the table where their cells hold something', () => {
    const full = sheet([cell(7, 2, '表')], { charts: [CHART] });
    const element = sheetElement(document, full);
    expect(element.lastElementChild?.tagName).toBe('IMG');
    expect(element.textContent).toContain('表');
  });

  it('are left out beside the print area', () => {
    const beside = { ...CHART, anchor: { row: 7, column: 5, rows: 2, columns: 1 } };
    const element = sheetElement(document, sheet([], { charts: [beside] }));
    expect(element.querySelectorAll('img')).toHaveLength(0);
  });
});

describe('a sheet without page set-up', () => {
  it('lies where it is wide and stands where it is narrow', () => {
    const { name, columns, rows, charts } = SHOWN;
    const plain: ShownSheet = { name, columns, rows, charts };
    const wide = sheetElement(document, plain);
    const narrow = sheetElement(document, { ...plain, columns: columns.slice(0, 2) });
    expect(rulesOf(wide)).toContain('A4 landscape');
    expect(rulesOf(narrow)).toContain('A4 portrait');
    expect(narrow.style.getPropertyValue('--scale')).toBe('1');
    expect(wide.textContent).toContain('表外');
  });
});
