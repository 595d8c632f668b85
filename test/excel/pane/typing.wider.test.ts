import { build } from '../../../src/taskpane/state/build';
import { checkAll } from '../../../src/taskpane/state/check';
import { takeIn } from '../../../src/taskpane/state/collect';
import { toA1 } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { draftOf } from '../../../src/app/pane/draft';
import { smallRoster } from '../../support/month';
import { filledForm } from '../../support/pane/forms';
import { dropFiles, openExcelBook, type ExcelPane } from './excelPane';

jest.setTimeout(240_000);

const roster = smallRoster();
const [first, second] = roster;
const TYPED = 777;

/** Where the first township's 养老床位总数 is typed. */
function placeOf({ excel }: ExcelPane): {
  sheet: string;
  cell: string;
  row: number;
  column: number;
} {
  const sheet = first!.name;
  const cells = [...excel.workbook.sheet(sheet).entries()];
  const row = cells.find(({ cell }) => cell.value === 'el:bed.total')!.row;
  const column = cells.find(({ cell }) => cell.value === 'value')!.column;
  return { sheet, row, column, cell: toA1(row, column) };
}

/** The first township's 养老床位总数, as the pane read it last. */
function bedsIn({ district }: ExcelPane): CellValue | undefined {
  const entries = district().book.returns.get(first!.code)?.entries;
  return entries?.get('el:bed.total/value')?.raw;
}

type Operation = readonly [string, (opened: ExcelPane) => Promise<unknown>];

const OPERATIONS: readonly Operation[] = [
  [
    '收表',
    (opened) => {
      dropFiles(opened, [{ file: '二.xlsx', plan: filledForm(second!.code) }]);
      return takeIn(opened.pane);
    },
  ],
  ['校验', ({ pane }) => checkAll(pane)],
  [
    '重建',
    ({ pane, district }) => {
      const { year, month } = district().book.period;
      return build(pane, { ...draftOf(district())!, period: { year, month } });
    },
  ],
];

describe('a value typed while an operation runs', () => {
  it.each(OPERATIONS)('%s keeps it, whenever it is typed', async (_label, carryOut) => {
    const opened = await openExcelBook({ roster });
    const { excel, pane } = opened;
    const { sheet, row, column, cell } = placeOf(opened);
    excel.latency = 400;
    for (const after of [100, 700]) {
      const typed = TYPED + after;
      const work = carryOut(opened);
      await new Promise((resolve) => setTimeout(resolve, after));
      excel.person.type(sheet, cell, String(typed));
      await work;
      const { notice } = pane.store.getState();
      expect(notice?.tone).not.toBe('bad');
      expect(excel.workbook.sheet(sheet).peek(row, column)?.value).toBe(typed);
      expect(excel.eventsEnabled).toBe(true);
      expect(excel.workbook.sheet(sheet).protection).toBeDefined();
      // What is typed as the operation ends is read after it.
      for (let look = 0; look < 100 && bedsIn(opened) !== typed; look += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(bedsIn(opened)).toBe(typed);
    }
  });
});

describe('what changed without an event', () => {
  it('is seen before anything is written, and only the sheet that it is on is read', async () => {
    const opened = await openExcelBook({ roster });
    const { excel, pane } = opened;
    const { sheet, row, column } = placeOf(opened);
    // A macro that switched events off.
    excel.workbook.sheet(sheet).cell(row, column).value = TYPED;
    dropFiles(opened, [{ file: '二.xlsx', plan: filledForm(second!.code) }]);
    excel.forgetTraffic();
    await takeIn(pane);
    expect(pane.store.getState().notice?.tone).not.toBe('bad');
    const whole = excel.workbook.sheets.length;
    const read = excel.traffic.flatMap(({ actions }) => actions);
    expect(read.filter((name) => name === 'GetUsedRangeOrNullObject').length).toBeLessThan(
      whole + 3,
    );
    expect(excel.workbook.sheet(sheet).peek(row, column)?.value).toBe(TYPED);
    expect(bedsIn(opened)).toBe(TYPED);
    expect(excel.syncs).toBeLessThanOrEqual(4);
  });
});

describe('an Excel that has too much to do', () => {
  it('is waited for, and people are told to wait', async () => {
    const opened = await openExcelBook({ roster });
    const told: (string | undefined)[] = [];
    opened.pane.store.subscribe(({ waiting }) => told.push(waiting));
    opened.excel.busyFor = 1;
    await checkAll(opened.pane);
    expect(opened.pane.store.getState().notice?.tone).not.toBe('bad');
    expect(told.find((sentence) => sentence !== undefined)).toContain('请稍候');
    expect(told.at(-1)).toBeUndefined();
  });
});
