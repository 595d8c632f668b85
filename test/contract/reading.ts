import { isCellError } from '../../src/core/values/cell';
import type { HostUnderTest } from './HostUnderTest';
import { cellOf, readSheet } from './cellOf';
import { build } from './build';
import { values, workbook } from './contractPlan';

/** What was applied is what is read. */
export function describeReading(open: () => Promise<HostUnderTest>): void {
  describe('reads back', () => {
    it('numbers, text, logical values, errors and nothing', async () => {
      const { host } = await open();
      await build(
        host,
        workbook({
          数据: [values([51234, -0.5, 1e-7, '龙河镇'], [true, false, { error: '#N/A' }, null])],
        }),
      );
      const sheet = await readSheet(host, '数据');
      expect(cellOf(sheet, 'A1')).toBe(51234);
      expect(cellOf(sheet, 'B1')).toBe(-0.5);
      expect(cellOf(sheet, 'C1')).toBe(1e-7);
      expect(cellOf(sheet, 'D1')).toBe('龙河镇');
      expect(cellOf(sheet, 'A2')).toBe(true);
      expect(cellOf(sheet, 'B2')).toBe(false);
      expect(cellOf(sheet, 'C2')).toEqual({ error: '#N/A' });
      expect(cellOf(sheet, 'D2')).toBeNull();
      expect(cellOf(sheet, 'Z99')).toBeNull();
    });

    it.each([
      ['what looks like a formula', '=1+1'],
      ['what looks like a number', '0123'],
      ['what looks like an error', '#N/A'],
      ['what looks like a date', '2023-04-06'],
      ['what looks like an escape', '_x0041_'],
      ['a sign in front', '+86'],
      ['markup', '<b>&amp;</b> "\''],
      ['spaces around', '  两边有空格 '],
      ['lines', '第一行\n第二行'],
      ['rare characters', '𠮷野家 👵'],
    ])('text as text: %s', async (_, text) => {
      const { host } = await open();
      await build(
        host,
        workbook({
          数据: [
            {
              kind: 'numberFormats',
              formats: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, format: '@' }],
            },
            values([text]),
          ],
        }),
      );
      const sheet = await readSheet(host, '数据');
      expect(cellOf(sheet, 'A1')).toBe(text);
      expect(sheet.formulas.size).toBe(0);
    });

    it('formulas with their values', async () => {
      const { host } = await open();
      await build(
        host,
        workbook({
          数据: [
            values([2, 3]),
            {
              kind: 'formulas',
              cells: [
                { row: 1, column: 0, formula: 'A1+B1', value: 5 },
                { row: 1, column: 1, formula: 'IF(A1<B1,"少","多")', value: '少' },
                { row: 1, column: 2, formula: 'A1<B1', value: true },
                { row: 1, column: 3, formula: 'IF(A1<B1,"",1)', value: '' },
                { row: 1, column: 4, formula: 'A1/0', value: { error: '#DIV/0!' } },
                { row: 1, column: 5, formula: "'别 表'!A1*2", value: 14 },
              ],
            },
          ],
          '别 表': [values([7])],
        }),
      );
      const sheet = await readSheet(host, '数据');
      expect(['A2', 'B2', 'C2', 'D2', 'F2'].map((cell) => cellOf(sheet, cell))).toEqual([
        5,
        '少',
        true,
        '',
        14,
      ]);
      expect(isCellError(cellOf(sheet, 'E2'))).toBe(true);
      expect(sheet.formulas.get('A2')).toBe('A1+B1');
      expect(sheet.formulas.get('B2')).toBe('IF(A1<B1,"少","多")');
      expect(sheet.formulas.get('F2')).toBe("'别 表'!A1*2");
      expect(sheet.formulas.size).toBe(6);
    });

    it('the sheets in their order, with who may see them', async () => {
      const { host } = await open();
      await build(
        host,
        workbook({
          丙: [values(['c'])],
          甲: [{ kind: 'sheet', visibility: 'hidden', showGridLines: true }, values(['a'])],
          乙: [{ kind: 'sheet', visibility: 'veryHidden', showGridLines: true }, values(['b'])],
        }),
      );
      const order = [
        { name: '丙', visibility: 'visible' },
        { name: '甲', visibility: 'hidden' },
        { name: '乙', visibility: 'veryHidden' },
      ];
      expect(await host.listSheets()).toEqual(order);
      const sheets = await host.readSheets();
      expect(sheets.map(({ name, visibility }) => ({ name, visibility }))).toEqual(order);
      expect(sheets.map((sheet) => cellOf(sheet, 'A1'))).toEqual(['c', 'a', 'b']);
    });

    it('named sheets only, and leaves out names that there are not', async () => {
      const { host } = await open();
      await build(host, workbook({ 甲: [values([1])], 乙: [values([2])], 丙: [values([3])] }));
      const sheets = await host.readSheets(['丙', '没有', '甲']);
      expect(sheets.map(({ name }) => name).sort()).toEqual(['丙', '甲']);
      expect(await host.readSheets([])).toEqual([]);
    });

    it('keys in hidden rows and columns', async () => {
      const { host } = await open();
      await build(
        host,
        workbook({
          数据: [
            values(['#fields:demo', 'value'], ['el:pop.resident', 51234]),
            { kind: 'keys', hiddenColumns: [0], hiddenRows: [0] },
          ],
        }),
      );
      const sheet = await readSheet(host, '数据');
      expect(cellOf(sheet, 'A1')).toBe('#fields:demo');
      expect(cellOf(sheet, 'B1')).toBe('value');
      expect(cellOf(sheet, 'A2')).toBe('el:pop.resident');
      expect(cellOf(sheet, 'B2')).toBe(51234);
    });

    it('what stands in merged cells', async () => {
      const { host } = await open();
      await build(
        host,
        workbook({
          数据: [
            values(['标题', null, null], ['甲', '乙', '丙']),
            { kind: 'merges', areas: [{ row: 0, column: 0, rows: 1, columns: 3 }] },
          ],
        }),
      );
      const sheet = await readSheet(host, '数据');
      expect(['A1', 'B1', 'A2', 'B2', 'C2'].map((cell) => cellOf(sheet, cell))).toEqual([
        '标题',
        null,
        '甲',
        '乙',
        '丙',
      ]);
    });

    it('properties and names of the workbook', async () => {
      const { host } = await open();
      await build(
        host,
        workbook(
          {
            '数 据': [
              values([1, 2]),
              {
                kind: 'names',
                names: [
                  { name: 'el_pop', area: { row: 0, column: 1, rows: 1, columns: 1 } },
                  { name: '合计', area: { row: 0, column: 0, rows: 2, columns: 2 } },
                ],
              },
            ],
          },
          { properties: { 'annex.kind': 'district', 'annex.org': '宿城区 <1>' } },
        ),
      );
      const workbookRead = await host.readWorkbook();
      expect(workbookRead.properties).toMatchObject({
        'annex.kind': 'district',
        'annex.org': '宿城区 <1>',
      });
      expect(workbookRead.names).toMatchObject({
        el_pop: "'数 据'!$B$1",
        合计: "'数 据'!$A$1:$B$2",
      });
      expect(workbookRead.hasExternalLinks).toBe(false);
    });
  });
}
