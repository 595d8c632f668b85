import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { TypedCell } from '../../../src/app/WorkbookHost';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { cellOf, readSheet } from '../../contract/cellOf';
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

  it('is the formula, also of those that were filled over several cells', async () => {
    const at = { sheet: '表', row: 1, column: 2 };
    const data = { 1: { 2: { f: '=B2*2', si: 'one', v: null } }, 2: { 2: { si: 'one', v: null } } };
    await engine.command(SetRangeValuesCommand.id, {
      unitId: UNIT,
      subUnitId: engine.sheetId('表'),
      range: { startRow: 1, endRow: 2, startColumn: 2, endColumn: 2 },
      value: data,
    });
    expect(told).toEqual([
      { ...at, value: null, formula: 'B2*2' },
      { ...at, row: 2, value: null, formula: 'B3*2' },
    ]);
  });

  it('is typed again with its formulas, which calculate, and is taken back', async () => {
    const at = { sheet: '表', row: 1, column: 2 };
    await engine.raw.typeAgain([{ ...at, value: null, formula: 'B2*2' }]);
    const standing = async () => {
      await engine.raw.settled();
      const sheet = await readSheet(engine.host, '表');
      return [cellOf(sheet, 'C2'), sheet.formulas.get('C2')];
    };
    expect(await standing()).toEqual([10, 'B2*2']);
    await engine.type({ ...at, column: 1 }, 7);
    expect(await standing()).toEqual([14, 'B2*2']);
    await engine.raw.history?.undo();
    await engine.raw.history?.undo();
    expect(await standing()).toEqual([null, undefined]);
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
