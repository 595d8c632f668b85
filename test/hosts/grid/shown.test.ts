import { planWorkbook } from '../../../src/app/planWorkbook';
import type { ShownCell, ShownSheet } from '../../../src/app/ShownSheet';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { STATUS_COLORS } from '../../../src/core/forms/palette';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { formatNumber } from '../../../src/core/formula/sheet/formatNumber';
import { STATUSES, statusLabel, STATUS_TEXT } from '../../../src/core/messages/status';
import { toA1, type Area } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { cellOf } from '../../contract/cellOf';
import { values, workbook } from '../../contract/contractPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook } from '../../support/month';
import { openEngine, type Engine } from './engine';

const cellsOf = (shown: ShownSheet): readonly ShownCell[] =>
  shown.rows.flatMap(({ cells }) => cells);

const cellAt = (shown: ShownSheet, row: number, column: number): ShownCell | undefined =>
  cellsOf(shown).find((cell) => cell.row === row && cell.column === column);

const isIn = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The last number format that the plan lays over a cell. */
function formatIn(plan: WorkbookPlan, sheet: string, row: number, column: number) {
  const steps = plan.sheets.find((each) => each.sheet === sheet)?.steps ?? [];
  return steps
    .flatMap((step) => (step.kind === 'numberFormats' ? step.formats : []))
    .filter(({ area }) => isIn(area, row, column))
    .at(-1)?.format;
}

function textOf(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number') return String(value);
  return format === undefined || format === '@' ? String(value) : formatNumber(value, format);
}

describe('what the grid shows of a collected book', () => {
  let engine: Engine;
  let plan: WorkbookPlan;
  beforeAll(async () => {
    engine = openEngine();
    plan = planWorkbook(collectedBook(), loadSeeds());
    await engine.host.apply(plan);
  });
  afterAll(() => {
    engine.close();
  });

  const shown = async (sheet: string): Promise<ShownSheet> => (await engine.host.shown(sheet))!;

  it.each(['首页', '领导摘要', '附件1', '附件2', '附件4', '镇街汇总', '指标测算', '龙河镇'])(
    'is what the plan computed, in its number formats: %s',
    async (name) => {
      const sheet = await shown(name);
      const planned = snapshotOfPlan(plan).sheets.find((each) => each.name === name)!;
      const rows = new Set(sheet.rows.map(({ row }) => row));
      const columns = new Set(sheet.columns.map(({ column }) => column));
      const expected: Record<string, string> = {};
      planned.values.forEach((line, i) => {
        line.forEach((value, j) => {
          const [row, column] = [planned.firstRow + i, planned.firstColumn + j];
          const text = textOf(value, formatIn(plan, name, row, column));
          if (text !== '' && rows.has(row) && columns.has(column))
            expected[toA1(row, column)] = text;
        });
      });
      const found = cellsOf(sheet)
        .filter(({ text }) => text !== '')
        .map(({ row, column, text }) => [toA1(row, column), text]);
      expect(found.length).toBeGreaterThan(30);
      expect(Object.fromEntries(found)).toEqual(expected);
    },
  );

  it('leaves out the rows and columns of keys', async () => {
    const sheet = await shown('附件1');
    expect(cellsOf(sheet).filter(({ text }) => /^(#fields|#end|ind:|=)/.test(text))).toEqual([]);
    expect(sheet.columns[0]?.column).toBe(1);
    expect(sheet.rows.map(({ row }) => row)).not.toContain(2);
  });

  it.each(['领导摘要', '附件1', '附件2', '指标测算'])(
    'gives every status its colours: %s',
    async (name) => {
      const labels = new Map(STATUSES.map((status) => [statusLabel(status), status]));
      const cells = cellsOf(await shown(name)).filter(({ text }) => labels.has(text));
      expect(cells.length).toBeGreaterThan(5);
      for (const { text, style } of cells) {
        const status = labels.get(text)!;
        expect([text, style.fill, style.font?.color]).toEqual([
          text,
          STATUS_COLORS[status].fill,
          STATUS_COLORS[status].text,
        ]);
        expect(style.border?.top?.line).toBe(status === 'missing' ? 'dashed' : 'thin');
      }
    },
  );

  it('resolves charts to the numbers of the cells', async () => {
    const { charts } = await shown('领导摘要');
    const snapshot = await engine.host.readWorkbook();
    const sheet = snapshot.sheets.find(({ name }) => name === '领导摘要')!;
    const [standing, trend] = charts;
    expect(standing?.categories).toEqual(['指标数']);
    expect(standing?.series.map(({ name, values }) => [name, values])).toEqual(
      STATUSES.filter((status) => status !== 'notApplicable').map((status) => [
        STATUS_TEXT[status].word,
        [cellOf(sheet, toA1(7, 1 + STATUSES.indexOf(status)))],
      ]),
    );
    const total = standing?.series.reduce((sum, { values: [value] }) => sum + (value ?? 0), 0);
    expect(total).toBe(loadSeeds().indicators.length);
    expect(trend?.categories).toEqual(['9月']);
    expect(trend?.series[0]?.texts[0]).toMatch(/^\d+%$/);
    expect(formatNumber(trend?.series[0]?.values[0] ?? -1, '0%')).toBe(trend?.series[0]?.texts[0]);
  });

  it('draws data bars as a share of the longest', async () => {
    const bars = cellsOf(await shown('领导摘要')).flatMap(({ bar, text }) =>
      bar && bar.color !== '#D64541' ? [{ ...bar, count: Number(text) }] : [],
    );
    expect(bars.length).toBe(loadSeeds().townships.length);
    const most = Math.max(...bars.map(({ count }) => count));
    for (const { share, count } of bars) expect(share).toBeCloseTo(count / most);
  });

  it('carries merges, sizes and page set-up over', async () => {
    const sheet = await shown('附件1');
    const title = cellAt(sheet, 1, 1);
    expect(title?.columnSpan).toBe(sheet.columns.length);
    expect(title?.style.font).toMatchObject({ name: '宋体', size: 18, bold: true });
    const no = cellAt(sheet, 3, 1);
    expect([no?.rowSpan, no?.columnSpan]).toEqual([2, 1]);
    expect(Object.keys(no?.style.border ?? {}).sort()).toEqual(['bottom', 'left', 'right', 'top']);
    expect(sheet.print).toMatchObject({ orientation: 'landscape', margin: 1.5 });
    expect(sheet.rows[1]?.height).toBeCloseTo(40, 0);
  });

  it('knows no other sheets', async () => {
    expect(await engine.host.shown('没有这张表')).toBeUndefined();
  });
});

describe('what the grid shows', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  it('follows what people type', async () => {
    await engine.host.apply(
      workbook({
        表: [
          values(['项目', '本月'], ['床位', 5]),
          { kind: 'numberFormats', formats: [{ area: area(1, 1), format: '#,##0.00' }] },
          {
            kind: 'conditionalFormats',
            formats: [
              {
                kind: 'formula',
                area: area(1, 0, 1, 2),
                formula: '$B2>1000',
                style: { fill: '#FBDDD8', color: '#8A1C12', bold: true },
              },
              {
                kind: 'formula',
                area: area(1, 1),
                formula: 'B2>1',
                style: { fill: '#DDF2E3' },
              },
            ],
          },
        ],
      }),
    );
    const look = async (): Promise<readonly unknown[]> => {
      const shown = (await engine.host.shown('表'))!;
      return [0, 1].map((column) => {
        const cell = cellAt(shown, 1, column);
        return [cell?.text, cell?.style.fill, cell?.style.font?.bold];
      });
    };
    expect(await look()).toEqual([
      ['床位', undefined, undefined],
      ['5.00', '#DDF2E3', undefined],
    ]);
    await engine.type({ sheet: '表', row: 1, column: 1 }, 12345.678);
    expect(await look()).toEqual([
      ['床位', '#FBDDD8', true],
      ['12,345.68', '#FBDDD8', true],
    ]);
  });

  it('is undefined before there is a workbook', async () => {
    expect(await engine.host.shown('表')).toBeUndefined();
  });
});

function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}
