import { RedoCommand, UndoCommand } from '@univerjs/core';
import {
  InsertSheetCommand,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/sheets';
import type { Step } from '../../../src/core/workbook/SheetPlan';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { openEngine, type Engine } from './engine';

/** Every sheet asks the same, in the same words, of its own cell. */
const STEPS: readonly Step[] = [
  values(['人口', null]),
  {
    kind: 'formulas',
    cells: [{ row: 0, column: 2, formula: 'IF(TRIM(B1)="","请填报","✓")', value: '请填报' }],
  },
];

const SHEETS = ['幸福街道', '项里街道', '龙河镇'];

describe('formulas of one text on several sheets', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  async function answers(): Promise<readonly unknown[]> {
    const sheets = await Promise.all(SHEETS.map((name) => readSheet(engine.host, name)));
    return sheets.map((sheet) => cellOf(sheet, 'C1'));
  }

  it('follow the cells of their own sheets', async () => {
    await engine.host.show(workbook(Object.fromEntries(SHEETS.map((name) => [name, STEPS]))));
    await engine.type({ sheet: '龙河镇', row: 0, column: 1 }, 7);
    expect(await answers()).toEqual(['请填报', '请填报', '✓']);
    await engine.type({ sheet: '幸福街道', row: 0, column: 1 }, 7);
    await engine.type({ sheet: '龙河镇', row: 0, column: 1 }, null);
    expect(await answers()).toEqual(['✓', '请填报', '请填报']);
  });

  it('of the program and of people follow one another', async () => {
    const { host, command, type } = engine;
    const ours: Step = {
      kind: 'formulas',
      cells: [{ row: 0, column: 1, formula: 'A1*2', value: 2 }],
    };
    const open = { row: 0, column: 0, rows: 1, columns: 1 };
    const locked: Step = { kind: 'protection', unlocked: [open] };
    await host.show(workbook({ 甲: [values([1]), ours, locked], 乙: [values([1]), ours, locked] }));
    await command(InsertSheetCommand.id, { unitId: UNIT, sheet: { id: 'own', name: '我的' } });
    await host.settled();
    const theirs = (subUnitId: string, f: string) =>
      command(SetRangeValuesMutation.id, {
        unitId: UNIT,
        subUnitId,
        cellValue: { 0: { 0: { f } } },
      });
    await theirs('own', '=VLOOKUP(甲!A1,甲!A1:B1,2)+1');
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(3);
    await host.typeAgain([{ sheet: '甲', row: 0, column: 0, value: 5 }]);
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(11);
    await type({ sheet: '我的', row: 3, column: 0 }, 1);
    expect(cellOf(await readSheet(host, '乙'), 'B1')).toBe(2);
  });

  it('of people leave out rows as they are hidden', async () => {
    const { host, command } = engine;
    await host.show(workbook({ 甲: [values([1], [2], [4])] }));
    await command(InsertSheetCommand.id, { unitId: UNIT, sheet: { id: 'own', name: '我的' } });
    await host.settled();
    await command(SetRangeValuesMutation.id, {
      unitId: UNIT,
      subUnitId: 'own',
      cellValue: { 0: { 0: { f: '=SUBTOTAL(109,B1:B3)' }, 1: { v: 1 } }, 1: { 1: { v: 2 } } },
    });
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(3);
    const second = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 5 };
    const at = { unitId: UNIT, subUnitId: 'own', ranges: [second] };
    await command(SetRowHiddenMutation.id, at);
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(1);
    await command(SetRowVisibleMutation.id, at);
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(3);
  });

  it('are told of anew after a whole operation was taken back', async () => {
    const told: string[] = [];
    await engine.host.apply(workbook({ 幸福街道: STEPS }));
    await engine.host.watch(({ sheet }) => told.push(sheet));
    await engine.host.apply(workbook({ 幸福街道: STEPS, 项里街道: STEPS }));
    expect(told).toEqual([]);
    await engine.command(UndoCommand.id, {});
    expect(told).toEqual(['']);
    expect((await engine.host.listSheets()).map(({ name }) => name)).toEqual(['幸福街道']);
    await engine.command(RedoCommand.id, {});
    expect(told).toEqual(['', '']);
  });

  it('follow the cells of a workbook that came after another', async () => {
    await engine.host.show(workbook(Object.fromEntries(SHEETS.map((name) => [name, STEPS]))));
    await engine.type({ sheet: '幸福街道', row: 0, column: 1 }, 7);
    await engine.host.show(workbook({ 基础数据: STEPS }));
    await engine.type({ sheet: '基础数据', row: 0, column: 1 }, 7);
    expect(cellOf(await readSheet(engine.host, '基础数据'), 'C1')).toBe('✓');
  });
});
