import { planWorkbook } from '../../../src/app/planWorkbook';
import { selectedFigure } from '../../../src/app/pane/selectedFigure';
import type { CellAddress } from '../../../src/core/values/address';
import { change } from '../../../src/taskpane/state/change';
import { collectedBook, smallRoster } from '../../support/month';
import { openExcelBook } from './excelPane';

jest.setTimeout(60_000);

it('a figure that a person selects in Excel is told without a request', async () => {
  const roster = smallRoster();
  const { pane, excel, catalogue, district } = await openExcelBook({ roster });
  const plan = planWorkbook(collectedBook({ roster }), catalogue);
  await change(pane, { label: '收齐' }, () => Promise.resolve({ plan, text: '' }));
  const seen: CellAddress[] = [];
  const stop = await pane.host.watchSelection((cell) => seen.push(cell));
  excel.forgetTraffic();
  excel.person.select('附件1', 'K8:L9');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(seen).toEqual([{ sheet: '附件1', row: 7, column: 10 }]);
  expect(excel.traffic).toEqual([]);
  const figure = selectedFigure(district(), seen[0]!);
  expect(figure?.units.map(({ name }) => name)).toEqual(roster.map(({ name }) => name));
  await stop();
  excel.person.select('附件1', 'K9');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(seen).toHaveLength(1);
});
