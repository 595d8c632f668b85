import type { Step } from '../../../src/core/plan/SheetPlan';
import { pictureOf } from '../../../src/core/plan/picture/pictureOf';
import { reconcile } from '../../../src/core/plan/picture/reconcile';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

const steps = (people: number, beds: number, more: readonly Step[] = []): readonly Step[] => [
  values(['项目', '本月'], ['人口', people], ['床位', beds]),
  ...more,
  { kind: 'protection', unlocked: [{ row: 1, column: 1, rows: 3, columns: 1 }] },
];

/** Rows shift, so that the sheet is written whole. */
const shifted: Step = {
  kind: 'styles',
  styles: [{ area: { row: 0, column: 0, rows: 3, columns: 20 }, style: { fill: '#FFFBE6' } }],
};

describe('what a person typed while an operation was being worked out', () => {
  let engine: Engine;
  const before = workbook({ 表: steps(5, 7), 别的: [values(['一'])] });
  beforeEach(async () => {
    engine = openEngine();
    await engine.host.apply(before);
  });
  afterEach(() => {
    engine.close();
  });

  const cells = async (): Promise<readonly unknown[]> => {
    const sheet = await readSheet(engine.host, '表');
    return ['B2', 'B3', 'B4'].map((cell) => cellOf(sheet, cell));
  };

  it('stays, is named, and nothing else is written', async () => {
    await engine.type({ sheet: '表', row: 1, column: 1 }, 6);
    const wanted = workbook({ 表: steps(50, 70), 别的: [values(['二'])] });
    const changes = reconcile(pictureOf(before), pictureOf(wanted));
    const { met, undo } = await engine.host.apply(changes);
    expect(met).toEqual([{ sheet: '表', row: 1, column: 1, value: '6' }]);
    expect(undo).toBeUndefined();
    expect(await cells()).toEqual(['6', 7, null]);
    expect(cellOf(await readSheet(engine.host, '别的'), 'A1')).toBe('一');
  });

  it.each([
    ['is written whole', workbook({ 表: steps(50, 70, [shifted]), 别的: [values(['一'])] })],
    ['goes', workbook({ 别的: [values(['一'])] })],
  ])('stays where its sheet %s, also where nothing stood', async (_, wanted) => {
    await engine.type({ sheet: '表', row: 3, column: 1 }, 6);
    const standing = pictureOf(before);
    const strange = standing.sheets.map((sheet) => ({ ...sheet, isStrange: true as const }));
    const changes = reconcile({ ...standing, sheets: strange }, pictureOf(wanted));
    const { met } = await engine.host.apply(changes);
    expect(met).toEqual([{ sheet: '表', row: 3, column: 1, value: '6' }]);
    expect(await cells()).toEqual([5, 7, '6']);
  });
});
