import { readPaneWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { readAgain } from '../../../src/app/pane/readAgain';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: smallRoster() });
const plan = planWorkbook(book, catalogue);
const written = readPaneWorkbook(snapshotOfPlan(plan), catalogue);

/** As a host reads it that tells which rows and columns are hidden. */
function read(change: (sheet: SheetSnapshot) => SheetSnapshot = (sheet) => sheet) {
  const { snapshot } = written;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet, index) => {
      const keys = plan.sheets[index]?.steps.find((step) => step.kind === 'keys');
      return change({
        ...sheet,
        hiddenRows: new Set(keys?.hiddenRows),
        hiddenColumns: new Set(keys?.hiddenColumns),
      });
    }),
  } satisfies WorkbookSnapshot;
}

const town = smallRoster()[0]!.name;
const changed = (change: Partial<SheetSnapshot>) =>
  read((sheet) => (sheet.name === town ? { ...sheet, ...change } : sheet));

describe('a workbook that is read again', () => {
  it('is what it was where it stands as it was written', () => {
    expect(readAgain(written, read(), catalogue)).toBe(written);
  });

  const stood = written.snapshot.sheets.find(({ name }) => name === town)!;
  const [[first = []], ...rest] = [stood.values.slice(0, 1), ...stood.values.slice(1)];
  it.each<[string, WorkbookSnapshot]>([
    ['a value is another', changed({ values: [[...first, '改了'], ...rest] })],
    ['a formula is gone', changed({ formulas: new Map([...stood.formulas].slice(1)) })],
    ['a row is hidden', changed({ hiddenRows: new Set([3, 4, 5, 6, 7, 8, 9]) })],
    ['a value is raised', changed({ looks: new Map([['A1', { shifted: '2' }]]) })],
    ['the sheet is hidden', changed({ visibility: 'hidden' })],
    ['a sheet is gone', { ...read(), sheets: read().sheets.slice(1) }],
    ['a property is another', { ...read(), properties: {} }],
    ['a name is another', { ...read(), names: { 甲: "'乙'!$A$1" } }],
  ])('is another one where %s; sheets that stand as they were written are the same', (_, now) => {
    const again = readAgain(written, now, catalogue);
    expect(again).not.toBe(written);
    expect(again.snapshot.sheets.find(({ name }) => name === '参数')).toBe(
      written.snapshot.sheets.find(({ name }) => name === '参数'),
    );
  });
});
