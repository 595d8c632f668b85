import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine } from './engine';

const BAR = {
  kind: 'conditionalFormats',
  formats: [
    { kind: 'dataBar', area: { row: 0, column: 0, rows: 3, columns: 1 }, color: '#4472C4' },
  ],
} as const;

it('a cell with 0 has no bar, the others of its column have theirs', async () => {
  const engine = openEngine();
  await engine.host.show(workbook({ 甲: [values([0], [5], [10]), BAR] }));
  const service = engine.univer.__getInjector().get(ConditionalFormattingService);
  const barIn = (row: number): number | undefined =>
    service.composeStyle(UNIT, engine.sheetId('甲'), row, 0)?.dataBar?.value;
  while (barIn(2) === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  expect([0, 1, 2].map(barIn)).toEqual([undefined, 50, 100]);
  engine.close();
});
