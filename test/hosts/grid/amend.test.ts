import { IUniverInstanceService } from '@univerjs/core';
import { InsertSheetCommand, SetRangeValuesCommand } from '@univerjs/sheets';
import { isEmpty } from '../../../src/core/picture/Changes';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { EMPTY_PICTURE } from '../../../src/core/picture/Picture';
import { reconcile } from '../../../src/core/picture/reconcile';
import type { Step } from '../../../src/core/workbook/SheetPlan';
import type { CellStyle } from '../../../src/core/workbook/style';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

const formula = (value: number) =>
  ({ kind: 'formulas', cells: [{ row: 0, column: 1, formula: 'A1*2', value }] }) as const;

describe('changes in the grid', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  const shown = () => engine.univer.__getInjector().get(IUniverInstanceService).getUnit(UNIT);

  it('leave what people typed on sheets, also on those that change', async () => {
    const { host, type } = engine;
    const before = pictureOf(workbook({ 甲: [values([1]), formula(2)], 乙: [values(['二'])] }));
    const after = pictureOf(workbook({ 甲: [values([5]), formula(10)], 乙: [values(['二'])] }));
    await host.apply(reconcile(EMPTY_PICTURE, before));
    await type({ sheet: '甲', row: 6, column: 3 }, '随手记');
    await type({ sheet: '乙', row: 6, column: 3 }, 8);
    await host.apply(reconcile(before, after));
    const sheet = await readSheet(host, '甲');
    expect(['A1', 'B1', 'D7'].map((cell) => cellOf(sheet, cell))).toEqual([5, 10, '随手记']);
    expect(sheet.formulas.get('B1')).toBe('A1*2');
    expect(cellOf(await readSheet(host, '乙'), 'D7')).toBe(8);
    await type({ sheet: '甲', row: 0, column: 0 }, 7);
    expect(cellOf(await readSheet(host, '甲'), 'B1')).toBe(14);
  });

  it('bring the format of a number to cells that get a new look as well', async () => {
    const { host } = engine;
    const lines = (rows: number): readonly Step[] => [
      values(...Array.from({ length: rows }, () => [0.628])),
      {
        kind: 'styles',
        styles: [
          { area: { row: 0, column: 0, rows, columns: 1 }, style: { font: { bold: true } } },
        ],
      },
      {
        kind: 'numberFormats',
        formats: [{ area: { row: 0, column: 0, rows, columns: 1 }, format: '0%' }],
      },
    ];
    const before = pictureOf(workbook({ 甲: [values(['空'])] }));
    await host.apply(reconcile(EMPTY_PICTURE, before));
    await host.apply(reconcile(before, pictureOf(workbook({ 甲: lines(3) }))));
    const cells = (await host.shown('甲'))!.rows.flatMap((row) => row.cells);
    expect(cells.map(({ text, style }) => [text, style.font?.bold])).toEqual([
      ['63%', true],
      ['63%', true],
      ['63%', true],
    ]);
  });

  it.each(['甲', '乙'])(
    'take away what a look no longer has, with %s before people',
    async (seen) => {
      const { host } = engine;
      const looks = (style: CellStyle): readonly Step[] => [
        values(['一'], ['二']),
        { kind: 'styles', styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style }] },
      ];
      const as = (style: CellStyle) => pictureOf(workbook({ 甲: looks(style), 乙: looks(style) }));
      const before = as({ fill: '#EEEEEE', font: { bold: true } });
      const after = as({ font: { bold: true } });
      await host.apply(reconcile(EMPTY_PICTURE, before));
      await host.select({ sheet: seen, row: 0, column: 0 });
      const { undo } = await host.apply(reconcile(before, after));
      expect(reconcile(await host.picture(), after).sheets).toEqual([]);
      await host.apply(undo!);
      expect(reconcile(await host.picture(), before).sheets).toEqual([]);
    },
  );

  it('calculate formulas of people’s own that hang on what changes', async () => {
    const { host, command } = engine;
    const before = pictureOf(workbook({ 甲: [values([1])] }));
    const after = pictureOf(workbook({ 甲: [values([5])] }));
    await host.apply(reconcile(EMPTY_PICTURE, before));
    await command(InsertSheetCommand.id, { unitId: UNIT, sheet: { id: 'own', name: '我的' } });
    await command(SetRangeValuesCommand.id, {
      unitId: UNIT,
      subUnitId: 'own',
      range: { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 },
      value: { f: '=甲!A1+1' },
    });
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(2);
    await host.apply(reconcile(before, after));
    expect(cellOf(await readSheet(host, '我的'), 'A1')).toBe(6);
  });

  it('are carried out in the sheets that are shown where rows come in between, with what is merged, hidden and high', async () => {
    const { host } = engine;
    const about = (row: number, ...lines: readonly string[]) =>
      pictureOf(
        workbook({
          甲: [
            values(...lines.map((line) => [line, line])),
            { kind: 'merges', areas: [{ row, column: 0, rows: 1, columns: 2 }] },
            { kind: 'keys', hiddenRows: [row + 1], hiddenColumns: [row + 2] },
            { kind: 'widths', columns: [], rows: [{ row, height: 30 }] },
          ],
        }),
      );
    const before = about(1, '一', '注', '键');
    const after = about(2, '一', '二', '注', '键');
    await host.apply(reconcile(EMPTY_PICTURE, before));
    const stood = shown();
    const { undo } = await host.apply(reconcile(before, after));
    expect(shown()).toBe(stood);
    expect(isEmpty(reconcile(await host.picture(), after))).toBe(true);
    await host.apply(undo!);
    expect(shown()).toBe(stood);
    expect(isEmpty(reconcile(await host.picture(), before))).toBe(true);
  });

  it('make room for rows beyond those that the grid shows', async () => {
    const { host } = engine;
    const before = pictureOf(workbook({ 甲: [values([1])] }));
    const lines = Array.from({ length: 300 }, (_, index) => [index]);
    const after = pictureOf(workbook({ 甲: [values(...lines)] }));
    await host.apply(reconcile(EMPTY_PICTURE, before));
    const stood = shown();
    await host.apply(reconcile(before, after));
    expect(cellOf(await readSheet(host, '甲'), 'A300')).toBe(299);
    expect(shown()).toBe(stood);
  });
});
