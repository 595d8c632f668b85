import { createXlsxHost } from '../../../src/hosts/xlsx/XlsxHost';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { sheetsTaken } from '../../../src/core/messages/hosts';
import { LIST_SHEET } from '../../../src/core/workbook/listSheet';
import { build } from '../../contract/build';
import { values, workbook } from '../../contract/contractPlan';
import { EVERY_STEP_PLAN } from '../../support/everyStepPlan';

describe('createXlsxHost', () => {
  it('starts empty, and has no file then', async () => {
    const host = createXlsxHost({ read: readXlsx });
    expect(await host.listSheets()).toEqual([]);
    expect(() => host.toBytes()).toThrow();
  });

  it('opens the file that it is given, and reads it once', async () => {
    const first = createXlsxHost({ read: readXlsx });
    await build(first, workbook({ 甲: [values([1])] }));
    const read = jest.fn(readXlsx);
    const host = createXlsxHost({ bytes: first.toBytes(), read: (bytes) => read(bytes) });
    await host.listSheets();
    await host.readSheets();
    expect(host.toBytes()).toBe(first.toBytes());
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps the sheet of long lists to itself', async () => {
    const host = createXlsxHost({ read: readXlsx });
    await build(host, EVERY_STEP_PLAN);
    const inFile = readXlsx(host.toBytes()).sheets.map(({ name }) => name);
    expect(inFile).toContain(LIST_SHEET);
    const planned = EVERY_STEP_PLAN.sheets.map(({ sheet }) => sheet);
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(planned);
    expect((await host.readSheets()).map(({ name }) => name)).toEqual(planned);
    expect(await host.readSheets([LIST_SHEET])).toEqual([]);
  });

  it('refuses to add a sheet over one of the same name', async () => {
    const first = createXlsxHost({ read: readXlsx });
    await build(first, workbook({ 甲: [values([1])] }));
    const host = createXlsxHost({ bytes: first.toBytes(), read: readXlsx });
    await expect(build(host, workbook({ 甲: [values([2])] }))).rejects.toThrow(sheetsTaken(['甲']));
    expect(host.toBytes()).toBe(first.toBytes());
  });

  it('keeps properties that the changes do not name', async () => {
    const host = createXlsxHost({ read: readXlsx });
    await build(host, workbook({ 甲: [] }, { properties: { 单位: '发改局', kind: 'a' } }));
    await host.apply({ sheets: [], properties: [{ name: 'kind', from: 'a', to: 'b' }] });
    expect((await host.readWorkbook()).properties).toEqual({ 单位: '发改局', kind: 'b' });
  });
});
