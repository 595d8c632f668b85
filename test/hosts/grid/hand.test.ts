import { RedoCommand, UndoCommand } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import fc from 'fast-check';
import type { Step } from '../../../src/core/plan/SheetPlan';
import type { CellValue } from '../../../src/core/values/cell';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { readSheet } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

/** Rows that can be filled in; row 3 is a heading between two groups. */
const ROWS = [1, 2, 4, 5];
const LAST = 6;
const COUNT = 1;
const NOTE = 3;

const STEPS: readonly Step[] = [
  values(
    ['项目', '本月', '两倍', '说明'],
    ['人口', null, null, null],
    ['床位', null, null, null],
    ['第二组', null, null, null],
    ['托位', null, null, null],
    ['机构', null, null, null],
  ),
  { kind: 'formulas', cells: [{ row: 1, column: 2, formula: 'B2*2', value: 0 }] },
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

/** What texts mean in a count; those that are not here are refused. */
const MEANT: Readonly<Record<string, CellValue>> = {
  '5': 5,
  '12': 12,
  '1,234': 1234,
  '３': 3,
  '7张': 7,
  '=2+3': 5,
  '': null,
};
const TEXTS = [...Object.keys(MEANT), '-1', '1.5', '12/3', '3-5', '约8', '=B2'];

/** The inputs, by `row,column`. */
type Inputs = ReadonlyMap<string, CellValue>;
type Place = readonly [row: number, column: number];

const key = ([row, column]: Place): string => `${row},${column}`;
const isOpen = ([row, column]: Place): boolean =>
  ROWS.includes(row) && (column === COUNT || column === NOTE);

/** What stands after contents were put into cells; undefined where that is refused. */
function after(
  inputs: Inputs,
  wanted: readonly (readonly [Place, CellValue])[],
): Inputs | undefined {
  const next = new Map(inputs);
  for (const [place, value] of wanted) {
    if (!isOpen(place)) return undefined;
    const text = value === null ? '' : typeof value === 'object' ? value.error : String(value);
    if (place[1] === NOTE) next.set(key(place), text === '' ? null : text);
    else {
      const meant =
        typeof value === 'number' ? value : Object.hasOwn(MEANT, text) ? MEANT[text] : undefined;
      if (meant === undefined) return undefined;
      next.set(key(place), meant);
    }
  }
  return next;
}

type Action =
  | { readonly kind: 'paste'; readonly at: Place; readonly lines: readonly string[] }
  | { readonly kind: 'clear' | 'shift'; readonly at: Place; readonly rows: number }
  | { readonly kind: 'move'; readonly at: Place; readonly to: Place }
  | { readonly kind: 'undo' | 'redo' };

const place: fc.Arbitrary<Place> = fc.tuple(
  fc.integer({ min: 0, max: LAST }),
  fc.integer({ min: 0, max: NOTE }),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      at: fc.tuple(fc.constantFrom(...ROWS), fc.constantFrom(COUNT, NOTE)),
      lines: fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 1 }),
    }),
  },
  fc.record({
    kind: fc.constantFrom('clear' as const, 'shift' as const),
    at: place,
    rows: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);

/** What the sequence means, by the simplest account of it. */
class Model {
  private done: Inputs[] = [];
  private undone: Inputs[] = [];
  inputs: Inputs = new Map();

  do(action: Action): void {
    switch (action.kind) {
      case 'undo': {
        this.go(this.done, this.undone);
        return;
      }
      case 'redo': {
        this.go(this.undone, this.done);
        return;
      }
      case 'shift':
        return;
      case 'paste': {
        this.put([[action.at, action.lines[0] ?? '']]);
        return;
      }
      case 'clear': {
        const { at, rows } = action;
        const cells = Array.from({ length: rows }, (_, down): Place => [at[0] + down, at[1]]);
        if (cells.some((cell) => !isOpen(cell) && holdsText(cell))) return;
        this.put(cells.filter(isOpen).map((cell) => [cell, null]));
        return;
      }
      case 'move': {
        const { at, to } = action;
        if (key(at) === key(to) || !isOpen(at)) return;
        const value = this.inputs.get(key(at)) ?? null;
        // An empty cell put onto a cell of ours would change nothing there.
        if (!isOpen(to) && !(value === null && !holdsText(to))) return;
        this.put([...(isOpen(to) ? [[to, value] as const] : []), [at, null]]);
        return;
      }
    }
  }

  private put(wanted: readonly (readonly [Place, CellValue])[]): void {
    const next = after(this.inputs, wanted);
    if (!next || same(next, this.inputs)) return;
    this.done.push(this.inputs);
    this.undone = [];
    this.inputs = next;
  }

  private go(from: Inputs[], to: Inputs[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.inputs);
    this.inputs = next;
  }
}

function holdsText([row, column]: Place): boolean {
  return row < LAST && (column === 0 || row === 0 || (row === 1 && column === 2));
}

function shown(inputs: Inputs): readonly (readonly [string, CellValue])[] {
  return ROWS.flatMap((row) =>
    [COUNT, NOTE].map(
      (column) => [key([row, column]), inputs.get(key([row, column])) ?? null] as const,
    ),
  );
}

function same(one: Inputs, other: Inputs): boolean {
  return JSON.stringify(shown(one)) === JSON.stringify(shown(other));
}

describe('whatever a hand does to a sheet of the program', () => {
  let engine: Engine;
  afterEach(() => {
    engine.close();
  });

  const range = ([row, column]: Place, rows = 1): object => ({
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column,
  });

  async function carryOut(action: Action): Promise<void> {
    const here = { unitId: UNIT, subUnitId: engine.sheetId('表') };
    switch (action.kind) {
      case 'undo':
        await engine.command(UndoCommand.id, {});
        return;
      case 'redo':
        await engine.command(RedoCommand.id, {});
        return;
      case 'shift':
        await engine.command('sheet.command.delete-range-move-up', {
          ...here,
          range: range(action.at, action.rows),
        });
        return;
      case 'clear':
        await engine.command('sheet.command.clear-selection-content', {
          ...here,
          ranges: [range(action.at, action.rows)],
        });
        return;
      case 'move':
        await engine.command('sheet.command.move-range', {
          fromSubUnitId: here.subUnitId,
          toSubUnitId: here.subUnitId,
          fromRange: range(action.at),
          toRange: range(action.to),
        });
        return;
      case 'paste':
        await engine.command(SetSelectionsOperation.id, {
          ...here,
          selections: [{ range: range(action.at), primary: null, style: null }],
        });
        await engine.command('sheet.command.set-range-values', {
          ...here,
          range: range(action.at),
          value: action.lines[0] === '' ? { v: null } : { v: action.lines[0] ?? '', t: 1 },
        });
    }
  }

  it('means what a plain account of it means, leaves ours as it was, and is taken back exactly', async () => {
    engine = openEngine();
    await engine.host.apply(workbook({ 表: STEPS }));
    const locked = async (): Promise<string> => {
      const sheet = await readSheet(engine.host, '表');
      return JSON.stringify(
        sheet.values.map((line, row) =>
          line.map((value, column) =>
            isOpen([row + sheet.firstRow, column + sheet.firstColumn]) || column === 2
              ? null
              : value,
          ),
        ),
      );
    };
    const standing = async (): Promise<Inputs> => {
      const sheet = await readSheet(engine.host, '表');
      const at = (row: number, column: number): CellValue =>
        sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
      return new Map(
        ROWS.flatMap((row) =>
          [COUNT, NOTE].map((column) => [key([row, column]), at(row, column)] as const),
        ),
      );
    };
    const before = await locked();
    const untouched = engine.host.save() ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 15 }), async (actions) => {
        engine.host.open(untouched);
        const model = new Model();
        for (const each of actions) {
          await carryOut(each);
          model.do(each);
          expect(shown(await standing())).toEqual(shown(model.inputs));
          expect(await locked()).toBe(before);
        }
        for (let back = 0; back <= actions.length; back += 1)
          await engine.command(UndoCommand.id, {});
        expect(shown(await standing())).toEqual(shown(new Map()));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
