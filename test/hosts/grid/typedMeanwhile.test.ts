import { UndoCommand } from '@univerjs/core';
import type { Step } from '../../../src/core/plan/SheetPlan';
import { pictureOf } from '../../../src/core/plan/picture/pictureOf';
import { reconcile } from '../../../src/core/plan/picture/reconcile';
import { cellOf, readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine } from './engine';

const steps = (people: number, beds: number): readonly Step[] => [
  values(['项目', '本月'], ['人口', people], ['床位', beds]),
  { kind: 'protection', unlocked: [{ row: 1, column: 1, rows: 2, columns: 1 }] },
];

describe('what a person typed while an operation was being worked out', () => {
  it('stays, is named, and the operation is a step of its own with its name', async () => {
    const engine = openEngine();
    const before = workbook({ 表: steps(5, 7) });
    await engine.host.apply(before);
    await engine.type({ sheet: '表', row: 1, column: 1 }, 6);
    engine.host.history!.name('收表');
    const changes = reconcile(pictureOf(before), pictureOf(workbook({ 表: steps(50, 70) })));
    const { met } = await engine.host.apply(changes);
    expect(met).toEqual([{ sheet: '表', row: 1, column: 1, value: '6' }]);
    const cells = async (): Promise<readonly unknown[]> => {
      const sheet = await readSheet(engine.host, '表');
      return ['B2', 'B3'].map((cell) => cellOf(sheet, cell));
    };
    expect(await cells()).toEqual(['6', 70]);
    expect(engine.host.history!.next()).toEqual({ undo: '收表' });
    await engine.command(UndoCommand.id, {});
    expect(await cells()).toEqual(['6', 7]);
    expect(engine.host.history!.next()).toEqual({ undo: '填写 表!B2', redo: '收表' });
    await engine.command(UndoCommand.id, {});
    expect(await cells()).toEqual([5, 7]);
    engine.close();
  });
});
