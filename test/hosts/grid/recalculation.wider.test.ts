import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { demoValues } from '../../../src/sample/demoValues';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { cellOf } from '../../contract/cellOf';
import { loadSeeds } from '../../support/catalogue';
import { demoBook, loadAnchors } from '../../support/demo';
import { openEngine, type Engine } from './engine';

const EVERYTHING = {
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** Formula results by sheet and cell; numbers as far as a double can tell them. */
function results({ sheets }: WorkbookSnapshot): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    sheets.flatMap((sheet) =>
      [...sheet.formulas.keys()].map((cell) => {
        const value = cellOf(sheet, cell);
        const shown = typeof value === 'number' ? value.toPrecision(12) : value;
        return [`${sheet.name}!${cell}`, shown];
      }),
    ),
  );
}

describe('the grid, calculating every formula of a book anew', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  it('comes to the values that the core computed', async () => {
    const catalogue = loadSeeds();
    const period = { year: 2023, month: 9 };
    const anchors = loadAnchors();
    const demo = demoValues(catalogue, catalogue.townships, period, 1, undefined, { anchors });
    const { returns } = demoBook(demo, catalogue.townships, period);
    const plan = planWorkbook({ ...startBook({ catalogue, period }), returns }, catalogue);
    await engine.host.apply(plan);

    const injector = engine.univer.__getInjector();
    void injector
      .get(ICommandService)
      .executeCommand(SetFormulaCalculationStartMutation.id, EVERYTHING, { onlyLocal: true });
    await injector.get(FormulaCalculationSessionService).waitForLatestApplied(150_000);

    const expected = results(snapshotOfPlan(plan));
    expect(Object.keys(expected).length).toBeGreaterThan(5000);
    expect(results(await engine.host.readWorkbook())).toEqual(expected);
  });
});
