import { RedoCommand, UndoCommand } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import fc from 'fast-check';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import type { Step, WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { CellValue } from '../../../src/core/values/cell';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { zlibDeflate } from '../../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writePicture } from '../../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';
import {
  COUNT,
  HandModel,
  heading,
  HEADINGS,
  inputsOf,
  NOTE,
  operated,
  ROWS,
  TEXTS,
  TWICE,
  type Action,
  type Place,
  type Standing,
} from './handModel';

const LAST = 6;

/** The sheet as the program would write it with what stands in its inputs. */
function planOf(standing: Standing): WorkbookPlan {
  const lines: CellValue[][] = [
    [...HEADINGS],
    ['人口', null, null, null],
    ['床位', null, null, null],
    ['第二组', null, null, null],
    ['托位', null, null, null],
    ['机构', null, null, null],
  ];
  lines[0]![COUNT] = heading(standing.month);
  for (const [[row, column], value] of inputsOf(standing)) lines[row]![column] = value;
  const people = Number(lines[1]![COUNT] ?? 0);
  const steps: readonly Step[] = [
    values(...lines),
    {
      kind: 'formulas',
      cells: [{ row: 1, column: TWICE, formula: 'B2*2', value: people * 2 }],
    },
    {
      kind: 'validations',
      validations: ROWS.map((row) => ({
        area: { row, column: COUNT, rows: 1, columns: 1 },
        rule: {
          kind: 'custom' as const,
          formula: `IF(ISNUMBER(B${row + 1}),AND(B${row + 1}>=0,B${row + 1}=INT(B${row + 1})),FALSE)`,
          asks: { kind: 'number' as const, unit: '张' },
        },
        error: { style: 'stop' as const, title: '填写有误', message: '请填不小于0的整数。' },
      })),
    },
    {
      kind: 'protection',
      unlocked: [COUNT, NOTE].flatMap((column) =>
        ROWS.map((row) => ({ row, column, rows: 1, columns: 1 })),
      ),
    },
  ];
  return workbook({ 表: steps });
}

const place: fc.Arbitrary<Place> = fc.tuple(
  fc.integer({ min: 0, max: LAST }),
  fc.integer({ min: 0, max: NOTE }),
);
const input: fc.Arbitrary<Place> = fc.tuple(
  fc.constantFrom(...ROWS),
  fc.constantFrom(COUNT, COUNT, NOTE),
);
const text = fc.constantFrom(...TEXTS);
const rows = fc.integer({ min: 1, max: 3 });
const constant = <K extends string>(...kinds: readonly K[]) => fc.constantFrom(...kinds);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: constant('type'), at: input, text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: constant('paste'),
      at: fc.oneof(input, place),
      lines: fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2 }))
        .chain(([tall, wide]) =>
          fc.array(fc.array(text, { minLength: wide, maxLength: wide }), {
            minLength: tall,
            maxLength: tall,
          }),
        ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: constant('copy', 'cut', 'drag', 'dragCopy'),
      at: fc.oneof(input, place),
      rows,
      to: fc.oneof(input, place),
    }),
  },
  fc.record({
    kind: constant('fill'),
    at: input,
    rows: fc.integer({ min: 1, max: 2 }),
    more: rows,
  }),
  fc.record({ kind: constant('clear', 'shift'), at: place, rows }),
  fc.record({ kind: constant('operate'), month: fc.integer({ min: 1, max: 12 }) }),
  { weight: 2, arbitrary: fc.record({ kind: constant('undo', 'redo', 'reload') }) },
);

describe('whatever a hand does to a sheet of the program', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  const range = ([row, column]: Place, tall = 1): object => ({
    startRow: row,
    startColumn: column,
    endRow: row + tall - 1,
    endColumn: column,
  });
  const here = () => ({ unitId: UNIT, subUnitId: engine.sheetId('表') });
  const select = (at: Place, tall = 1): Promise<unknown> =>
    engine.command(SetSelectionsOperation.id, {
      ...here(),
      selections: [{ range: range(at, tall), primary: null, style: null }],
    });
  const paste = async (at: Place, content: object): Promise<void> => {
    await select(at);
    await engine.command('sheet.command.paste-by-short-key', content);
  };

  async function carryOut(each: Action, standing: Standing): Promise<void> {
    switch (each.kind) {
      case 'undo':
        await engine.command(UndoCommand.id, {});
        return;
      case 'redo':
        await engine.command(RedoCommand.id, {});
        return;
      case 'reload':
        engine.reload();
        return;
      case 'operate': {
        engine.host.history!.name('收表');
        const wanted = planOf(operated(standing, each.month));
        await engine.host.apply(reconcile(pictureOf(planOf(standing)), pictureOf(wanted)));
        return;
      }
      case 'type':
        engine.raw.type(here().subUnitId, ...each.at, each.text);
        return;
      case 'paste':
        await paste(each.at, { textContent: each.lines.map((line) => line.join('\t')).join('\n') });
        return;
      case 'copy':
      case 'cut':
        await select(each.at, each.rows);
        await engine.command(`univer.command.${each.kind}`, {});
        await paste(each.to, { htmlContent: engine.copied() });
        return;
      case 'drag':
      case 'dragCopy':
        engine.holdCopyKey(each.kind === 'dragCopy');
        await engine.command('sheet.command.move-range', {
          fromSubUnitId: here().subUnitId,
          toSubUnitId: here().subUnitId,
          fromRange: range(each.at, each.rows),
          toRange: range(each.to, each.rows),
        });
        return;
      case 'fill':
        await engine.command('sheet.command.auto-fill', {
          ...here(),
          sourceRange: range(each.at, each.rows),
          targetRange: range(each.at, each.rows + each.more),
        });
        return;
      case 'shift':
        await engine.command('sheet.command.delete-range-move-up', {
          ...here(),
          range: range(each.at, each.rows),
        });
        return;
      case 'clear':
        await engine.command('sheet.command.clear-selection-content', {
          ...here(),
          ranges: [range(each.at, each.rows)],
        });
    }
  }

  /** What the saved file holds, read again. */
  async function saved(): Promise<readonly (readonly CellValue[])[]> {
    const file = await writePicture(await engine.raw.picture(), { deflate: zlibDeflate });
    const sheet = readXlsx(file, { inflate: zlibInflate }).sheets.find(
      ({ name }) => name === '表',
    )!;
    expect([...sheet.formulas]).toEqual([['C2', 'B2*2']]);
    return table((row, column) => sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn]);
  }

  it('means what a plain account of it means, in the saved file too, and is taken back exactly', async () => {
    const empty: Standing = new HandModel().now;
    await engine.host.apply(planOf(empty));
    const untouched = engine.raw.save() ?? [];
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 15 }), async (actions) => {
        engine.raw.open(untouched);
        const model = new HandModel();
        const agree = async (): Promise<void> => {
          expect(await saved()).toEqual(table((row, column) => model.valueAt([row, column])));
        };
        for (const each of actions) {
          await carryOut(each, model.now);
          model.do(each);
          await agree();
        }
        while (model.steps > 0) {
          await carryOut({ kind: 'undo' }, model.now);
          model.do({ kind: 'undo' });
        }
        await agree();
        expect(model.now).toEqual(empty);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function table(
  valueAt: (row: number, column: number) => CellValue | undefined,
): readonly (readonly CellValue[])[] {
  return Array.from({ length: LAST + 1 }, (_, row) =>
    Array.from({ length: NOTE + 1 }, (__, column) => valueAt(row, column) ?? null),
  );
}
