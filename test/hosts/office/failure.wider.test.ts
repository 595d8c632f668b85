import { halfRestored } from '../../../src/core/messages/officeHost';
import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import { noSuchSheet } from '../../../src/core/messages/hosts';
import { OfficeHostError } from '../../../src/hosts/office/OfficeHostError';
import { values, workbook } from '../../contract/contractPlan';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import { changesOfPlan } from '../../support/changesOfPlan';
import { EVERY_STEP_PLAN, LONG_LIST } from '../../support/everyStepPlan';
import type { SimulatedExcel } from '../../excel/SimulatedExcel';
import { dump } from './dump';
import { openOffice, type OfficeUnderTest } from './officeHost';

/** A book of every kind of step, with a protected sheet of a person's that points into it. */
async function openBook(): Promise<OfficeUnderTest> {
  const office = openOffice();
  await office.host.apply(EVERY_STEP_PLAN);
  const { person } = office.excel;
  person.addSheet('我的草稿');
  person.type('我的草稿', 'B2', "='数据''表 (1)'!C4*2");
  person.type('我的草稿', 'B3', '随手记');
  await office.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('我的草稿');
    sheet.protection.protect({ allowSort: true });
    await context.sync();
  });
  return office;
}

/** How many actions the requests of a piece of work have. */
async function actionsOf(excel: SimulatedExcel, work: () => Promise<unknown>): Promise<number> {
  excel.forgetTraffic();
  await work();
  const actions = excel.traffic.reduce((sum, one) => sum + one.actionCount, 0);
  excel.forgetTraffic();
  return actions;
}

describe('a build that fails', () => {
  it.each(['new'])(
    'anywhere, in a %s workbook, leaves everything as it was, or complete',
    async (which) => {
      const open = (): Promise<OfficeUnderTest> =>
        which === 'new' ? Promise.resolve(openOffice()) : openBook();
      const counting = await open();
      const actions = await actionsOf(counting.excel, () => counting.host.apply(EVERY_STEP_PLAN));
      expect(actions).toBeGreaterThan(300);
      const complete = dump(counting.excel.workbook);
      const step = Math.ceil(actions / 16);
      for (let failing = actions - 1; failing >= 3; failing -= failing > actions - 10 ? 1 : step) {
        const { host, excel } = await open();
        const before = dump(excel.workbook);
        excel.failAtAction = failing;
        const failed = await host.apply(EVERY_STEP_PLAN).then(
          () => undefined,
          (error: unknown) => error,
        );
        // How sheets are printed is set at last, and fails nothing.
        if (failed !== undefined) expect(failed).toBeInstanceOf(OfficeHostError);
        const after = dump(excel.workbook);
        const isComplete = failed === undefined;
        if (isComplete) expect(after.sheets).toEqual(complete.sheets);
        else expect(after).toEqual(before);
        expect(excel.eventsEnabled).toBe(true);
      }
    },
  );

  it('can be tried again', async () => {
    const { host, excel } = await openBook();
    const before = await host.readWorkbook();
    excel.failAtAction = 400;
    await expect(host.apply(EVERY_STEP_PLAN)).rejects.toThrow('Excel 未能完成操作');
    await host.apply(EVERY_STEP_PLAN);
    expect(await host.readWorkbook()).toEqual(before);
  });

  it('when the structure of the workbook is protected, says so', async () => {
    const { host, excel } = openOffice();
    excel.workbook.structureProtected = true;
    await expect(host.apply(EVERY_STEP_PLAN)).rejects.toMatchObject({
      kind: 'protected',
      message: expect.stringContaining('撤销保护') as string,
    });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('leaves no copy behind whose name was not given yet', async () => {
    const alike = workbook({ 甲: [values([1])], 乙: [values([2])], 丙: [values([3])] });
    const counting = openOffice();
    const actions = await actionsOf(counting.excel, () => counting.host.apply(alike));
    for (let failing = 0; failing < actions; failing += 1) {
      const { host, excel } = openOffice();
      excel.failAtAction = failing;
      await host.apply(alike).catch(() => undefined);
      const names = excel.workbook.sheets.map(({ name }) => name).join();
      expect(['Sheet1', '甲,乙,丙']).toContain(names);
    }
  });
});

describe('a build that fails and cannot be taken back', () => {
  it('says that the book is half restored', async () => {
    const { client, excel } = openOffice();
    let broken = false;
    const run = (async (batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      if (broken) throw Object.assign(new Error('no'), { code: 'GeneralException', debugInfo: {} });
      return client.Excel.run(batch).catch((cause: unknown) => {
        broken = true;
        throw cause;
      });
    }) as typeof Excel.run;
    const host = createOfficeHost({ run, isSetSupported: client.isSetSupported });
    await host.listSheets();
    excel.failAtAction = 60;
    const changes = changesOfPlan(EVERY_STEP_PLAN, []);
    await expect(host.apply(changes)).rejects.toMatchObject({
      kind: 'half',
      message: halfRestored(),
    });
  });
});

describe('a build that is cancelled', () => {
  it('at any time before its end leaves everything as it was', async () => {
    const { host, excel } = await openBook();
    const before = dump(excel.workbook);
    // Looking, two sheets, finishing; the last call tells of the end.
    for (let calls = 1; calls <= 4; calls += 1) {
      const cancel = new AbortController();
      let called = 0;
      const applying = host.apply(
        { ...EVERY_STEP_PLAN, title: '别的', sheets: EVERY_STEP_PLAN.sheets.slice(0, 2) },
        () => {
          called += 1;
          if (called === calls) cancel.abort();
        },
        cancel.signal,
      );
      await expect(applying).rejects.toMatchObject({ name: 'AbortError' });
      expect(dump(excel.workbook)).toEqual(before);
    }
  });
});

describe('a sheet that a person deletes while sheets are written', () => {
  const book = (factor: number): WorkbookPlan =>
    workbook({
      甲: [
        values([factor]),
        {
          kind: 'formulas',
          cells: [{ row: 1, column: 0, formula: `'丙'!A1*${factor}`, value: 3 * factor * factor }],
        },
        { kind: 'protection', unlocked: [] },
      ],
      // So much that it takes a request of its own.
      乙: [values(...Array.from({ length: 200 }, () => [String(factor).repeat(12_000)]))],
      丙: [values([3 * factor])],
      丁: [values([4 * factor]), { kind: 'protection', unlocked: [] }],
    });

  it.each([0, 1, 2, 3, 4, 5])('leaves the others as they were (call %i)', async (at) => {
    const { host, raw, excel } = openOffice();
    await host.apply(book(1));
    await raw.listSheets();
    const wanted = reconcile(pictureOf(book(1)), pictureOf(book(10)));
    const before = dump(excel.workbook);
    let called = 0;
    const failed = await raw
      .apply(wanted, () => {
        if (called === at) excel.workbook.deleteSheet(excel.workbook.sheet('丙'));
        called += 1;
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    const after = dump(excel.workbook);
    expect(excel.eventsEnabled).toBe(true);
    expect(after.sheets.map(({ name }) => name)).toEqual(['甲', '乙', '丁']);
    const kept = (sheets: typeof before.sheets): unknown[] =>
      sheets.filter(({ name }) => name === '乙' || name === '丁');
    if (failed !== undefined) {
      expect(failed).not.toMatchObject({ kind: 'half' });
      expect(kept(after.sheets)).toEqual(kept(before.sheets));
    }
    expect(excel.workbook.sheet('甲').protection).toBeDefined();
    expect(excel.workbook.sheet('丁').protection).toBeDefined();
  });
});

describe('an amendment that fails', () => {
  it('anywhere, leaves the sheet protected as it was', async () => {
    const plan = {
      sheets: [
        {
          sheet: "数据'表 (1)",
          steps: [{ kind: 'values' as const, row: 3, column: 3, values: [['第1次'], ['第2次']] }],
        },
      ],
      properties: {},
      title: '',
      activeSheet: '',
    };
    const counting = await openBook();
    const actions = await actionsOf(counting.excel, () => counting.host.apply(plan));
    for (let failing = 0; failing < actions; failing += 1) {
      const { host, excel } = await openBook();
      const sheet = excel.workbook.sheet("数据'表 (1)");
      const { protection } = sheet;
      excel.failAtAction = failing;
      await host.apply(plan).catch(() => undefined);
      expect(sheet.protection).toEqual(protection);
      expect(excel.eventsEnabled).toBe(true);
    }
  });

  it('names a sheet that is not there', async () => {
    const { host, excel } = await openBook();
    const before = dump(excel.workbook);
    const amending = host.apply({
      ...workbook({}),
      sheets: [{ sheet: '没有', steps: [values([1])] }],
    });
    await expect(amending).rejects.toThrow(noSuchSheet('没有'));
    expect(dump(excel.workbook)).toEqual(before);
  });

  it('for a password, says so and changes nothing', async () => {
    const { host, excel, client } = openOffice();
    await host.apply(workbook({ 甲: [values([1])] }));
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').protection.protect({}, '密码');
      await context.sync();
    });
    const before = dump(excel.workbook);
    const amending = host.apply({
      ...workbook({}),
      sheets: [{ sheet: '甲', steps: [values([2])] }],
    });
    await expect(amending).rejects.toMatchObject({ kind: 'protected', code: 'AccessDenied' });
    expect(dump(excel.workbook)).toEqual(before);
  });
});

describe('cell editing', () => {
  it('is waited for', async () => {
    const { host, excel } = openOffice();
    excel.beginCellEdit();
    let done = false;
    const applying = host.apply(workbook({ 甲: [values([1])] })).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    excel.endCellEdit();
    await applying;
    expect(excel.workbook.sheet('甲').peek(0, 0)?.value).toBe(1);
  });

  it('is told of by an Excel that does not wait', async () => {
    const { host, excel } = openOffice();
    excel.beginCellEdit();
    excel.refusesToWait = true;
    const told: (string | undefined)[] = [];
    host.watchWaiting?.((sentence) => told.push(sentence));
    const reading = host.readSheets();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([expect.stringContaining('回车键')]);
    excel.endCellEdit();
    expect(await reading).toHaveLength(1);
    expect(told.at(-1)).toBeUndefined();
  });
});

describe('an Excel below the floor', () => {
  it('is told that it is too old, and nothing stays', async () => {
    const { host, excel } = openOffice({ level: '1.8' });
    await expect(host.apply(EVERY_STEP_PLAN)).rejects.toMatchObject({ kind: 'tooOld' });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

it('the list sheet stays the same when a book is built again', async () => {
  const { host, excel } = openOffice();
  await host.apply(EVERY_STEP_PLAN);
  const lists = (): unknown[] =>
    [...excel.workbook.sheet('_列表').entries()].map(({ row, column, cell }) => [
      row,
      column,
      cell.value,
    ]);
  const first = lists();
  expect(first).toEqual(LONG_LIST.map((item, row) => [row, 0, item]));
  await host.apply(EVERY_STEP_PLAN);
  expect(lists()).toEqual(first);
});
