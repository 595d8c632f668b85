import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { closeBook } from '../../../src/app/closeBook';
import { startBook } from '../../../src/app/startBook';
import type { Book } from '../../../src/core/entries/book';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();

/** Plans a book, reads the sheets back, and plans what was read. */
function rebuilt(book: Book): { before: string; after: string } {
  const before = planWorkbook(book, catalogue);
  const opened = openBook(snapshotOfPlan(before), catalogue);
  if (!opened) throw new Error('not read as a district book');
  return {
    before: JSON.stringify(before),
    after: JSON.stringify(planWorkbook(opened.book, opened.catalogue)),
  };
}

describe('rebuilding a district book', () => {
  const collected = collectedBook({ roster: smallRoster() });

  it.each([
    ['an empty book', startBook({ catalogue, period: { year: 2024, month: 1 } })],
    ['a collected month', collected],
    [
      'parameters and delegated numbers of its own',
      {
        ...startBook({ catalogue, period: { year: 2024, month: 6 }, roster: smallRoster() }),
        parameters: {
          tolerance: 0.1,
          changeThreshold: 0.3,
          dueDay: 10,
          delegated: { '1-15': 180, '2-06': 2600 },
        },
      },
    ],
  ])('changes nothing: %s', (_, book) => {
    const { before, after } = rebuilt(book);
    expect(after).toBe(before);
  });

  it('changes nothing in the month after a closed one', () => {
    const closed = closeBook(collected, catalogue);
    if (!closed.ok) throw new Error(JSON.stringify(closed.reasons));
    const { before, after } = rebuilt(collectedBook({ into: closed.next }));
    expect(after).toBe(before);
  });

  it('keeps a waiver and an explanation that was typed into the ledger', () => {
    const [finding] = collected.findings.filter(({ severity }) => severity === 'soft');
    if (!finding) throw new Error('the month has nothing to explain');
    const { rule, org, code, values } = finding;
    const bond = { rule, org, code, values, period: collected.period };
    const book: Book = {
      ...collected,
      explanations: [{ ...bond, text: '季度内补齐', by: org }],
      waivers: [{ ...bond, name: '张三', reason: '统计口径调整', date: '2023-10-08' }],
    };
    const opened = openBook(snapshotOfPlan(planWorkbook(book, catalogue)), catalogue);
    expect(opened?.book.waivers).toEqual(book.waivers);
    expect(opened?.book.explanations).toEqual(book.explanations);
  });
});
