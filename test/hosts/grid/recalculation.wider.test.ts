import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { locateEntries } from '../../../src/core/entries/locateEntries';
import { evaluateExpr } from '../../../src/core/formula/sheet/evaluateExpr';
import { parseExpr } from '../../../src/core/formula/sheet/parseExpr';
import { parseA1 } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { demoValues } from '../../../src/sample/demoValues';
import { loadSeeds } from '../../support/catalogue';
import { demoBook, loadAnchors } from '../../support/demo';
import { openEngine, type Engine } from './engine';

interface Shown {
  readonly cell: string;
  readonly value: CellValue;
  /** What the formula comes to with what the cells show that it reads. */
  readonly expected: CellValue;
}

function shownIn({ sheets }: WorkbookSnapshot): readonly Shown[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const valueAt = (name: string, row: number, column: number): CellValue =>
    byName.get(name)?.values[row]?.[column] ?? null;
  return sheets.flatMap(({ name, formulas }) =>
    [...formulas].map(([cell, text]): Shown => {
      const { row, column } = parseA1(cell)!;
      const expected = evaluateExpr(parseExpr(text)!, (on, r, c) => valueAt(on ?? name, r, c));
      return { cell: `${name}!${cell}`, value: valueAt(name, row, column), expected };
    }),
  );
}

describe('a district book in the grid', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openEngine();
  });
  afterEach(() => {
    engine.close();
  });

  it('shows in every formula after an edit what it comes to', async () => {
    const { host } = engine;
    const catalogue = loadSeeds();
    const period = { year: 2023, month: 9 };
    const roster = catalogue.townships.slice(0, 4);
    const anchors = loadAnchors();
    const demo = demoValues(catalogue, roster, period, 1, undefined, { anchors });
    const { returns } = demoBook(demo, roster, period);
    const book = { ...startBook({ catalogue, period, roster }), returns };
    await host.show(planWorkbook(book, catalogue));
    const read = await host.readWorkbook();
    const before = new Map(shownIn(read).map(({ cell, value }) => [cell, value]));
    const locate = locateEntries(read);
    const typed = roster.flatMap(({ code }, index) =>
      catalogue.elements.flatMap((element, at) => {
        const cell = locate(code, `el:${element.code}`, 'value');
        return cell ? [{ ...cell, value: at % 5 === 0 ? null : index + at }] : [];
      }),
    );
    await host.typeAgain(typed);

    const after = shownIn(await host.readWorkbook());
    expect(after.filter(({ value, expected }) => value !== expected)).toEqual([]);
    expect(after.length).toBeGreaterThan(3000);
    expect(after.filter(({ cell, value }) => before.get(cell) !== value).length).toBeGreaterThan(
      300,
    );
  });
});
