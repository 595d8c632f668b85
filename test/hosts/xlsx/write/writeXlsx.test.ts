import { Parser } from 'saxen';
import { writeXlsx } from '../../../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../../../contract/contractPlan';
import { EVERY_STEP_PLAN } from '../../../support/everyStepPlan';
import { partsOf } from '../../../support/parts';

/** ECMA-376 part 1, 18.3.1.99: what a worksheet holds, in the only order that Excel opens. */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'legacyDrawing',
];

/** Names of the elements straight below the root; fails where the part is not well-formed. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  const parser = new Parser();
  parser.on('error', (error: Error) => {
    throw error;
  });
  parser.on('openTag', (name: string) => {
    if (depth === 1) names.push(name);
    depth += 1;
  });
  parser.on('closeTag', () => {
    depth -= 1;
  });
  parser.parse(xml);
  return names;
}

describe('writeXlsx', () => {
  it('gives the same bytes for the same plan on another day', async () => {
    const first = await writeXlsx(EVERY_STEP_PLAN);
    jest.useFakeTimers({
      now: new Date('2031-12-24T23:59:00'),
      doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'setTimeout'],
    });
    try {
      const second = await writeXlsx(EVERY_STEP_PLAN);
      expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('writes every part well-formed, and worksheets in the order of the standard', async () => {
    const parts = partsOf(await writeXlsx(EVERY_STEP_PLAN));
    for (const xml of Object.values(parts)) childrenOf(xml);
    const found = childrenOf(parts['xl/worksheets/sheet2.xml'] ?? '');
    const ranks = found.map((name) => WORKSHEET_ORDER.indexOf(name));
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(found).size).toBe(WORKSHEET_ORDER.length - 1);
  });

  it('writes every part that the content types name, and no other', async () => {
    const parts = partsOf(await writeXlsx(EVERY_STEP_PLAN));
    const types = parts['[Content_Types].xml'] ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(named));
    const byExtension = new Set(
      [...types.matchAll(/Extension="([^"]+)"/g)].map((match) => match[1]!),
    );
    for (const path of Object.keys(parts))
      expect(named.includes(path) || byExtension.has(path.split('.').at(-1)!)).toBe(true);
  });

  it('quotes sheet names wherever it refers to them', async () => {
    const { 'xl/workbook.xml': book = '', 'xl/worksheets/sheet1.xml': contents = '' } = partsOf(
      await writeXlsx(EVERY_STEP_PLAN),
    );
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'数据''表 (1)'!$3:$3</definedName>`,
    );
    expect(book).toContain(`localSheetId="1">'数据''表 (1)'!$B$1:$I$30</definedName>`);
    expect(contents).toContain('location="&apos;数据&apos;&apos;表 (1)&apos;!C5"');
  });

  it('opens with the active sheet, and with no other selected', async () => {
    const parts = partsOf(await writeXlsx(EVERY_STEP_PLAN));
    expect(parts['xl/workbook.xml']).toContain('activeTab="1"');
    const selected = Object.keys(parts).filter((path) => parts[path]!.includes('tabSelected="1"'));
    expect(selected).toEqual(['xl/worksheets/sheet2.xml']);
  });

  it('lays styles over each other by property, and keeps equal ones once', async () => {
    const area = { row: 0, column: 0, rows: 20, columns: 20 };
    const corner = { row: 0, column: 0, rows: 1, columns: 1 };
    const { 'xl/styles.xml': styles = '' } = partsOf(
      await writeXlsx(
        workbook({
          甲: [
            {
              kind: 'styles',
              styles: [
                { area, style: { font: { name: '宋体', size: 12 }, fill: '#FFFBE6' } },
                { area: corner, style: { font: { bold: true } } },
                { area: corner, style: { font: { bold: false, size: 18 } } },
              ],
            },
            { kind: 'numberFormats', formats: [{ area, format: '#,##0' }] },
          ],
          乙: [
            {
              kind: 'styles',
              styles: [{ area, style: { font: { size: 12, name: '宋体' }, fill: '#FFFBE6' } }],
            },
            { kind: 'numberFormats', formats: [{ area, format: '#,##0' }] },
          ],
        }),
      ),
    );
    expect(styles).toContain('<font><sz val="18"/><name val="宋体"/><charset val="134"/></font>');
    expect(styles).toContain('<fonts count="3">');
    expect(styles).toContain('<cellXfs count="3">');
  });

  it('refuses a number that no cell can hold', async () => {
    await expect(writeXlsx(workbook({ 甲: [values([Number.NaN])] }))).rejects.toThrow('NaN');
  });

  it('keeps the messages of a validation within what Excel takes', async () => {
    const { 'xl/worksheets/sheet2.xml': sheet = '' } = partsOf(await writeXlsx(EVERY_STEP_PLAN));
    const lengths = (name: string): number[] =>
      [...sheet.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1]!.length);
    expect(Math.max(...lengths('promptTitle'))).toBe(32);
    expect(Math.max(...lengths('prompt'))).toBe(255);
    expect(Math.max(...lengths('errorTitle'))).toBeLessThanOrEqual(32);
    expect(Math.max(...lengths('error'))).toBe(225);
  });
});
