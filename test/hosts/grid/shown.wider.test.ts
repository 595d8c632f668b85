import { planWorkbook } from '../../../src/app/planWorkbook';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../../support/catalogue';
import { displayedTexts, haveLibreOffice } from '../../support/libreoffice';
import { collectedBook } from '../../support/month';
import { wider } from '../../support/wider';
import { openEngine, type Engine } from './engine';

wider('LibreOffice', haveLibreOffice(), () => {
  describe('what the grid shows, beside what LibreOffice shows of the same book', () => {
    let engine: Engine;
    let texts: ReadonlyMap<string, readonly (readonly string[])[]>;
    beforeAll(async () => {
      engine = openEngine();
      const plan: WorkbookPlan = planWorkbook(collectedBook(), loadSeeds());
      await engine.host.apply(plan);
      texts = await displayedTexts(await writeXlsx(plan));
    }, 180_000);
    afterAll(() => {
      engine.close();
    });

    it.each([
      '首页',
      '领导摘要',
      '附件1',
      '附件2',
      '附件3',
      '附件4',
      '镇街汇总',
      '部门填报',
      '指标测算',
      '报送情况',
      '龙河镇',
    ])('%s', async (name) => {
      const shown = (await engine.host.shown(name))!;
      const rows = texts.get(name) ?? [];
      const cells = shown.rows.flatMap((row) => row.cells).filter(({ text }) => text !== '');
      expect(cells.length).toBeGreaterThan(30);
      const differing = cells.flatMap(({ row, column, text }) => {
        const other = rows[row]?.[column] ?? '';
        return other === text ? [] : [{ row, column, grid: text, libreOffice: other }];
      });
      expect(differing).toEqual([]);
    });
  });
});
