import type { Gap, HostUnderTest, NotSupported } from './HostUnderTest';
import { build } from './build';
import { values, workbook } from './contractPlan';

const GAPS: readonly Gap[] = ['calculates', 'interactive'];

/** What a host lacks is declared, and refused when it is asked for all the same. */
export function describeGaps(open: () => Promise<HostUnderTest>, notSupported: NotSupported): void {
  describe('declares', () => {
    it.each(GAPS)('%s as its tests know it', async (gap) => {
      const { host } = await open();
      expect(host.capabilities[gap]).toBe(notSupported[gap] === undefined);
    });

    it('each step that it does not carry out, in a Chinese sentence', async () => {
      const { host } = await open();
      for (const sentence of Object.values(host.capabilities.gaps))
        expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    });

    it('and refuses what it cannot do, changing nothing', async () => {
      const { host } = await open();
      await build(host, workbook({ 甲: [values([1])] }));
      const before = await host.readWorkbook();
      if (notSupported.interactive !== undefined) {
        await expect(host.select({ sheet: '甲', row: 0, column: 0 })).rejects.toThrow();
        await expect(host.watch(() => {})).rejects.toThrow();
        await expect(host.watchSelection(() => {})).rejects.toThrow();
      }
      expect(await host.readWorkbook()).toEqual(before);
    });
  });
}
