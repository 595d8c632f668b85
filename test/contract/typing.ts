import { pictureOf } from '../../src/core/picture/pictureOf';
import { reconcile } from '../../src/core/picture/reconcile';
import type { Step } from '../../src/core/workbook/SheetPlan';
import { toA1 } from '../../src/core/values/address';
import { build } from './build';
import { cellOf, readSheet } from './cellOf';
import { values, workbook } from './contractPlan';
import type { HostUnderTest, NotSupported } from './HostUnderTest';

const steps = (people: number, beds: number, more: readonly Step[] = []): readonly Step[] => [
  values(['项目', '本月'], ['人口', people], ['床位', beds]),
  ...more,
  { kind: 'protection', unlocked: [{ row: 1, column: 1, rows: 3, columns: 1 }] },
];

/** Rows shift, so that the sheet is written whole. */
const shifted: Step = {
  kind: 'styles',
  styles: [{ area: { row: 0, column: 0, rows: 3, columns: 20 }, style: { fill: '#FFFBE6' } }],
};

const before = workbook({ 表: steps(5, 7), 别的: [values(['一'])] });

/** What a person types while an operation is being worked out. */
export function describeTyping(
  open: () => Promise<HostUnderTest>,
  notSupported: NotSupported,
): void {
  if (notSupported.interactive !== undefined) return;
  describe('what a person typed while an operation was being worked out', () => {
    const started = async () => {
      const { host, type } = await open();
      if (!type) throw new Error('an interactive host needs type');
      await build(host, before);
      const cells = async (): Promise<readonly unknown[]> => {
        const sheet = await readSheet(host, '表');
        return [1, 2, 3].map((row) => cellOf(sheet, toA1(row, 1)));
      };
      return { host, type, cells };
    };

    it('stays, is named, and nothing else is written', async () => {
      const { host, type, cells } = await started();
      await type({ sheet: '表', row: 1, column: 1 }, '六');
      const wanted = workbook({ 表: steps(50, 70), 别的: [values(['二'])] });
      const { met, undo } = await host.apply(reconcile(pictureOf(before), pictureOf(wanted)));
      expect(met).toEqual([{ sheet: '表', row: 1, column: 1, value: '六' }]);
      expect(undo).toBeUndefined();
      expect(await cells()).toEqual(['六', 7, null]);
      expect(cellOf(await readSheet(host, '别的'), 'A1')).toBe('一');
    });

    it.each([
      ['is written whole', workbook({ 表: steps(50, 70, [shifted]), 别的: [values(['一'])] })],
      ['goes', workbook({ 别的: [values(['一'])] })],
    ])('stays where its sheet %s, also where nothing stood', async (_, wanted) => {
      const { host, type, cells } = await started();
      await type({ sheet: '表', row: 3, column: 1 }, '六');
      const standing = pictureOf(before);
      const strange = standing.sheets.map((sheet) => ({ ...sheet, isStrange: true as const }));
      const changes = reconcile({ ...standing, sheets: strange }, pictureOf(wanted));
      const { met } = await host.apply(changes);
      expect(met).toEqual([{ sheet: '表', row: 3, column: 1, value: '六' }]);
      expect(await cells()).toEqual([5, 7, '六']);
    });
  });
}
