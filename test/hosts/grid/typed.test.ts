import type { TypedCell } from '../../../src/app/WorkbookHost';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

describe('what the grid tells of typed values', () => {
  let engine: Engine;
  let told: TypedCell[];
  beforeEach(async () => {
    engine = openEngine();
    told = [];
    await engine.host.apply(workbook({ 表: [values(['项目', '本月'], ['人口', 5])] }));
    engine.host.onTyped((cells) => told.push(...cells));
  });
  afterEach(() => {
    engine.close();
  });

  it('is the value, as soon as it stands, and null where it was taken away', async () => {
    const at = { sheet: '表', row: 1, column: 1 };
    await engine.type(at, 12);
    expect(told).toEqual([{ ...at, value: 12 }]);
    await engine.type(at, '约12');
    await engine.type(at, null);
    expect(told.slice(1)).toEqual([
      { ...at, value: '约12' },
      { ...at, value: null },
    ]);
  });

  it('is nothing of what the program writes', async () => {
    await engine.host.apply({
      sheets: [{ sheet: '表', steps: [{ kind: 'values', row: 1, column: 1, values: [[7]] }] }],
      properties: {},
      title: '',
      activeSheet: '',
    });
    expect(told).toEqual([]);
  });
});
