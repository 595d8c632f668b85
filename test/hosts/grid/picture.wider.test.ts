import { issueForms } from '../../../src/app/issueForms';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { demoValues } from '../../../src/sample/demoValues';
import { forEachCell, type WorkbookPicture } from '../../../src/core/picture/Picture';
import { reconcile } from '../../../src/core/picture/reconcile';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { FullStyle } from '../../../src/core/workbook/styleTable';
import { columnPixels, rowPixels } from '../../../src/hosts/grid/pixels';
import { values, workbook } from '../../contract/contractPlan';
import { loadSeeds } from '../../support/catalogue';
import { demoBook, loadAnchors } from '../../support/demo';
import { EVERY_STEP_PLAN } from '../../support/everyStepPlan';
import { openEngine, type Engine } from './engine';

/** What is to be seen of a picture: every cell with its whole format, and the rest. */
function outcome(picture: WorkbookPicture): unknown {
  return {
    title: picture.title,
    properties: picture.properties,
    sheets: picture.sheets.map(({ cells, ...sheet }) => {
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

describe('the picture of what the grid holds', () => {
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

  const plans: [string, () => WorkbookPlan][] = [
    ['every kind of step', () => EVERY_STEP_PLAN],
    ['a district book with returns', () => planWorkbook(book, catalogue)],
    ['a township form', () => issueForms(empty, catalogue, 'townships')[0]!.plan()],
    ['a department form', () => issueForms(empty, catalogue, 'departments')[0]!.plan()],
  ];

  it.each(plans)('is that of the plan that built it: %s', async (_, plan) => {
    const built = plan();
    await engine.host.apply(built);
    expect(outcome(await engine.host.picture())).toEqual(outcome(pictureOf(built)));
  });

  it.each(plans)('is known of what was shown as it is read afterwards: %s', async (_, plan) => {
    await engine.host.show(plan());
    const known = await engine.host.picture();
    engine.reload();
    const read = await engine.host.picture();
    expect(reconcile(known, read).sheets).toEqual([]);
    expect(known.sheets).toEqual(read.sheets);
  });

  it('holds what people typed and the results of it', async () => {
    const formula = { row: 1, column: 0, formula: 'A1*2', value: 4 };
    await engine.host.apply(
      workbook({ 甲: [values([2]), { kind: 'formulas', cells: [formula] }] }),
    );
    await engine.type({ sheet: '甲', row: 0, column: 0 }, 21);
    const [sheet] = (await engine.host.picture()).sheets;
    expect(sheet?.cells[0]?.[0]?.value).toBe(21);
    expect(sheet?.cells[1]?.[0]).toMatchObject({ formula: 'A1*2', value: 42 });
  });
});
