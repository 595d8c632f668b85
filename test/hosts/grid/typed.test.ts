import {
  InsertSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import type { TypedStep } from '../../../src/app/WorkbookHost';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

describe('what the grid tells of typed values', () => {
  let engine: Engine;
  let told: TypedStep[];
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

describe('what is typed where cells were moved', () => {
  let engine: Engine;
  let told: TypedStep[];
  beforeEach(async () => {
    engine = openEngine();
    told = [];
    await engine.host.apply(workbook({ 表: [values(['项目', '本月'], ['人口', 5])] }));
    await engine.command(InsertSheetCommand.id, { unitId: UNIT, sheet: { name: '我的表' } });
    for (const row of [0, 1, 2, 3]) await engine.type({ sheet: '我的表', row, column: 0 }, row);
    engine.host.onTyped((steps) => told.push(...steps));
  });
  afterEach(() => {
    engine.close();
  });

  const whole = { startColumn: 0, endColumn: 19 };
  const standing = async (name: string) => (await readSheet(engine.host, name)).values;

  /** The page breaks down before the work is kept, and what the journal holds is typed again. */
  async function broken(
    name: string,
    acts: () => Promise<unknown>,
  ): Promise<{ readonly before: unknown; readonly after: unknown }> {
    const kept = engine.raw.save() ?? [];
    await acts();
    const before = await standing(name);
    const left = JSON.parse(JSON.stringify(told)) as readonly TypedStep[];
    engine.raw.open(kept);
    told = [];
    await engine.raw.typeAgain(left);
    return { before, after: await standing(name) };
  }

  it('stands there again after rows were inserted and removed', async () => {
    const { before, after } = await broken('我的表', async () => {
      const at = { unitId: UNIT, subUnitId: engine.sheetId('我的表') };
      const rows = (startRow: number, endRow: number) => ({ startRow, endRow, ...whole });
      await engine.command('sheet.command.insert-row', { ...at, range: rows(1, 2), direction: 0 });
      await engine.type({ sheet: '我的表', row: 2, column: 0 }, 77);
      await engine.type({ sheet: '我的表', row: 4, column: 0 }, 88);
      await engine.command('sheet.command.remove-row', { ...at, range: rows(0, 0) });
      await engine.type({ sheet: '我的表', row: 4, column: 0 }, 99);
    });
    expect(before).toEqual([[null], [77], [1], [88], [99]]);
    expect(after).toEqual(before);
    expect(told).toEqual([]);
  });

  it('stands there again on a sheet that was made, or was given another name', async () => {
    const { before, after } = await broken('另一张', async () => {
      const subUnitId = engine.sheetId('我的表');
      const name = '另一张';
      await engine.command(SetWorksheetNameCommand.id, { unitId: UNIT, subUnitId, name });
      await engine.type({ sheet: name, row: 5, column: 1 }, 66);
      await engine.command(InsertSheetCommand.id, { unitId: UNIT, sheet: { name: '第三张' } });
      await engine.type({ sheet: '第三张', row: 0, column: 0 }, 55);
    });
    expect(after).toEqual(before);
    expect(await standing('第三张')).toEqual([[55]]);
  });

  it('is taken back, and what was done before it is not', async () => {
    await broken('我的表', async () => {
      const at = { unitId: UNIT, subUnitId: engine.sheetId('我的表') };
      const range = { startRow: 0, endRow: 0, ...whole };
      await engine.command('sheet.command.insert-row', { ...at, range, direction: 0 });
      await engine.type({ sheet: '我的表', row: 1, column: 0 }, 77);
    });
    expect(await standing('我的表')).toEqual([[null], [77], [1], [2], [3]]);
    await engine.raw.history?.undo();
    await engine.raw.history?.undo();
    expect(await standing('我的表')).toEqual([[null], [0], [1], [2], [3]]);
  });
});
