import { closeBook } from '../../../../src/app/closeBook';
import { planWorkbook } from '../../../../src/app/planWorkbook';
import { reviewBook } from '../../../../src/app/reviewBook';
import { startBook } from '../../../../src/app/startBook';
import type { Book } from '../../../../src/core/entries/book';
import { TOTAL } from '../../../../src/core/messages/bookSheets';
import { LEADERS_TITLE, LINES, WORSE } from '../../../../src/core/messages/leaders';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../../support/catalogue';
import { collectedBook, smallRoster } from '../../../support/month';

const catalogue = loadSeeds();
const roster = smallRoster();

/** Everything that stands in a sheet, as text. */
function textsOf(book: Book, sheet: string): readonly string[] {
  const plan = planWorkbook(reviewBook(book, catalogue), catalogue);
  const found = snapshotOfPlan(plan).sheets.find(({ name }) => name === sheet);
  return (found?.values ?? []).flat().map(String);
}

describe('领导摘要 of a month to which nobody has reported', () => {
  const closed = closeBook(collectedBook({ month: 8, roster }), catalogue);
  if (!closed.ok) throw new Error('not closed');
  const texts = textsOf(closed.next, LEADERS_TITLE);

  it('does not say that nothing became worse', () => {
    expect(texts).toContain(WORSE.unknown);
    expect(texts).not.toContain(WORSE.nothing);
  });

  it('says of no sum that it is 0', () => {
    const line = texts.find((text) =>
      text.startsWith(LINES.total(catalogue.projects.length, '个')),
    );
    expect(line).toContain(LINES.noneInvested);
    expect(line).not.toMatch(/\b0\.00|\b0\.0%/);
  });
});

describe('an annex of projects of which no sum is reported', () => {
  it('has no total in its place', () => {
    const annex = catalogue.plan.annexes.find(({ kind }) => kind === 'projects')!;
    const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster });
    const plan = snapshotOfPlan(planWorkbook(reviewBook(book, catalogue), catalogue));
    const { values } = plan.sheets.find(({ name }) => name.startsWith(annex.name))!;
    const fields = values.find(
      ([first]) => typeof first === 'string' && first.startsWith('#fields:annexProjects'),
    )!;
    const total = values.find((row) => row.includes(TOTAL))!;
    expect(['=invested', '=rate'].map((field) => total[fields.indexOf(field)])).toEqual(['', '']);
    expect(total[fields.indexOf('=investment')]).toBeGreaterThan(0);
  });
});
