import { issueForms } from '../../../src/app/issueForms';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { demoValues } from '../../../src/core/demo/demoValues';
import type { WorkbookPlan } from '../../../src/core/plan/SheetPlan';
import { forEachCell } from '../../../src/core/plan/picture/Picture';
import { pictureOf } from '../../../src/core/plan/picture/pictureOf';
import type { FullStyle } from '../../../src/core/plan/styleTable';
import { columnPixels, rowPixels } from '../../../src/hosts/grid/pixels';
import { values, workbook } from '../../contract/contractPlan';
import { loadSeeds } from '../../support/catalogue';
import { demoBook, loadAnchors } from '../../support/demo';
import { EVERY_STEP_PLAN } from '../../support/everyStepPlan';
import { openEngine, type Engine } from './engine';

/** What a plan comes to, however its steps are cut: every cell with its whole format, and the rest. */
function outcome(plan: WorkbookPlan): unknown {
  return {
    title: plan.title,
    properties: plan.properties,
    sheets: pictureOf(plan).sheets.map(({ cells, ...sheet }) => {
      const shown: Record<string, unknown> = {};
      forEachCell({ cells }, (row, column, { value, formula, look, note, link }) => {
        const format = visible(look ?? {});
        if (value !== null || formula !== undefined || format !== '{}')
          shown[`${row},${column}`] = [value, formula ?? null, format, note ?? '', link ?? null];
      });
      const [widths, heights] = [
        pixels(sheet.widths, columnPixels),
        pixels(sheet.heights, rowPixels),
      ];
      return { ...sheet, widths, heights, cells: shown };
    }),
  };
}

/** Widths and heights are kept in pixels. */
function pixels(
  sizes: Readonly<Record<number, number>>,
  of: (size: number) => number,
): readonly (readonly [string, number])[] {
  return Object.entries(sizes).map(([line, size]) => [line, of(size)]);
}

/** A format without what says nothing: false, no indent, no shrinking. */
function visible(style: FullStyle): string {
  return JSON.stringify(style, (key, value: unknown) =>
    value === false || value === 0 || key === 'shrink' ? undefined : value,
  ).replace(/,?"align":{}/, '');
}

describe('the plan of what the grid shows', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  const catalogue = loadSeeds();
  const period = { year: 2023, month: 9 };
  const empty = startBook({ catalogue, period });
  const demo = demoValues(catalogue, catalogue.townships, period, 1, undefined, {
    anchors: loadAnchors(),
  });
  const book = { ...empty, returns: demoBook(demo, catalogue.townships, period).returns };

  it.each([
    ['every kind of step', () => EVERY_STEP_PLAN],
    ['a district book with returns', () => planWorkbook(book, catalogue)],
    ['a township form', () => issueForms(empty, catalogue, 'townships')[0]!.plan()],
    ['a department form', () => issueForms(empty, catalogue, 'departments')[0]!.plan()],
  ])('is the plan that built it: %s', async (_, plan) => {
    const built = plan();
    await engine.host.apply(built);
    expect(outcome(await engine.host.toPlan())).toEqual(outcome(built));
  });

  it('holds what people typed and the results of it', async () => {
    const formula = { row: 1, column: 0, formula: 'A1*2', value: 4 };
    await engine.host.apply(
      workbook({ 甲: [values([2]), { kind: 'formulas', cells: [formula] }] }),
    );
    await engine.type({ sheet: '甲', row: 0, column: 0 }, 21);
    const [sheet] = (await engine.host.toPlan()).sheets;
    expect(sheet?.steps).toContainEqual({ kind: 'values', row: 0, column: 0, values: [[21]] });
    expect(sheet?.steps).toContainEqual({ kind: 'formulas', cells: [{ ...formula, value: 42 }] });
  });

  it('writes runs of equal cells as few areas', async () => {
    const area = { row: 2, column: 1, rows: 40, columns: 6 };
    await engine.host.apply(
      workbook({ 甲: [{ kind: 'styles', styles: [{ area, style: { fill: '#FFFBE6' } }] }] }),
    );
    const [sheet] = (await engine.host.toPlan()).sheets;
    expect(sheet?.steps).toContainEqual({
      kind: 'styles',
      styles: [{ area, style: { fill: '#FFFBE6' } }],
    });
  });
});
