import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetNameCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import { UndoCommand } from '@univerjs/core';
import {
  filled,
  invalidCells,
  keptOutOfSight,
  lockedCell,
  lockedSheet,
  numberAsked,
  plannedSheet,
} from '../../../src/core/messages/grid';
import type { Step } from '../../../src/core/workbook/SheetPlan';
import { fromSaved } from '../../../src/hosts/grid/read/saved';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

const COLUMN_B = { row: 1, column: 1, rows: 3, columns: 1 };
const COUNT = '请填不小于0的整数。';
const CHOICE = '请从列表中选。';

const STEPS: readonly Step[] = [
  values(['项目', '本月'], ['人口', 5], ['床位', null], ['是否', null], ['备注', null]),
  {
    kind: 'styles',
    styles: [{ area: COLUMN_B, style: { fill: '#FFFBE6', font: { bold: true } } }],
  },
  { kind: 'numberFormats', formats: [{ area: COLUMN_B, format: '#,##0' }] },
  {
    kind: 'validations',
    validations: [
      {
        area: { row: 1, column: 1, rows: 2, columns: 1 },
        rule: { kind: 'custom', formula: 'IF(ISNUMBER(B2),AND(B2>=0,B2=INT(B2)),FALSE)' },
        error: { style: 'stop', title: '填写有误', message: COUNT },
      },
      {
        area: { row: 3, column: 1, rows: 1, columns: 1 },
        rule: { kind: 'list', items: ['是', '否'] },
        error: { style: 'stop', title: '填写有误', message: CHOICE },
      },
      {
        area: { row: 4, column: 1, rows: 1, columns: 1 },
        rule: { kind: 'custom', formula: 'B5<>$B$2' },
        error: { style: 'warning', title: '请核对', message: '与人口相同，请核对。' },
      },
    ],
  },
  { kind: 'protection', unlocked: [COLUMN_B, { row: 4, column: 1, rows: 1, columns: 1 }] },
];

const at = (row: number, column = 1): { sheet: string; row: number; column: number } => ({
  sheet: '表',
  row,
  column,
});

describe('the grid keeps people', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = openEngine();
    await engine.host.apply(workbook({ 表: STEPS }));
  });
  afterEach(() => {
    engine.close();
  });

  const said = (): readonly string[] => engine.refused.map(({ message }) => message);
  const range = (row: number, column: number, rows = 1, columns = 1): object => ({
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  });
  const here = (): { unitId: string; subUnitId: string } => ({
    unitId: UNIT,
    subUnitId: engine.sheetId('表'),
  });
  const paste = (row: number, column: number, value: object[][]): Promise<boolean> =>
    engine.command(SetRangeValuesCommand.id, {
      ...here(),
      range: range(row, column, value.length, value[0]?.length ?? 1),
      value: Object.fromEntries(
        value.map((line, i) => [
          row + i,
          Object.fromEntries(line.map((cell, j) => [column + j, cell])),
        ]),
      ),
    });

  it('from locked cells, and says which', async () => {
    expect(await engine.type(at(0), 7)).toBe(false);
    expect(said()).toEqual([lockedCell('表', 'B1')]);
    expect(cellOf(await readSheet(engine.host, '表'), 'B1')).toBe('本月');
  });

  it.each([
    [-1, COUNT],
    [1.5, COUNT],
    ['许多', COUNT],
  ])('from what a formula does not allow: %s', async (value, expected) => {
    expect(await engine.type(at(2), value)).toBe(false);
    expect(said()).toEqual([invalidCells('表', 'B3', String(value), expected, 1)]);
    expect(cellOf(await readSheet(engine.host, '表'), 'B3')).toBeNull();
  });

  it('from what is not in a list', async () => {
    expect(await engine.type(at(3), '也许')).toBe(false);
    expect(said()).toEqual([invalidCells('表', 'B4', '也许', CHOICE, 1)]);
    expect(await engine.type(at(3), '是')).toBe(true);
  });

  it('but not from what is allowed, nor from emptying a cell', async () => {
    expect(await engine.type(at(1), 12)).toBe(true);
    expect(await engine.type(at(2), 0)).toBe(true);
    expect(await engine.type(at(1), null)).toBe(true);
    expect(said()).toEqual([]);
    const sheet = await readSheet(engine.host, '表');
    expect([cellOf(sheet, 'B2'), cellOf(sheet, 'B3')]).toEqual([null, 0]);
  });

  it('from nothing where a validation only warns, but tells them', async () => {
    expect(await engine.type(at(4), 5)).toBe(true);
    expect(engine.refused.map(({ kind }) => kind)).toEqual(['warning']);
    expect(said()[0]).toContain('与人口相同，请核对。');
    expect(cellOf(await readSheet(engine.host, '表'), 'B5')).toBe(5);
  });

  it('from pasting anything where one cell of it is wrong', async () => {
    expect(await paste(1, 1, [[{ v: 3 }], [{ v: -3 }]])).toBe(false);
    expect(said()).toEqual([invalidCells('表', 'B3', '-3', COUNT, 1)]);
    expect(cellOf(await readSheet(engine.host, '表'), 'B2')).toBe(5);
  });

  it('from pasting over locked cells, unless these would stay as they are', async () => {
    expect(await paste(0, 1, [[{ v: '上月' }], [{ v: 3 }]])).toBe(false);
    expect(await paste(0, 1, [[{ v: '本月' }], [{ v: 3 }]])).toBe(true);
    expect(cellOf(await readSheet(engine.host, '表'), 'B2')).toBe(3);
  });

  it('from bringing looks along', async () => {
    await paste(1, 1, [[{ v: 3, s: { bg: { rgb: '#FF0000' }, fs: 40, n: { pattern: '0.00' } } }]]);
    const { sheets, styles } = fromSaved(engine.host.save()!);
    const cell = sheets[engine.sheetId('表')]!.cellData![1]![1]!;
    const style = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
    expect(cell.v).toBe(3);
    expect(style).toMatchObject({ bg: { rgb: '#FFFBE6' }, n: { pattern: '#,##0' } });
    expect(style?.fs).toBeUndefined();
  });

  it('from changing rows, merging and clearing what is locked', async () => {
    await engine.command('sheet.command.insert-row', {
      ...here(),
      range: range(1, 0, 1, 20),
      direction: 0,
    });
    await engine.command('sheet.command.set-style', {
      ...here(),
      range: range(1, 1),
      style: { type: 'bl', value: 0 },
    });
    await engine.command('sheet.command.clear-selection-content', {
      ...here(),
      ranges: [range(0, 0, 2, 2)],
    });
    expect(said()).toEqual([lockedSheet('表'), lockedSheet('表'), lockedCell('表', 'A1')]);
    const sheet = await readSheet(engine.host, '表');
    expect([cellOf(sheet, 'A1'), cellOf(sheet, 'B2')]).toEqual(['项目', 5]);
  });

  it('from clearing whole columns, and names a cell that they see', async () => {
    engine.close();
    engine = openEngine();
    const lines = values(['键', '键'], ['项目', '本月'], ['人口', 5]);
    const keys: Step = { kind: 'keys', hiddenColumns: [], hiddenRows: [0] };
    const unlocked = [{ row: 2, column: 1, rows: 1, columns: 1 }];
    await engine.host.apply(workbook({ 表: [lines, keys, { kind: 'protection', unlocked }] }));
    const ranges = [{ startRow: NaN, endRow: NaN, startColumn: 1, endColumn: 1 }];
    await engine.command('sheet.command.clear-selection-content', { ...here(), ranges });
    expect(said()).toEqual([lockedCell('表', 'B2')]);
    expect(cellOf(await readSheet(engine.host, '表'), 'B3')).toBe(5);
  });

  it('from nothing that one text may mean in all selected cells', async () => {
    const select = (row: number, rows: number): Promise<boolean> =>
      engine.command(SetSelectionsOperation.id, {
        ...here(),
        selections: [{ range: range(row, 1, rows), primary: null, style: null }],
      });
    await select(0, 3);
    expect(engine.raw.typeInAll(engine.sheetId('表'), '12')).toEqual({ kind: 'taken' });
    expect(said()).toEqual([filled(2, 1)]);
    await select(1, 3);
    expect(engine.raw.typeInAll(engine.sheetId('表'), '7')).toMatchObject({ kind: 'refused' });
    const now = await readSheet(engine.host, '表');
    const held = ['B1', 'B2', 'B3', 'B4'].map((cell) => cellOf(now, cell));
    expect(held).toEqual(['本月', 12, 12, null]);
    await engine.command(UndoCommand.id, {});
    expect(cellOf(await readSheet(engine.host, '表'), 'B2')).toBe(5);
  });

  it('from taking away or renaming a planned sheet, but not one of their own', async () => {
    await engine.command(SetWorksheetNameCommand.id, { ...here(), name: '别名' });
    await engine.command(InsertSheetCommand.id, { unitId: UNIT, sheet: { name: '草稿' } });
    await engine.command(RemoveSheetCommand.id, here());
    expect(said()).toEqual([plannedSheet('表'), plannedSheet('表')]);
    await engine.command(RemoveSheetCommand.id, {
      unitId: UNIT,
      subUnitId: engine.sheetId('草稿'),
    });
    expect((await engine.host.listSheets()).map(({ name }) => name)).toEqual(['表']);
  });

  it('from texts in figures that only their format tells from words', async () => {
    const cell = (row: number) => ({ sheet: '部门', row, column: 0 });
    const area = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
    await engine.host.apply(
      workbook({
        部门: [
          values(['说明'], [null], [null], [null]),
          {
            kind: 'numberFormats',
            formats: [
              { area: area(1), format: '#,##0' },
              { area: area(2), format: '0.00%' },
            ],
          },
          { kind: 'protection', unlocked: [{ row: 1, column: 0, rows: 3, columns: 1 }] },
        ],
      }),
    );
    await engine.type(cell(1), '600,000');
    await engine.type(cell(2), '60');
    await engine.type(cell(3), '600,000');
    const sheet = await readSheet(engine.host, '部门');
    expect(['A2', 'A3', 'A4'].map((at) => cellOf(sheet, at))).toEqual([600_000, 0.6, '600,000']);
    expect(await engine.type(cell(1), '许多')).toBe(false);
    expect(said()).toEqual([invalidCells('部门', 'A2', '许多', numberAsked(), 1)]);
  });

  it('from seeing what the program keeps for itself', async () => {
    const hidden = { kind: 'sheet', visibility: 'veryHidden', showGridLines: true } as const;
    await engine.host.apply(workbook({ 表: STEPS, 底: [hidden, values([1])] }));
    const shows = { unitId: UNIT, subUnitId: engine.sheetId('底') };
    expect(await engine.command(SetWorksheetShowCommand.id, shows)).toBe(false);
    expect(said()).toEqual([keptOutOfSight('底')]);
    expect((await engine.host.listSheets())[1]?.visibility).toBe('veryHidden');
  });

  it('from nothing on sheets without protection', async () => {
    await engine.host.apply(workbook({ 草稿: [values([1])] }));
    expect(await engine.type({ sheet: '草稿', row: 0, column: 0 }, '随便')).toBe(true);
    expect(said()).toEqual([]);
  });

  it('from nothing when they take a change back', async () => {
    await engine.type(at(1), 8);
    expect(await engine.command(UndoCommand.id, {})).toBe(true);
    expect(said()).toEqual([]);
    expect(cellOf(await readSheet(engine.host, '表'), 'B2')).toBe(5);
  });
});
