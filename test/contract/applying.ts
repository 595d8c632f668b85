import type { HostUnderTest } from './HostUnderTest';
import { cellOf, readSheet } from './cellOf';
import { build } from './build';
import { values, workbook } from './contractPlan';
import { EVERY_STEP_PLAN } from '../support/everyStepPlan';

/** Applying a plan, again, and not to its end. */
export function describeApplying(open: () => Promise<HostUnderTest>): void {
  describe('applies', () => {
    it('the same plan twice to the same workbook', async () => {
      const { host } = await open();
      await build(host, EVERY_STEP_PLAN);
      const once = await host.readWorkbook();
      const report = await build(host, EVERY_STEP_PLAN);
      expect(await host.readWorkbook()).toEqual(once);
      expect(report.warnings).toEqual([]);
    });

    it('every kind of step, or says what it left out', async () => {
      const { host } = await open();
      const { warnings } = await build(host, EVERY_STEP_PLAN);
      const gaps = Object.values(host.capabilities.gaps);
      for (const gap of gaps) expect(warnings).toContain(gap);
      expect(warnings).toHaveLength(gaps.length);
    });

    it('a plan to sheets that stand, leaving nothing of what they held', async () => {
      const { host } = await open();
      await build(
        host,
        workbook({
          数据: [
            values([1, 2, 3], [4, 5, 6]),
            { kind: 'formulas', cells: [{ row: 2, column: 0, formula: 'A1', value: 1 }] },
          ],
        }),
      );
      await build(host, workbook({ 数据: [values([9])] }));
      const sheet = await readSheet(host, '数据');
      expect(sheet.values.flat().filter((value) => value !== null)).toEqual([9]);
      expect(sheet.formulas.size).toBe(0);
    });

    it('with progress that ends at its total', async () => {
      const { host } = await open();
      const seen: { done: number; total: number; what: string }[] = [];
      await build(host, workbook({ 甲: [values([1])], 乙: [values([2])] }), (done, total, what) =>
        seen.push({ done, total, what }),
      );
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
      expect(seen.map(({ done }) => done)).toEqual(
        seen.map(({ done }) => done).sort((a, b) => a - b),
      );
      for (const { what } of seen) expect(what).toMatch(/[\u4e00-\u9fff]/);
    });

    it.each(['before it starts', 'while it works'])('nothing, cancelled %s', async (when) => {
      const { host } = await open();
      await build(host, workbook({ 数据: [values([1])] }, { properties: { 'annex.a': '1' } }));
      const before = await host.readWorkbook();
      const cancel = new AbortController();
      if (when === 'before it starts') cancel.abort();
      const applying = build(
        host,
        workbook({ 数据: [values([2])], 另一表: [] }, { properties: { 'annex.a': '2' } }),
        () => cancel.abort(),
        cancel.signal,
      );
      await expect(applying).rejects.toMatchObject({ name: 'AbortError' });
      expect(await host.readWorkbook()).toEqual(before);
      await build(host, workbook({ 数据: [values([3])] }));
      expect(cellOf(await readSheet(host, '数据'), 'A1')).toBe(3);
    });

    it('protection: only the unlocked cells can be edited', async () => {
      const { host, isLocked } = await open();
      await build(
        host,
        workbook({
          数据: [
            values([1, 2], [3, 4]),
            { kind: 'protection', unlocked: [{ row: 0, column: 1, rows: 2, columns: 1 }] },
          ],
          自由: [values([1])],
        }),
      );
      expect(await isLocked({ sheet: '数据', row: 0, column: 0 })).toBe(true);
      expect(await isLocked({ sheet: '数据', row: 0, column: 1 })).toBe(false);
      expect(await isLocked({ sheet: '数据', row: 1, column: 1 })).toBe(false);
      expect(await isLocked({ sheet: '数据', row: 9, column: 9 })).toBe(true);
      expect(await isLocked({ sheet: '自由', row: 0, column: 0 })).toBe(false);
    });

    it('a plan to protected sheets', async () => {
      const { host, isLocked } = await open();
      const plan = (value: number, column: number): ReturnType<typeof workbook> =>
        workbook({
          数据: [
            values([value, value]),
            { kind: 'protection', unlocked: [{ row: 0, column, rows: 1, columns: 1 }] },
          ],
        });
      await build(host, plan(1, 0));
      await build(host, plan(2, 1));
      expect(cellOf(await readSheet(host, '数据'), 'A1')).toBe(2);
      expect(await isLocked({ sheet: '数据', row: 0, column: 0 })).toBe(true);
      expect(await isLocked({ sheet: '数据', row: 0, column: 1 })).toBe(false);
    });
  });
}
