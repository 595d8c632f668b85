import type { WorkbookHost } from '../../src/app/WorkbookHost';
import { pictureOf } from '../../src/core/picture/pictureOf';
import { reconcile } from '../../src/core/picture/reconcile';
import type { WorkbookChanges } from '../../src/core/picture/Changes';
import { EMPTY_PICTURE } from '../../src/core/picture/Picture';
import { inverse } from '../../src/core/picture/inverse';
import type { HostUnderTest } from './HostUnderTest';
import { build } from './build';
import { cellOf, readSheet } from './cellOf';
import { values, workbook } from './contractPlan';
import { EVERY_STEP_PLAN } from '../support/everyStepPlan';

async function contents(host: WorkbookHost): Promise<unknown> {
  const { sheets, properties, names } = await host.readWorkbook();
  const all = sheets.map(({ name, visibility, values: cells, formulas }) => ({
    name,
    visibility,
    cells: cells.flatMap((line, row) =>
      line.flatMap((value, column) => (value === null ? [] : [[row, column, value]])),
    ),
    formulas: [...formulas].sort(),
  }));
  return { all, properties, names };
}

/** Changes, from nothing, from one state to another, and back. */
export function describeChanging(open: () => Promise<HostUnderTest>): void {
  describe('carries out changes', () => {
    it('one cell, and leaves everything else', async () => {
      const { host } = await open();
      await build(host, workbook({ 甲: [values([1, 2])], 乙: [values([3])] }));
      const changes: WorkbookChanges = {
        sheets: [
          {
            sheet: '甲',
            how: 'amend',
            changes: [
              {
                kind: 'contents',
                each: [{ row: 0, column: 1, from: { value: 2 }, to: { value: 9 } }],
              },
            ],
          },
        ],
        properties: [],
      };
      await host.apply(changes);
      const sheet = await readSheet(host, '甲');
      expect([cellOf(sheet, 'A1'), cellOf(sheet, 'B1')]).toEqual([1, 9]);
      expect(cellOf(await readSheet(host, '乙'), 'A1')).toBe(3);
      await host.apply(inverse(changes));
      expect(cellOf(await readSheet(host, '甲'), 'B1')).toBe(2);
    });

    it('sheets that come, go and move, and back by what is told of them', async () => {
      const { host } = await open();
      await build(host, workbook({ 甲: [values([1])], 乙: [values([2])], 丙: [values([3])] }));
      const before = await contents(host);
      const { undo } = await build(
        host,
        workbook({ 丁: [values([4])], 丙: [values([3, 3])], 甲: [values(['一'])] }),
      );
      const after = await contents(host);
      expect((await host.listSheets()).map(({ name }) => name)).toEqual(['丁', '丙', '甲']);
      const { undo: again } = await host.apply(undo!);
      expect(await contents(host)).toEqual(before);
      await host.apply(again!);
      expect(await contents(host)).toEqual(after);
    });

    it('every kind of change to every other kind, and back', async () => {
      const { host } = await open();
      const everything = pictureOf(EVERY_STEP_PLAN);
      const plain = pictureOf({
        ...EVERY_STEP_PLAN,
        sheets: EVERY_STEP_PLAN.sheets.map(({ sheet }) => ({
          sheet,
          steps: [{ kind: 'sheet', visibility: 'visible', showGridLines: true }, values(['空'])],
        })),
      });
      await host.apply(reconcile(EMPTY_PICTURE, plain));
      const before = await contents(host);
      await host.apply(reconcile(plain, everything));
      const after = await contents(host);
      await host.apply(reconcile(everything, plain));
      expect(await contents(host)).toEqual(before);
      await host.apply(reconcile(plain, everything));
      expect(await contents(host)).toEqual(after);
    });

    it('nothing at all', async () => {
      const { host } = await open();
      await build(host, workbook({ 甲: [values([1])] }));
      const before = await contents(host);
      await host.apply({ sheets: [], properties: [] });
      expect(await contents(host)).toEqual(before);
    });
  });
}
