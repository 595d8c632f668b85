import { readPaneWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { rehearse, rehearsedForm } from '../../../src/app/pane/rehearsal';
import { planOnce } from '../../../src/app/pane/standing';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { whole } from '../../../src/core/values/pieces';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';
import { PERIOD } from '../../support/pane/forms';

function opened() {
  // Of its own: what was planned is kept with the catalogue, and other suites plan books, too.
  const catalogue = { ...loadSeeds() };
  const book = startBook({ catalogue, period: PERIOD, roster: smallRoster() });
  const workbook = readPaneWorkbook(snapshotOfPlan(planWorkbook(book, catalogue)), catalogue);
  if (workbook.kind !== 'district') throw new Error('no district book');
  return workbook;
}

describe('the rehearsal of taking a file in', () => {
  it('leaves the book and its sheets as they are', () => {
    const workbook = opened();
    const { catalogue } = workbook;
    const before = whole(planOnce(workbook.book, catalogue));
    const form = rehearsedForm(workbook)!;
    expect([...rehearse(workbook, snapshotOfPlan(form))].length).toBeGreaterThan(10);
    expect(whole(planOnce(workbook.book, catalogue))).toBe(before);
    const again = planWorkbook({ ...workbook.book }, catalogue);
    expect(again).toEqual(before);
    const towns = new Set(workbook.book.roster.map(({ name }) => name));
    for (const [no, sheet] of again.sheets.entries())
      if (towns.has(sheet.sheet)) expect(sheet).toBe(before.sheets[no]);
  });

  it('needs a township that has not returned its form', () => {
    const workbook = opened();
    const { returns, receipt } = { returns: new Map(), receipt: {} as never };
    for (const { code } of workbook.book.roster)
      returns.set(code, { org: code, entries: new Map(), receipt });
    expect(rehearsedForm({ ...workbook, book: { ...workbook.book, returns } })).toBeUndefined();
  });
});
