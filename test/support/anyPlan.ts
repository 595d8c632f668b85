import fc from 'fast-check';
import type { SheetPlan, Step, WorkbookPlan } from '../../src/core/workbook/SheetPlan';

const ROWS = 12;
const COLUMNS = 5;

const row = fc.nat(ROWS - 1);
const column = fc.nat(COLUMNS - 1);
const area = fc.record({
  row,
  column,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('', '=1+1', '#N/A', '幸福街道', '𠮷'),
  fc.constant({ error: '#DIV/0!' }),
);
const line = fc.constantFrom('thin', 'none', 'dashed' as const);
const style = fc.record(
  {
    font: fc.record({ bold: fc.boolean(), size: fc.constantFrom(9, 12) }, { requiredKeys: [] }),
    fill: fc.constantFrom('#FFFBE6', '#1F4E79'),
    align: fc.record({ wrap: fc.boolean(), indent: fc.nat(2) }, { requiredKeys: [] }),
    border: fc.record(
      { left: fc.record({ line, color: fc.constant('#000000') }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const format = fc.constantFrom('@', '#,##0', '0.00%');

const validation = fc.record({
  area,
  rule: fc.constantFrom(
    { kind: 'list' as const, items: ['是', '否'] },
    { kind: 'list' as const, items: Array.from({ length: 90 }, (_, i) => `选项${i}`) },
    { kind: 'custom' as const, formula: 'ISNUMBER(A1)' },
  ),
  error: fc.constantFrom({ style: 'stop' as const, title: '不行', message: '请改' }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('values' as const),
    row,
    column,
    values: fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('formulas' as const),
    cells: fc.array(
      fc.record({ row, column, formula: fc.constantFrom('A1', 'SUM(B1:B9)'), value }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant('numberFormats' as const),
    formats: fc.array(fc.record({ area, format }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('styles' as const),
    styles: fc.array(fc.record({ area, style }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('merges' as const), areas: fc.array(area, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('widths' as const),
    columns: fc.array(fc.record({ column, width: fc.integer({ min: 1, max: 50 }) })),
    rows: fc.array(fc.record({ row, height: fc.integer({ min: 1, max: 90 }) })),
  }),
  fc.record({
    kind: fc.constant('validations' as const),
    validations: fc.array(validation, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('conditionalFormats' as const),
    formats: fc.array(
      fc.record({
        kind: fc.constant('dataBar' as const),
        area,
        color: fc.constantFrom('#2E75B6', '#0B5A2B'),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('protection' as const),
    unlocked: fc.array(area, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('names' as const),
    names: fc.array(fc.record({ name: fc.constantFrom('el_a', 'el_b', '本月数'), area })),
  }),
  fc.record({
    kind: fc.constant('notes' as const),
    notes: fc.array(fc.record({ row, column, text: fc.constantFrom('口径', '说明') })),
  }),
  fc.record({
    kind: fc.constant('hyperlinks' as const),
    links: fc.array(
      fc.record({
        row,
        column,
        target: fc.record({ sheet: fc.constantFrom('甲', '乙'), row, column }),
      }),
    ),
  }),
  fc.record({ kind: fc.constant('freeze' as const), rows: fc.nat(3), columns: fc.nat(2) }),
  fc.record({
    kind: fc.constant('print' as const),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    pagesTall: fc.nat(2),
    margin: fc.constant(1.5),
    footer: fc.constantFrom('', '&P'),
  }),
  fc.record({
    kind: fc.constant('keys' as const),
    hiddenColumns: fc.array(column),
    hiddenRows: fc.array(row),
  }),
);

const sheetStep = fc.record({
  kind: fc.constant('sheet' as const),
  visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
  showGridLines: fc.boolean(),
});

const sheetPlan = (sheet: string): fc.Arbitrary<SheetPlan> =>
  fc
    .tuple(sheetStep, fc.array(step, { maxLength: 12 }))
    .map(([first, steps]) => ({ sheet, steps: [first, ...steps] }));

/** Any workbook of a few small sheets. */
export const anyPlan: fc.Arbitrary<WorkbookPlan> = fc
  .shuffledSubarray(['首页', '甲', '乙', '丙', '参数'], { minLength: 1 })
  .chain((names) =>
    fc.record({
      sheets: fc.tuple(...names.map(sheetPlan)),
      properties: fc.dictionary(fc.constantFrom('annex.kind', 'annex.org'), fc.string(), {
        noNullPrototype: true,
      }),
      title: fc.constantFrom('月报', '总表'),
      activeSheet: fc.constantFrom(...names),
    }),
  );
