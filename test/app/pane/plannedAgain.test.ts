import { built } from '../../../src/app/pane/build';
import { newDraft } from '../../../src/app/pane/draft';
import { readPaneWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { reviewBook } from '../../../src/app/reviewBook';
import { apartFromFigures } from '../../../src/core/plan/apartFromFigures';
import { sameFacts } from '../../../src/core/values/same';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';
import { PERIOD } from '../../support/pane/forms';

/** Of its own: what was planned is kept with the catalogue, and other suites plan books, too. */
const catalogue = { ...loadSeeds() };
const nothing = readPaneWorkbook(
  { sheets: [], properties: {}, names: {}, hasExternalLinks: false },
  catalogue,
);

describe('a book that was built, once it is read', () => {
  const { parameters } = newDraft(catalogue);
  const made = built(nothing, { catalogue, period: PERIOD, roster: smallRoster(), parameters });
  if (made.kind !== 'district') throw new Error('a book was asked for');
  const book = reviewBook(made.book, catalogue);
  const plan = planWorkbook(book, catalogue);
  const read = readPaneWorkbook(snapshotOfPlan(plan), catalogue);
  if (read.kind !== 'district') throw new Error('a book was built');

  it('gives no occasion to draw its sheets anew', () => {
    expect(JSON.stringify(read.asRead.parameters)).toBe(JSON.stringify(book.parameters));
    expect(sameFacts(apartFromFigures(read.asRead), apartFromFigures(book))).toBe(true);
  });

  it('is planned as the very sheets that it had', () => {
    const { sheets } = planWorkbook(read.asRead, catalogue);
    expect(sheets.filter((sheet, no) => sheet !== plan.sheets[no])).toEqual([]);
  });
});
