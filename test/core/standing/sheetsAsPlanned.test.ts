import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { pictureOfSheet } from '../../../src/core/picture/pictureOf';
import { plannedAs, snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { sheetsAsPlanned } from '../../../src/core/standing/sheetsAsPlanned';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: smallRoster() });
const plan = planWorkbook(book, catalogue);
const town = smallRoster()[0]!.name;

/** As a file is read: other objects, and what is hidden is told. */
function read(change: Partial<SheetSnapshot> = {}) {
  const whole = snapshotOfPlan(plan);
  const sheets = whole.sheets.map((sheet, index): SheetSnapshot => {
    const { hiddenRows, hiddenColumns } = pictureOfSheet(plan.sheets[index]!);
    const hidden = { hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) };
    return { ...sheet, ...hidden, ...(sheet.name === town && change) };
  });
  return { ...whole, sheets };
}

describe('sheets of a file that stand as they are planned', () => {
  it('are all of a file that nobody changed, and are known to stand by the plan', () => {
    const file = read();
    expect(sheetsAsPlanned(plan, file)).toEqual(file.sheets);
    expect(file.sheets.map(plannedAs)).toEqual(plan.sheets);
    expect(snapshotOfPlan(plan).sheets.every((sheet, at) => sheet === file.sheets[at])).toBe(true);
  });

  const stood = snapshotOfPlan(plan).sheets.find(({ name }) => name === town)!;
  const [first = [], ...rest] = stood.values;
  it.each<[string, Partial<SheetSnapshot>]>([
    ['a value is another', { values: [[...first, '改了'], ...rest] }],
    ['a formula is gone', { formulas: new Map([...stood.formulas].slice(1)) }],
    ['a formula stands elsewhere', { formulas: moved(stood.formulas) }],
    ['a row is hidden', { hiddenRows: new Set([7]) }],
    ['a column is shown', { hiddenColumns: new Set() }],
    ['a value is raised', { looks: new Map([['A1', { shifted: '2' }]]) }],
    ['a number is shown as a date', { formats: new Map([['G8', 'yyyy/m/d']]) }],
    ['the sheet is hidden', { visibility: 'hidden' }],
  ])('leave out one where %s', (_, change) => {
    const names = sheetsAsPlanned(plan, read(change)).map(({ name }) => name);
    expect(names).toEqual(plan.sheets.map(({ sheet }) => sheet).filter((name) => name !== town));
  });
});

function moved(formulas: SheetSnapshot['formulas']): SheetSnapshot['formulas'] {
  const [[, formula], ...others] = [...formulas] as [[string, string], ...[string, string][]];
  return new Map([['ZZ1', formula], ...others]);
}
