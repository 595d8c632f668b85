import { XlsxError } from '../../../../src/core/entries/XlsxError';
import { pictureOf } from '../../../../src/core/picture/pictureOf';
import { reconcile } from '../../../../src/core/picture/reconcile';
import type { WorkbookPlan } from '../../../../src/core/workbook/SheetPlan';
import { patchXlsx } from '../../../../src/hosts/xlsx/patch/patchXlsx';
import { ReadBefore } from '../../../../src/hosts/xlsx/read/ReadBefore';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../../../contract/contractPlan';

const patched = (bytes: Uint8Array, before: WorkbookPlan, after: WorkbookPlan) =>
  patchXlsx(bytes, reconcile(pictureOf(before), pictureOf(after)));

describe('reading a file after the one that it was made of', () => {
  it('reads what changed, and gives the very sheets of what did not', async () => {
    const plan = workbook({ 甲: [values(['一', 1])], 乙: [values(['二', 2])] });
    const after = workbook({ 甲: [values(['一', 5])], 乙: [values(['二', 2])] });
    const bytes = await writeXlsx(plan);
    const changed = await patched(bytes, plan, after);
    const before = new ReadBefore();
    const first = readXlsx(bytes, { before });
    const second = readXlsx(changed, { before });
    expect(second).toEqual(readXlsx(changed));
    expect(second.sheets[0]?.values).toEqual([['一', 5]]);
    expect(second.sheets[1]).toBe(first.sheets[1]);
    expect(readXlsx(changed, { before }).sheets).toEqual(second.sheets);
  });

  it('reads every sheet where texts stand at other places, or formats are others', async () => {
    const before = new ReadBefore();
    const one = await writeXlsx(workbook({ 甲: [values(['一', '二'])] }));
    const other = await writeXlsx(workbook({ 甲: [values(['二', '一'])] }));
    const dates = {
      kind: 'numberFormats',
      formats: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, format: 'yyyy-mm-dd' }],
    } as const;
    const plain = await writeXlsx(workbook({ 甲: [values([1])] }));
    const dated = await writeXlsx(workbook({ 甲: [dates, values([1])] }));
    for (const file of [one, other, plain, dated])
      expect(readXlsx(file, { before })).toEqual(readXlsx(file));
  });

  it('counts what it does not read again against what a file may hold', async () => {
    const plan = workbook({ 甲: [values(['一', 1])], 乙: [values(['二', 2])] });
    const after = workbook({ 甲: [values(['一', 5, 6])], 乙: [values(['二', 2])] });
    const bytes = await writeXlsx(plan);
    const changed = await patched(bytes, plan, after);
    const limits = { cells: 4 };
    const before = new ReadBefore();
    readXlsx(bytes, { before, limits });
    const reading = () => readXlsx(changed, { before, limits });
    expect(reading).toThrow(
      new XlsxError({ code: 'tooLarge', cap: 'cells', found: 5, limit: 4, place: '乙' }),
    );
  });

  it('knows a sheet by its part, whatever it is called', async () => {
    const before = new ReadBefore();
    const called = (name: string) => writeXlsx(workbook({ [name]: [values([1])] }));
    readXlsx(await called('甲'), { before });
    expect(readXlsx(await called('乙'), { before }).sheets[0]?.name).toBe('乙');
  });
});
