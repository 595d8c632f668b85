import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { patchXlsx } from '../../../src/hosts/xlsx/patch/patchXlsx';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { values, workbook } from '../../contract/contractPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

type Parts = Record<string, Uint8Array>;

async function partsOf(plan: WorkbookPlan): Promise<Parts> {
  return unzipSync(await writeXlsx(plan));
}

async function patched(parts: Parts, before: WorkbookPlan, after: WorkbookPlan): Promise<Parts> {
  const changes = reconcile(pictureOf(before), pictureOf(after));
  return unzipSync(await patchXlsx(zipSync(parts), changes));
}

function changedParts(before: Parts, after: Parts): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const same = (name: string): boolean =>
    Buffer.compare(Buffer.from(before[name] ?? []), Buffer.from(after[name] ?? [])) === 0;
  return [...names].filter((name) => !same(name)).sort();
}

const formula = (value: number) =>
  ({ kind: 'formulas', cells: [{ row: 1, column: 0, formula: 'A1*2', value }] }) as const;

describe('a file that is changed', () => {
  it('is another only in the parts of the sheets that changed', async () => {
    const before = workbook({ 甲: [values([1]), formula(2)], 乙: [values(['二'])] });
    const after = workbook({ 甲: [values([5]), formula(10)], 乙: [values(['二'])] });
    const parts = await partsOf(before);
    const result = await patched(parts, before, after);
    expect(changedParts(parts, result)).toEqual(['xl/worksheets/sheet1.xml']);
    const { sheets } = readXlsx(zipSync(result));
    expect(sheets[0]?.values).toEqual([[5], [10]]);
    expect(sheets[0]?.formulas.get('A2')).toBe('A1*2');
  });

  it('keeps the text of formulas, also of those that look as if they held an escape', async () => {
    const like = (text: string, value: number) =>
      ({
        kind: 'formulas',
        cells: [{ row: 1, column: 0, formula: `A1&"<&>${text}"`, value: `${value}<&>${text}` }],
      }) as const;
    const before = workbook({ 甲: [values([1]), like('_x0041_', 1)] });
    const texts = ['_x0041_', '_x005F_x0041_', '_x000D_', '_x00'];
    for (const [index, text] of texts.entries()) {
      const after = workbook({ 甲: [values([index]), like(text, index)] });
      const result = await patched(await partsOf(before), before, after);
      const [sheet] = readXlsx(zipSync(result)).sheets;
      expect(sheet?.formulas.get('A2')).toBe(`A1&"<&>${text}"`);
      expect(sheet?.values).toEqual([[index], [`${index}<&>${text}`]]);
    }
  });

  it('keeps what people did to a sheet: looks, widths, filters and what stands beside', async () => {
    const before = workbook({ 甲: [values([1, '标签'])] });
    const after = workbook({ 甲: [values([7, '标签'])] });
    const parts = await partsOf(before);
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[sheet]!)
      .replace(
        '<sheetData>',
        '<cols><col min="3" max="9" width="33" customWidth="1"/></cols><sheetData>',
      )
      .replace('</row>', '<c r="F1" t="inlineStr"><is><t>随手记</t></is></c></row>')
      .replace('</sheetData>', '</sheetData><autoFilter ref="A1:B1"/>');
    parts[sheet] = strToU8(xml);
    const result = await patched(parts, before, after);
    const changed = strFromU8(result[sheet]!);
    expect(changed).toContain('<col min="3" max="9" width="33" customWidth="1"/>');
    expect(changed).toContain('<c r="F1" t="inlineStr"><is><t>随手记</t></is></c>');
    expect(changed).toContain('<autoFilter ref="A1:B1"/>');
    expect(readXlsx(zipSync(result)).sheets[0]?.values[0]).toEqual([
      ...[7, '标签', null, null, null, '随手记'],
    ]);
  });

  it('writes out formulas that hang on one that changes', async () => {
    const cells = [1, 2, 3].map((row) => ({
      row,
      column: 0,
      formula: `B${row + 1}*2`,
      value: row,
    }));
    const before = workbook({ 甲: [values([1]), { kind: 'formulas', cells }] });
    const other = [{ ...cells[0]!, formula: 'B2*3' }, cells[1]!, cells[2]!];
    const after = workbook({ 甲: [values([1]), { kind: 'formulas', cells: other }] });
    const parts = await partsOf(before);
    const sheet = 'xl/worksheets/sheet1.xml';
    parts[sheet] = strToU8(
      strFromU8(parts[sheet]!)
        .replace('<f>B2*2</f>', '<f t="shared" ref="A2:A4" si="0">B2*2</f>')
        .replace('<f>B3*2</f>', '<f t="shared" si="0"/>')
        .replace('<f>B4*2</f>', '<f t="shared" si="0"/>'),
    );
    const { formulas } = readXlsx(zipSync(await patched(parts, before, after))).sheets[0]!;
    expect([...formulas]).toEqual([
      ['A2', 'B2*3'],
      ['A3', 'B3*2'],
      ['A4', 'B4*2'],
    ]);
  });

  it('is read like one that is built, from one month to another', async () => {
    const catalogue = loadSeeds();
    const before = planWorkbook(collectedBook({ month: 8, roster: smallRoster() }), catalogue);
    const after = planWorkbook(collectedBook({ month: 9, roster: smallRoster() }), catalogue);
    const result = await patched(await partsOf(before), before, after);
    const read = readXlsx(zipSync(result));
    const wanted = readXlsx(await writeXlsx(after));
    expect(read.properties).toEqual(wanted.properties);
    expect(read.names).toEqual(wanted.names);
    for (const [index, sheet] of wanted.sheets.entries()) {
      expect(read.sheets[index]?.name).toBe(sheet.name);
      const found = read.sheets[index]!;
      expect([...found.formulas].sort()).toEqual([...sheet.formulas].sort());
      sheet.values.forEach((line, row) =>
        line.forEach((value, column) => {
          expect(found.values[row]?.[column] ?? null).toEqual(value);
        }),
      );
    }
  });
});
