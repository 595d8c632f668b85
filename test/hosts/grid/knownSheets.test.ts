import { InsertSheetCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import type { Step } from '../../../src/core/workbook/SheetPlan';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { whole } from '../../../src/core/values/pieces';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

const DOUBLE: Step = {
  kind: 'formulas',
  cells: [{ row: 0, column: 1, formula: "'甲'!A1*2", value: 2 }],
};
const LOCKED: Step = { kind: 'protection', unlocked: [{ row: 0, column: 0, rows: 1, columns: 1 }] };

describe('sheets of the grid that are read again', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = openEngine();
    const sheets = {
      甲: [values([1]), LOCKED],
      乙: [values([1]), DOUBLE, LOCKED],
      丙: [values([3])],
    };
    await engine.host.show(workbook(sheets));
  });
  afterEach(() => {
    engine.close();
  });

  const read = (name: string) => readSheet(engine.host, name);

  it('are the same objects while nothing on them changes', async () => {
    const [first] = (await engine.host.readWorkbook()).sheets;
    expect(await read('甲')).toBe(first);
    await engine.host.select({ sheet: '丙', row: 0, column: 0 });
    expect(await read('甲')).toBe(first);
  });

  it('are what they are known to be read as, until something on them changes', async () => {
    const { sheets } = await engine.host.readWorkbook();
    const [first] = sheets;
    const known = { ...first! };
    await whole(engine.raw.showing(await engine.raw.picture()))([known]);
    expect(await read('甲')).toBe(known);
    expect(await read('乙')).toEqual(sheets[1]);
    await engine.host.typeAgain([{ sheet: '甲', row: 0, column: 0, value: 5 }]);
    expect(cellOf(await read('甲'), 'A1')).toBe(5);
  });

  it('are read anew where somebody typed, and where a formula shows something else', async () => {
    const before = await Promise.all(['甲', '乙', '丙'].map(read));
    await engine.host.typeAgain([{ sheet: '甲', row: 0, column: 0, value: 5 }]);
    const after = await Promise.all(['甲', '乙', '丙'].map(read));
    expect(after.map((sheet, index) => sheet === before[index])).toEqual([false, false, true]);
    expect(cellOf(after[0]!, 'A1')).toBe(5);
    expect(cellOf(after[1]!, 'B1')).toBe(10);
  });

  it('are read anew after an operation wrote on them, and where another workbook is shown', async () => {
    await read('丙');
    await engine.host.apply(workbook({ 丙: [values([4])] }));
    expect(cellOf(await read('丙'), 'A1')).toBe(4);
    await engine.host.show(workbook({ 丙: [values([5])] }));
    expect(cellOf(await read('丙'), 'A1')).toBe(5);
  });

  it('are kept as they are now, results too', async () => {
    const before = engine.raw.save();
    expect(engine.raw.save()).toBe(before);
    await engine.host.typeAgain([{ sheet: '甲', row: 0, column: 0, value: 5 }]);
    const kept = engine.raw.save() ?? [];
    const other = openEngine();
    other.raw.open(kept);
    expect(cellOf(await readSheet(other.host, '甲'), 'A1')).toBe(5);
    expect(cellOf(await readSheet(other.host, '乙'), 'B1')).toBe(10);
    other.close();
  });

  it('have the same pictures while nothing on them changes, notes and what is kept beside them too', async () => {
    const pictures = async () =>
      new Map((await engine.raw.picture()).sheets.map((sheet) => [sheet.name, sheet]));
    const before = await pictures();
    await engine.host.typeAgain([{ sheet: '甲', row: 0, column: 0, value: 5 }]);
    const typed = await pictures();
    const changed = ['甲', '乙', '丙'].filter((name) => typed.get(name) !== before.get(name));
    expect(changed).toEqual(['甲', '乙']);
    const link = { row: 0, column: 0, target: { sheet: '甲', row: 0, column: 0 } };
    await engine.host.apply(workbook({ 丙: [values([3]), { kind: 'hyperlinks', links: [link] }] }));
    const linked = await pictures();
    expect(linked.get('丙')?.cells[0]?.[0]?.link).toEqual({ target: link.target });
  });

  it('have the names that people gave them meanwhile', async () => {
    await engine.command(InsertSheetCommand.id, {
      unitId: UNIT,
      sheet: { id: 'own', name: '我的' },
    });
    await read('我的');
    await engine.command(SetWorksheetNameCommand.id, {
      unitId: UNIT,
      subUnitId: 'own',
      name: '他的',
    });
    const names = (await engine.host.readWorkbook()).sheets.map(({ name }) => name);
    expect(names).toEqual(['甲', '乙', '丙', '他的']);
  });
});
