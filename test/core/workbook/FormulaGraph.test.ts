import * as fc from 'fast-check';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { evaluateExpr } from '../../../src/core/formula/sheet/evaluateExpr';
import { exprText } from '../../../src/core/formula/sheet/exprText';
import { FormulaGraph, type ValueAt } from '../../../src/core/workbook/FormulaGraph';
import { parseExpr } from '../../../src/core/formula/sheet/parseExpr';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { parseA1, toA1, type CellAddress } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { demoValues } from '../../../src/sample/demoValues';
import { loadSeeds } from '../../support/catalogue';
import { demoBook, loadAnchors } from '../../support/demo';

function demoSheets(): readonly SheetSnapshot[] {
  const catalogue = loadSeeds();
  const period = { year: 2023, month: 9 };
  const roster = catalogue.townships.slice(0, 3);
  const anchors = loadAnchors();
  const demo = demoValues(catalogue, roster, period, 1, undefined, { anchors });
  const { returns } = demoBook(demo, roster, period);
  const book = { ...startBook({ catalogue, period, roster }), returns };
  return snapshotOfPlan(planWorkbook(book, catalogue)).sheets;
}

const sheets = demoSheets();
const formulas = sheets.flatMap((sheet) =>
  [...sheet.formulas].map(([cell, text]) => ({ sheet: sheet.name, ...parseA1(cell)!, text })),
);

/** What the sheets hold, with some cells changed. */
class Cells {
  private readonly values = new Map<string, CellValue>();

  constructor() {
    for (const { name, values } of sheets)
      values.forEach((line, row) => {
        line.forEach((value, column) => {
          this.put({ sheet: name, row, column }, value);
        });
      });
  }

  readonly at: ValueAt = (sheet, row, column) =>
    this.values.get(`${sheet}!${toA1(row, column)}`) ?? null;

  put({ sheet, row, column }: CellAddress, value: CellValue): void {
    this.values.set(`${sheet}!${toA1(row, column)}`, value);
  }
}

/** Every formula worked out anew, by asking for what it needs. */
function everything(cells: Cells): ReadonlyMap<string, CellValue> {
  const texts = new Map(formulas.map((each) => [`${each.sheet}!${each.row},${each.column}`, each]));
  const known = new Map<string, CellValue>();
  const valueAt = (sheet: string, row: number, column: number): CellValue => {
    const key = `${sheet}!${row},${column}`;
    const formula = texts.get(key);
    if (!formula) return cells.at(sheet, row, column);
    const done = known.get(key);
    if (done !== undefined) return done;
    const value = evaluateExpr(parseExpr(formula.text)!, (on, r, c) => valueAt(on ?? sheet, r, c));
    known.set(key, value);
    return value;
  };
  for (const { sheet, row, column } of formulas) valueAt(sheet, row, column);
  return known;
}

function graphOfAll(): FormulaGraph {
  const graph = new FormulaGraph();
  for (const { text, ...at } of formulas) graph.put(at, text);
  return graph;
}

const isFormula = new Set(formulas.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
/** Figures that somebody typed, or that formulas read beside them. */
const figures = sheets.flatMap(({ name: sheet, values }) =>
  values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      typeof value === 'number' && !isFormula.has(`${sheet}!${row},${column}`)
        ? [{ sheet, row, column }]
        : [],
    ),
  ),
);

describe('formulas of a district book', () => {
  it('are read as they are written', () => {
    const others = formulas.filter(({ text }) => {
      const expr = parseExpr(text);
      return !expr || exprText(expr) !== text;
    });
    expect(others).toEqual([]);
    expect(formulas.length).toBeGreaterThan(3000);
  });

  it('come to what a calculation of everything comes to, whatever is changed', () => {
    const graph = graphOfAll();
    const change = fc.tuple(
      fc.constantFrom(...figures),
      fc.constantFrom<CellValue>(null, 0, 1, 12345.5, -3, '无', ''),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const cells = new Cells();
        for (const [at, value] of changes) cells.put(at, value);
        const results = graph.recalculate(
          changes.map(([at]) => at),
          cells.at,
        );
        for (const result of results) cells.put(result, result.value);
        const expected = everything(cells);
        const wrong = formulas.filter(({ sheet, row, column }) => {
          const wanted = expected.get(`${sheet}!${row},${column}`);
          return JSON.stringify(cells.at(sheet, row, column)) !== JSON.stringify(wanted);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

describe('a graph of formulas', () => {
  const at = (row: number, column: number): CellAddress => ({ sheet: '表', row, column });
  const valueAt: ValueAt = (_sheet, row, column) => (row === 0 ? column + 1 : null);

  it('calculates only what depends on a change, along chains', () => {
    const graph = new FormulaGraph();
    graph.put(at(1, 0), 'A1+1');
    graph.put(at(2, 0), 'A2*2');
    graph.put(at(3, 0), 'B1');
    expect(graph.recalculate([at(0, 0)], valueAt)).toEqual([
      { ...at(1, 0), value: 2 },
      { ...at(2, 0), value: 4 },
    ]);
  });

  it('forgets a formula that was replaced or taken away', () => {
    const graph = new FormulaGraph();
    graph.put(at(1, 0), 'A1');
    graph.put(at(1, 1), 'A1');
    graph.put(at(1, 0), 'B1');
    graph.take(at(1, 1));
    expect(graph.recalculate([at(0, 0)], valueAt)).toEqual([]);
    expect(graph.recalculate([at(0, 1)], valueAt)).toEqual([{ ...at(1, 0), value: 2 }]);
  });

  it('follows ranges, also large ones and those of other sheets', () => {
    const graph = new FormulaGraph();
    graph.put({ sheet: '另一', row: 0, column: 0 }, "SUM('表'!$A$1:$C$40)");
    graph.put(at(5, 5), "COUNTIF($B$1,2)+MATCH(3,'表'!$A$1:$C$1,0)");
    expect(graph.recalculate([at(0, 1)], valueAt)).toEqual([
      { ...at(5, 5), value: 4 },
      { sheet: '另一', row: 0, column: 0, value: 6 },
    ]);
  });

  it('calculates a formula that was written just now', () => {
    const graph = new FormulaGraph();
    graph.put(at(1, 0), 'C1+1');
    expect(graph.recalculate([at(1, 0)], valueAt)).toEqual([{ ...at(1, 0), value: 4 }]);
  });

  it.each([
    ...['VLOOKUP(A1,B1:C2,2)', '-A1', 'A1%', '我的名字+1', '[1]表!A1', 'SUM(A:A)', '{1,2}'],
    ...['A1 B1', '1+', ''],
  ])('leaves %s alone', (text) => {
    const graph = new FormulaGraph();
    expect(graph.put(at(1, 0), text)).toBe(false);
  });
});
