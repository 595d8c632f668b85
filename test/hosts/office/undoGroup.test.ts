import type { WorkbookChanges } from '../../../src/core/picture/Changes';
import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import { values, workbook } from '../../contract/contractPlan';
import { openOffice } from './officeHost';

describe('what Excel itself can take back', () => {
  const amended = (kind: 'open' | 'protected'): WorkbookChanges => ({
    sheets: [
      {
        sheet: kind === 'open' ? '甲' : '乙',
        how: 'amend',
        changes: [
          { kind: 'contents', each: [{ row: 0, column: 0, from: { value: 1 }, to: { value: 2 } }] },
        ],
      },
    ],
    properties: [],
  });

  it.each([
    ['1.20', [true, false, false]],
    ['1.15', [false, false, false]],
  ])('is one step of its undo, with ExcelApi %s, until a call cannot be', async (set, grouped) => {
    const { host, client, excel } = openOffice();
    await host.apply(
      workbook({ 甲: [values([1])], 乙: [values([1]), { kind: 'protection', unlocked: [] }] }),
    );
    let refuses = false;
    const seen: boolean[] = [];
    const run = ((...parts: readonly unknown[]) => {
      const batch = parts.at(-1) as (context: Excel.RequestContext) => Promise<unknown>;
      const isGrouped = parts.length > 1;
      if (!isGrouped || !refuses)
        return client.Excel.run(batch).finally(() => seen.push(isGrouped));
      return Promise.reject(
        Object.assign(new Error('no'), { code: 'UndoNotSupported', debugInfo: {} }),
      );
    }) as typeof Excel.run;
    const isSetSupported = (_name: string, version: string): boolean =>
      Number(version.split('.')[1]) <= Number(set.split('.')[1]);
    const other = createOfficeHost({ run, isSetSupported });
    const written = async (kind: 'open' | 'protected'): Promise<boolean> => {
      seen.length = 0;
      await other.apply(amended(kind));
      return seen.includes(true);
    };
    const first = await written('open');
    const closed = await written('protected');
    refuses = true;
    expect([first, closed, await written('open')]).toEqual(grouped);
    expect(excel.workbook.sheet('甲').peek(0, 0)?.value).toBe(2);
    expect(excel.workbook.sheet('乙').peek(0, 0)?.value).toBe(2);
  });
});
