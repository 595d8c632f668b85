import { createXlsxHost } from '../../../src/hosts/xlsx/XlsxHost';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { sheetLeftOut, textCut } from '../../../src/core/messages/hosts';
import { LIST_SHEET } from '../../../src/core/plan/listSheet';
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
    await first.apply(workbook({ 甲: [values([1])] }));
    const read = jest.fn(readXlsx);
    const host = createXlsxHost({ bytes: first.toBytes(), read: (bytes) => read(bytes) });
    await host.listSheets();
    await host.readSheets();
    expect(host.toBytes()).toBe(first.toBytes());
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps the sheet of long lists to itself', async () => {
    const host = createXlsxHost({ read: readXlsx });
    await host.apply(EVERY_STEP_PLAN);
    const inFile = readXlsx(host.toBytes()).sheets.map(({ name }) => name);
    expect(inFile).toContain(LIST_SHEET);
    const planned = EVERY_STEP_PLAN.sheets.map(({ sheet }) => sheet);
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(planned);
    expect((await host.readSheets()).map(({ name }) => name)).toEqual(planned);
    expect(await host.readSheets([LIST_SHEET])).toEqual([]);
  });

  it('names the sheets that a new plan leaves out', async () => {
    const host = createXlsxHost({ read: readXlsx });
    await host.apply(workbook({ 甲: [], 乙: [], 丙: [] }));
    const { warnings } = await host.apply(workbook({ 乙: [] }));
    expect(warnings).toEqual([sheetLeftOut('甲'), sheetLeftOut('丙')]);
  });

  it('keeps properties that the plan does not set', async () => {
    const host = createXlsxHost({ read: readXlsx });
    await host.apply(workbook({ 甲: [] }, { properties: { 单位: '发改局', kind: 'a' } }));
    await host.apply(workbook({ 甲: [] }, { properties: { kind: 'b' } }));
    expect((await host.readWorkbook()).properties).toEqual({ 单位: '发改局', kind: 'b' });
  });

  it('says where a text was too long for its cell', async () => {
    const host = createXlsxHost({ read: readXlsx });
    const { warnings } = await host.apply(workbook({ 甲: [values(['短', '长'.repeat(32768)])] }));
    expect(warnings).toEqual([textCut('甲', 'B1', 32768, 32767)]);
    const [sheet] = await host.readSheets();
    expect(sheet?.values[0]).toEqual(['短', '长'.repeat(32767)]);
  });
});
