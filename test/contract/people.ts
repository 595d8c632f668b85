import type { EditedEvent } from '../../src/app/WorkbookHost';
import type { CellAddress } from '../../src/core/values/address';
import type { HostUnderTest, NotSupported } from './HostUnderTest';
import { cellOf, readSheet } from './cellOf';
import { build, goOn } from './build';
import { values, workbook } from './contractPlan';

/** What people did to the workbook besides. */
export function describePeople(
  open: () => Promise<HostUnderTest>,
  notSupported: NotSupported,
): void {
  describe('with people at work', () => {
    it('keeps a sheet that a person added, or names it', async () => {
      const { host, addSheet } = await open();
      await build(host, workbook({ 数据: [values([1])] }));
      const opened = await addSheet('我的草稿', '随手记');
      goOn(host, opened);
      expect(cellOf(await readSheet(opened, '我的草稿'), 'A1')).toBe('随手记');
      const { warnings } = await build(opened, workbook({ 数据: [values([2])] }));
      const kept = (await opened.readSheets(['我的草稿'])).map((sheet) => cellOf(sheet, 'A1'));
      if (kept.length > 0) expect(kept).toEqual(['随手记']);
      else expect(warnings.filter((warning) => warning.includes('我的草稿'))).toHaveLength(1);
      expect(cellOf(await readSheet(opened, '数据'), 'A1')).toBe(2);
    });

    if (notSupported.interactive === undefined) {
      it('selects a cell and hears of edits, but not of its own', async () => {
        const { host, type, selected } = await open();
        if (!type || !selected) throw new Error('an interactive host needs type and selected');
        await build(host, workbook({ 甲: [values([1])], 乙: [values([2])] }));
        await host.select({ sheet: '乙', row: 3, column: 2 });
        expect(await selected()).toEqual({ sheet: '乙', row: 3, column: 2 });

        const seen: CellAddress[] = [];
        const leave = await host.watchSelection((cell) => seen.push(cell));
        await host.select({ sheet: '甲', row: 1, column: 1 });
        await delivered(() => seen.length > 0);
        expect(seen.at(-1)).toEqual({ sheet: '甲', row: 1, column: 1 });
        await leave();
        await host.select({ sheet: '乙', row: 0, column: 0 });
        expect(seen.at(-1)).toEqual({ sheet: '甲', row: 1, column: 1 });

        const heard: EditedEvent[] = [];
        const stop = await host.watch((event) => heard.push(event));
        await type({ sheet: '甲', row: 1, column: 1 }, 5);
        expect(heard).toEqual([{ sheet: '甲', range: 'B2' }]);
        await build(host, workbook({ 甲: [values([3])], 乙: [values([4])] }));
        expect(heard).toHaveLength(1);
        await stop();
        await type({ sheet: '甲', row: 1, column: 1 }, 6);
        expect(heard).toHaveLength(1);
      });
    }

    if (notSupported.calculates === undefined) {
      it('calculates as they type', async () => {
        const { host, type } = await open();
        if (!type) throw new Error('a host that calculates needs type');
        const formula = { row: 1, column: 0, formula: 'A1*2', value: 4 };
        await build(host, workbook({ 甲: [values([2]), { kind: 'formulas', cells: [formula] }] }));
        await type({ sheet: '甲', row: 0, column: 0 }, 21);
        expect(cellOf(await readSheet(host, '甲'), 'A2')).toBe(42);
      });
    }
  });
}

/** Events travel through timers. */
async function delivered(isThere: () => boolean): Promise<void> {
  for (let turn = 0; turn < 50 && !isThere(); turn += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
}
