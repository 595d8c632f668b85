import fc from 'fast-check';
import type { Expr } from '../../src/core/formula/sheet/Expr';
import { at, call, iff, isNumber, lit, op, span } from '../../src/core/formula/sheet/build';
import { finishWorkbook } from '../../src/core/workbook/finishWorkbook';
import { SheetDraft, area } from '../../src/core/workbook/SheetDraft';
import { haveLibreOffice } from '../support/libreoffice';
import { recalculationDifferences } from '../support/recalculation';
import { wider } from '../support/wider';

/** Cells A1:A8 that expressions refer to; A4 stays empty. */
const CELLS = [12, 0, -3.5, null, '缺', '—', 0.985, '● 达标'] as const;
const NUMBERS = [0, 1, 2, 6] as const;

const rows = fc.integer({ min: 0, max: CELLS.length - 1 });
const literals = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map(lit),
  fc.constantFrom(0.6, 0.125, 2.675, 1000).map(lit),
);
const texts = fc.constantFrom('缺', '—', '', '● 达标').map(lit);
const range = span(area(0, 0, CELLS.length, 1));

const { number, condition } = fc.letrec<{ number: Expr; condition: Expr }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    literals,
    fc.constantFrom(...NUMBERS).map((row): Expr => at(row, 0)),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number'))
      .map(([left, sign, right]) => op(left, sign, right)),
    fc
      .tuple(tie('number'), fc.integer({ min: 0, max: 4 }))
      .map(([value, digits]) => call('ROUND', value, lit(digits))),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map(([when, a, b]) => iff(when, a, b)),
    fc.tuple(tie('number'), tie('number')).map(([a, b]) => call('MIN', a, b)),
    fc.tuple(tie('number'), tie('number')).map(([a, b]) => call('MAX', a, b)),
    fc.constantFrom<Expr>(
      call('SUM', range),
      call('COUNT', range),
      call('COUNTIF', range, lit('>0')),
      call('COUNTIF', range, lit('缺')),
      call('COUNTIF', range, lit('*达*')),
      call('SUMIF', range, lit('>0'), range),
      call('COUNTIFS', range, lit('>0'), range, lit(12)),
    ),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    rows.map((row) => isNumber(at(row, 0))),
    fc
      .tuple(rows, fc.constantFrom('=', '<>'), texts)
      .map(([row, sign, text]) => op(at(row, 0), sign, text)),
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '=', '<>'), tie('number'))
      .map(([left, sign, right]) =>
        op(call('ROUND', left, lit(6)), sign, call('ROUND', right, lit(6))),
      ),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => call('AND', a, b)),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => call('OR', a, b)),
    tie('condition').map((each) => call('NOT', each)),
  ),
}));

wider('LibreOffice', haveLibreOffice(), () => {
  it('shows for any expression what the program computes', async () => {
    const draft = new SheetDraft('式');
    CELLS.forEach((value, row) => draft.value(row, 0, value));
    fc.sample(number, { numRuns: 400, seed: 7 }).forEach((expr, row) => {
      draft.formula(row, 2, call('ROUND', expr, lit(8)));
    });
    fc.sample(condition, { numRuns: 400, seed: 8 }).forEach((expr, row) => {
      draft.formula(row, 3, iff(expr, lit('是'), lit('否')));
    });
    const plan = finishWorkbook([draft], { title: '式', properties: {}, activeSheet: '式' });
    expect((await recalculationDifferences([plan])).flat()).toEqual([]);
  }, 300_000);
});
