import type { SheetChange, WorkbookChanges } from '../../../src/core/picture/Changes';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { openOffice, type OfficeUnderTest } from './officeHost';
import { largePlan } from './plans';

const MEGABYTE = 1024 * 1024;

/** Thirty sheets, about 20,000 cells: the size of a district book. */
const BOOK = largePlan(30, 56, 12);

function cellsOf({ sheets }: WorkbookPlan): number {
  let cells = 0;
  for (const { steps } of sheets)
    for (const step of steps) {
      if (step.kind === 'values') cells += step.values.flat().length;
      if (step.kind === 'formulas') cells += step.cells.length;
    }
  return cells;
}

describe('the requests for a book of 30 sheets', () => {
  let office: OfficeUnderTest;

  beforeAll(async () => {
    office = openOffice();
    await office.host.apply(BOOK);
  });

  it('to build it are three at most, and leave nothing to release', () => {
    expect(cellsOf(BOOK)).toBeGreaterThan(20_000);
    const { excel } = office;
    expect(excel.syncs).toBeLessThanOrEqual(3);
    expect(excel.releases).toBe(0);
    expect(excel.workbook.sheets).toHaveLength(30);
    expect(excel.workbook.sheet('表 30').peek(55, 11)?.value).toBe(8 * 29_550 + 36 + 28_551);
  });

  it('hold calculation and drawing while they write, and leave events on', () => {
    const { suspensions, eventsEnabled } = office.excel;
    expect(suspensions.calculation).toBeGreaterThan(0);
    expect(suspensions.screen).toBe(suspensions.calculation);
    expect(eventsEnabled).toBe(true);
  });

  it('are two to read it all, and one to read it again', async () => {
    const { host, excel } = office;
    excel.forgetTraffic();
    const { sheets } = await host.readWorkbook();
    expect(excel.syncs).toBe(2);
    expect(sheets).toHaveLength(30);
    expect((await host.readSheets(['表 1'])).length).toBe(1);
    expect(excel.syncs).toBe(3);
    await host.listSheets();
    expect(excel.syncs).toBe(4);
    await host.readWorkbook();
    expect(excel.syncs).toBe(5);
    expect(excel.releases).toBe(0);
  });

  it('are three at most to amend sheets of it', async () => {
    const { host, excel } = office;
    excel.forgetTraffic();
    await host.apply({
      sheets: [
        {
          sheet: '表 3',
          steps: [{ kind: 'values', row: 2, column: 1, values: [[7, '请核对3项']] }],
        },
        { sheet: '表 9', steps: [{ kind: 'values', row: 0, column: 2, values: [[8]] }] },
      ],
      properties: {},
      title: '',
      activeSheet: '',
    });
    expect(excel.syncs).toBeLessThanOrEqual(3);
    expect(excel.workbook.sheet('表 3').peek(2, 2)?.value).toBe('请核对3项');
    expect(excel.workbook.sheet('表 3').protection).toBeDefined();
  });

  it('are one more for each 4 MB that is looked at before cells are given another look', async () => {
    const { host, excel } = office;
    const area = { row: 0, column: 0, rows: 56, columns: 12 };
    const restyled = { font: { bold: true }, fill: '#DDF2E3', align: { wrap: true } };
    excel.forgetTraffic();
    await host.apply({
      sheets: BOOK.sheets.map(({ sheet }) => ({
        sheet,
        how: 'amend' as const,
        changes: [{ kind: 'styles' as const, each: [{ area, from: {}, to: restyled }] }],
      })),
      properties: [],
    });
    const answers = excel.traffic.map(({ responseBytes }) => responseBytes);
    expect(answers.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(5 * MEGABYTE);
    expect(Math.max(...answers)).toBeLessThan(4.5 * MEGABYTE);
    expect(excel.workbook.sheet('表 30').peek(55, 11)?.format.fill).toBe('#DDF2E3');
  });

  it('are three at most to build it again, and one for each 4 MB that is read before', async () => {
    const { host, excel } = office;
    excel.forgetTraffic();
    await host.apply(BOOK);
    // How every cell looked is read before, for the way back: one request more for each 4 MB of it.
    const read = excel.traffic.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
    expect(excel.syncs).toBeLessThanOrEqual(3 + Math.ceil(read / (4 * MEGABYTE)));
    expect(excel.workbook.sheet('表 3').peek(2, 2)?.value).toBe(2022);
  });
});

describe('larger requests', () => {
  it('are one more for each 4 MB, for two hundred townships', async () => {
    const { host, excel } = openOffice();
    await host.apply(largePlan(200, 60, 12));
    const sent = excel.traffic.map(({ requestBytes }) => requestBytes);
    const bytes = sent.reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(8 * MEGABYTE);
    expect(Math.max(...sent)).toBeLessThan(5 * MEGABYTE);
    expect(excel.syncs).toBeLessThanOrEqual(3 + Math.ceil(bytes / (4 * MEGABYTE)));
    // Sizes are estimated before they are sent: not too low, and not far too high.
    for (const full of sent.slice(2, -1)) {
      expect(full).toBeLessThan(4.4 * MEGABYTE);
      expect(full).toBeGreaterThan(2.5 * MEGABYTE);
    }
    excel.forgetTraffic();
    expect(await host.readSheets()).toHaveLength(200);
    const received = excel.traffic.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
    expect(excel.syncs).toBeLessThanOrEqual(3 + Math.ceil(received / (2.5 * MEGABYTE)));
    expect(Math.max(...excel.traffic.map(({ responseBytes }) => responseBytes))).toBeLessThan(
      5 * MEGABYTE,
    );
  });

  it('are asked for again in parts where an answer is too large, down to parts of one sheet', async () => {
    const { host, excel } = openOffice();
    await host.apply(largePlan(4, 300, 12));
    const whole = await host.readSheets();
    const narrow = openOffice({ payloadLimit: 60_000 });
    narrow.excel.workbook.sheets = excel.workbook.sheets;
    expect(await narrow.host.readSheets()).toEqual(whole);
    const answers = narrow.excel.traffic.map(({ responseBytes }) => responseBytes);
    expect(answers.some((bytes) => bytes > 60_000)).toBe(true);
  });
});

describe('what is read before it is overwritten', () => {
  const LONG = '养老托育'.repeat(250);
  const ROWS = 1500;
  const onOneSheet = (how: 'add' | 'amend', changes: readonly SheetChange[]): WorkbookChanges => ({
    sheets: [{ sheet: '重表', how, changes }],
    properties: [],
  });
  const contents = (
    columns: readonly number[],
    from: string | null,
    to: string | null,
    rows = ROWS,
  ): SheetChange => ({
    kind: 'contents',
    each: Array.from({ length: rows }, (_, row) =>
      columns.map((column) => ({
        row,
        column,
        from: from === null ? null : { value: from },
        to: to === null ? null : { value: to },
      })),
    ).flat(),
  });
  const largest = ({ excel }: OfficeUnderTest): number =>
    Math.max(...excel.traffic.map((each) => Math.max(each.requestBytes, each.responseBytes)));

  it('and what is written is parted by its size, however few cells hold it', async () => {
    const office = openOffice();
    await office.raw.apply(onOneSheet('add', [contents([0, 1], null, LONG)]));
    expect(largest(office)).toBeLessThan(4.5 * MEGABYTE);
    office.excel.forgetTraffic();
    const { undo } = await office.raw.apply(onOneSheet('amend', [contents([0, 1], LONG, '短')]));
    expect(largest(office)).toBeLessThan(4.5 * MEGABYTE);
    expect(office.excel.workbook.sheet('重表').peek(ROWS - 1, 1)?.value).toBe('短');
    await office.raw.apply(undo!);
    expect(office.excel.workbook.sheet('重表').peek(ROWS - 1, 1)?.value).toBe(LONG);
  });

  it('counts cells that are empty still, on a sheet of which little is known to stand', async () => {
    const office = openOffice();
    await office.raw.apply(onOneSheet('add', [contents([0], null, '短')]));
    await office.host.readSheets();
    office.excel.forgetTraffic();
    const columns = Array.from({ length: 12 }, (_, column) => column + 1);
    await office.raw.apply(onOneSheet('amend', [contents(columns, null, '新', 30_000)]));
    const answers = office.excel.traffic.map(({ responseBytes }) => responseBytes);
    expect(answers.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(5 * MEGABYTE);
    expect(largest(office)).toBeLessThan(4.5 * MEGABYTE);
  });

  it('leaves out cells that stay, since nobody knows how much they hold', async () => {
    const office = openOffice();
    await office.raw.apply(onOneSheet('add', [contents([0, 2], null, '短')]));
    await office.raw.apply(onOneSheet('amend', [contents([1], null, LONG)]));
    office.excel.forgetTraffic();
    await office.raw.apply(onOneSheet('amend', [contents([0, 2], '短', '新')]));
    expect(largest(office)).toBeLessThan(MEGABYTE);
    expect(office.excel.workbook.sheet('重表').peek(ROWS - 1, 1)?.value).toBe(LONG);
  });
});
