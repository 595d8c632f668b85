import type { Book } from '../../../src/core/entries/book';
import {
  archivedFilings,
  countFilings,
  filingState,
  lateUnits,
  yearFilings,
} from '../../../src/core/rollup/filings';
import { bookOf, receiptOf, returnOf } from '../../support/fixtures/book';

const UNITS = ['a', 'b', 'c'].map((org) => ({ org, name: org }));

/** `a` corrected after the due day what it had sent in time; `b` came late; `c` not at all. */
function book(): Book {
  const [a, b] = [returnOf('a', {}), returnOf('b', {})];
  const early = receiptOf('a', { sha256: 'early', received: '2023-10-03' });
  const corrected = receiptOf('a', { received: '2023-10-20' });
  const late = receiptOf('b', { received: '2023-10-06' });
  return bookOf({
    returns: [
      { ...a, receipt: corrected },
      { ...b, receipt: late },
    ],
    receipts: [early, corrected, late],
    filings: [
      { period: { year: 2023, month: 8 }, org: 'b', state: 'late' },
      { period: { year: 2023, month: 8 }, org: 'c', state: 'onTime' },
      { period: { year: 2022, month: 12 }, org: 'a', state: 'late' },
    ],
  });
}

describe('how units report', () => {
  it('is judged by the first return that was taken in and not withdrawn', () => {
    expect(UNITS.map(({ org }) => filingState(book(), org))).toEqual(['onTime', 'late', 'missing']);
    const withdrawn: Book = {
      ...book(),
      decisions: [
        { kind: 'withdraw', org: 'a', version: 1, by: 'w', reason: 'r', date: '2023-10-19' },
      ],
    };
    expect(filingState(withdrawn, 'a')).toBe('late');
  });

  it('is counted over the year’s months, the closed ones from the archive', () => {
    const filings = yearFilings(book(), UNITS);
    expect(filings.map(({ months }) => [...months])).toEqual([
      [[9, 'onTime']],
      [
        [8, 'late'],
        [9, 'late'],
      ],
      [
        [8, 'onTime'],
        [9, 'missing'],
      ],
    ]);
    const states = filings.flatMap(({ months }) => [...months.values()]);
    expect(countFilings(states)).toEqual({ expected: 5, reported: 4, onTime: 2 });
    expect(lateUnits(filings)).toEqual([
      { name: 'b', late: [8, 9], missing: [] },
      { name: 'c', late: [], missing: [9] },
    ]);
    expect(archivedFilings(book(), UNITS).map(({ state }) => state)).toEqual([
      'onTime',
      'late',
      'missing',
    ]);
  });
});
