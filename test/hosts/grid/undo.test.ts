import { RedoCommand, UndoCommand } from '@univerjs/core';
import { SetRangeValuesCommand, SetWorksheetColWidthMutation } from '@univerjs/sheets';
import type { EditedEvent } from '../../../src/app/WorkbookHost';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import type { Step, WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { fromSaved } from '../../../src/hosts/grid/read/saved';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { cellOf } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { EVERY_STEP_PLAN } from '../../support/everyStepPlan';
import { openEngine, type Engine } from './engine';

const open: Step = {
  kind: 'protection',
  unlocked: [{ row: 1, column: 1, rows: 3, columns: 1 }],
};
const town = (people: number | string, ...more: readonly Step[]): readonly Step[] => [
  values(['项目', '本月'], ['人口', people]),
  { kind: 'formulas', cells: [{ row: 4, column: 1, formula: 'B2*2', value: Number(people) * 2 }] },
  ...more,
  open,
];

describe('the history of the grid', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  const operate = async (name: string, from: WorkbookPlan, to: WorkbookPlan): Promise<void> => {
    engine.host.history!.name(name);
    await engine.host.apply(reconcile(pictureOf(from), pictureOf(to)));
  };
  /** Everything that the grid holds, of which the dictionary of styles only grows. */
  const dump = async (): Promise<unknown> => {
    await engine.host.settled();
    const { sheets, sheetOrder, name, custom } = fromSaved(engine.host.save()!);
    const picture = await engine.host.picture();
    return { picture, ids: Object.keys(sheets).sort(), sheetOrder, name, custom };
  };
  const labels = () => {
    const { done, undone } = engine.host.history!.steps();
    return [done.map(({ label }) => label), undone.map(({ label }) => label)];
  };
  const type = (sheet: string, value: number) => engine.type({ sheet, row: 1, column: 1 }, value);

  const first = workbook({ 甲: town(5), 乙: town(7), 首页: [values(['九月'])] });

  /** As it stands once 9 was typed into 甲, whose cells take text. */
  const typed = workbook({ 甲: town('9'), 乙: town(7), 首页: [values(['九月'])] });

  it.each([
    ['cells change', workbook({ 甲: town(6), 乙: town(8), 首页: [values(['十月'])] })],
    [
      'sheets come, go and move',
      workbook(
        { 首页: [values(['十月'])], 丙: town(1), 甲: town(5) },
        { properties: { 'annex.month': '10' }, title: '十月', activeSheet: '丙' },
      ),
    ],
    [
      'a sheet is written whole',
      workbook({
        甲: town(5, {
          kind: 'styles',
          styles: [
            { area: { row: 0, column: 0, rows: 30, columns: 2 }, style: { fill: '#EEEEEE' } },
          ],
        }),
        乙: town(7),
        首页: [values(['九月'])],
      }),
    ],
  ])('takes back and does again what was done, where %s', async (_, wanted) => {
    await operate('建表', workbook({}), first);
    await engine.command(SetWorksheetColWidthMutation.id, {
      unitId: UNIT,
      subUnitId: engine.sheetId('甲'),
      ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }],
      colWidth: 133,
    });
    await type('甲', 9);
    const before = await dump();
    await operate('结账', typed, wanted);
    const after = await dump();
    expect(labels()).toEqual([['建表', '填写 甲!B2', '结账'], []]);
    await engine.command(UndoCommand.id, {});
    expect(await dump()).toEqual(before);
    await engine.command(RedoCommand.id, {});
    expect(await dump()).toEqual(after);
    await engine.host.history!.undo();
    await engine.host.history!.undo();
    expect(labels()).toEqual([['建表'], ['结账', '填写 甲!B2']]);
    await engine.host.history!.redo();
    expect(await dump()).toEqual(before);
    await engine.host.history!.redo();
    expect(await dump()).toEqual(after);
  });

  it('brings back what hung on a formula that people filled down and an operation wrote over', async () => {
    await operate('建表', workbook({}), first);
    await engine.command(SetRangeValuesCommand.id, {
      unitId: UNIT,
      subUnitId: engine.sheetId('首页'),
      range: { startRow: 1, startColumn: 1, endRow: 2, endColumn: 1 },
      value: { 1: { 1: { f: '=1+A7', si: 'filled' } }, 2: { 1: { si: 'filled' } } },
    });
    const formulas = async () => {
      const { sheets } = await engine.host.picture();
      return [1, 2].map((row) => sheets[2]?.cells[row]?.[1]?.formula);
    };
    expect(await formulas()).toEqual(['1+A7', '1+A8']);
    const from = { value: 1, formula: '1+A7' };
    engine.host.history!.name('结账');
    await engine.raw.apply({
      sheets: [
        {
          sheet: '首页',
          how: 'amend',
          changes: [{ kind: 'contents', each: [{ row: 1, column: 1, from, to: { value: 6 } }] }],
        },
      ],
      properties: [],
    });
    await engine.host.history!.undo();
    expect(await formulas()).toEqual(['1+A7', '1+A8']);
  });

  it('goes back to an empty workbook, and on', async () => {
    await operate('建表', workbook({}), EVERY_STEP_PLAN);
    const after = await dump();
    await engine.host.history!.undo();
    expect(await engine.host.listSheets()).toEqual([]);
    await engine.host.history!.redo();
    expect(await dump()).toEqual(after);
  });

  it('takes back what was done on a sheet of a person’s own, and no figure of another', async () => {
    await operate('建表', workbook({}), workbook({ 甲: town(5), 笔记: [values(['随手记', 1])] }));
    await type('甲', 9);
    await engine.type({ sheet: '笔记', row: 0, column: 1 }, 3);
    await engine.command(SetRangeValuesCommand.id, {
      unitId: UNIT,
      subUnitId: engine.sheetId('笔记'),
      range: { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 },
      value: { f: '=B1*2' },
    });
    const held = async () => {
      await engine.raw.settled();
      const [town1, own] = await engine.host.readSheets(['甲', '笔记']);
      return [cellOf(town1!, 'B2'), cellOf(own!, 'B1'), cellOf(own!, 'B2')];
    };
    expect(await held()).toEqual(['9', 3, 6]);
    expect(labels()[0]).toEqual(['建表', '填写 甲!B2', '填写 笔记!B1', '填写 笔记!B2']);
    await engine.command(UndoCommand.id, {});
    expect(await held()).toEqual(['9', 3, null]);
    await engine.command(UndoCommand.id, {});
    expect(await held()).toEqual(['9', 1, null]);
    await engine.command(RedoCommand.id, {});
    await engine.command(RedoCommand.id, {});
    expect(await held()).toEqual(['9', 3, 6]);
  });

  it('takes for one step what one operation wrote at several times', async () => {
    await operate('建表', workbook({}), first);
    engine.host.history!.name('收表');
    const second = workbook({ 甲: town(6), 乙: town(7), 首页: [values(['九月'])] });
    const third = workbook({ 甲: town(6), 乙: town(8), 首页: [values(['九月'])] });
    await engine.host.apply(reconcile(pictureOf(first), pictureOf(second)));
    const before = pictureOf(second);
    await engine.host.apply(reconcile(before, pictureOf(third)));
    expect(labels()[0]).toEqual(['建表', '收表']);
    await engine.host.history!.undo();
    const picture = await engine.host.picture();
    expect(picture.sheets.slice(0, 2).map(({ cells }) => cells[1]?.[1]?.value)).toEqual([5, 7]);
  });

  it('tells those who follow the workbook when an operation was taken back', async () => {
    await operate('建表', workbook({}), first);
    await operate('结账', first, workbook({ 甲: town(6), 乙: town(8), 首页: [values(['十月'])] }));
    const heard: EditedEvent[] = [];
    const stop = await engine.host.watch((event) => heard.push(event));
    await engine.host.history!.undo();
    expect(heard).toEqual([{ sheet: '', range: '' }]);
    await stop();
    await engine.host.history!.redo();
    expect(heard).toHaveLength(1);
  });
});
