import { dueDate, reportingSet, townshipSet } from '../../../src/core/rollup/townshipSet';
import { bookOf, receiptOf, street, townshipReturn } from '../../support/fixtures/book';

const roster = [street('A'), street('B'), street('C')];

describe('who has reported', () => {
  it('names reported and missing townships in the order of the roster', () => {
    const book = bookOf({ roster, returns: [townshipReturn('C', {}), townshipReturn('A', {})] });
    expect(townshipSet(book)).toMatchObject({
      expected: ['A', 'B', 'C'],
      reported: ['A', 'C'],
      missing: ['B'],
      duplicates: [],
      late: [],
    });
  });

  it('lists a second accepted return and the same file twice, but not a corrected one', () => {
    const receipts = [
      receiptOf('A', { file: 'a1.xlsx', sha256: '1' }),
      receiptOf('A', { file: 'a2.xlsx', sha256: '2', replaces: '1' }),
      receiptOf('B', { file: 'b1.xlsx', sha256: '3', accepted: false, reason: '缺报' }),
      receiptOf('B', { file: 'b2.xlsx', sha256: '4' }),
      receiptOf('C', { file: 'c1.xlsx', sha256: '5' }),
      receiptOf('C', { file: 'c2.xlsx', sha256: '5', accepted: false, reason: '重复' }),
    ];
    expect(townshipSet(bookOf({ roster, receipts })).duplicates).toEqual([
      { org: 'A', orgName: 'A', files: ['a1.xlsx', 'a2.xlsx'] },
      { org: 'C', orgName: 'C', files: ['c1.xlsx', 'c2.xlsx'] },
    ]);
  });

  it('calls a return late from the day after the due day of the next month', () => {
    const late = townshipReturn('A', {});
    const onTime = townshipReturn('B', {});
    const book = bookOf({
      roster,
      returns: [
        { ...late, receipt: receiptOf('A', { received: '2023-10-06T00:00:00' }) },
        { ...onTime, receipt: receiptOf('B', { received: '2023-10-05T23:59:59' }) },
      ],
    });
    expect(townshipSet(book).late).toEqual(['A']);
  });

  it('serves departments too, and leaves returns aside that nobody asked for', () => {
    const book = bookOf({
      roster,
      returns: [townshipReturn('民政局', {}), townshipReturn('X', {})],
    });
    expect(reportingSet(book, ['民政局', '卫健局'])).toMatchObject({
      reported: ['民政局'],
      missing: ['卫健局'],
    });
  });

  it.each([
    [{ year: 2023, month: 9 }, 5, '2023-10-05'],
    [{ year: 2023, month: 12 }, 5, '2024-01-05'],
    [{ year: 2024, month: 1 }, 31, '2024-02-29'],
    [{ year: 2023, month: 1 }, 31, '2023-02-28'],
    [{ year: 2023, month: 8 }, 31, '2023-09-30'],
  ])('is due in the month after %o by day %i: %s', (period, dueDay, due) => {
    expect(dueDate(period, dueDay)).toBe(due);
  });
});
