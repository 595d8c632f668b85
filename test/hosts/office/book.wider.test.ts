import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook } from '../../support/month';
import { build } from '../../contract/build';
import { openOffice } from './officeHost';

/** What Excel calculated, beside what the plan says, where they differ. */
function differences({ sheets: plans }: WorkbookPlan, sheets: readonly SheetSnapshot[]): string[] {
  return plans.flatMap(({ sheet, steps }, index) => {
    const { values, firstRow, firstColumn } = sheets[index]!;
    return steps.flatMap((step) =>
      step.kind !== 'formulas'
        ? []
        : step.cells.flatMap(({ row, column, formula, value }) => {
            const read = values[row - firstRow]?.[column - firstColumn] ?? null;
            const isSame =
              typeof read === 'number' && typeof value === 'number'
                ? Math.abs(read - value) <= 1e-9 * Math.max(1, Math.abs(value))
                : JSON.stringify(read) === JSON.stringify(value);
            return isSame ? [] : [`${sheet} ${formula}: ${JSON.stringify([read, value])}`];
          }),
    );
  });
}

describe('the district book of fifteen townships', () => {
  it('is built in three syncs, filled in three, read in two, and calculates as planned', async () => {
    const catalogue = loadSeeds();
    const empty = startBook({ catalogue, period: { year: 2023, month: 9 } });
    const { raw: host, excel } = openOffice();
    await host.readWorkbook();
    for (const book of [empty, collectedBook({ into: empty })]) {
      const plan = planWorkbook(book, catalogue);
      excel.forgetTraffic();
      expect((await build(host, plan)).warnings).toEqual([]);
      // Looking, writing, and how sheets are printed; one more for each 4 MB.
      const sent = excel.traffic.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
      expect(excel.syncs).toBeLessThanOrEqual(4 + Math.floor(sent / (4 * 1024 * 1024)));
      excel.forgetTraffic();
      const sheets = await host.readSheets();
      expect(excel.syncs).toBeLessThanOrEqual(2);
      expect(sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ sheet }) => sheet));
      expect(differences(plan, sheets)).toEqual([]);
    }
  });
});
