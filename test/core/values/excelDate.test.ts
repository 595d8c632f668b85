import fc from 'fast-check';
import { serialToIso } from '../../../src/core/values/excelDate';

describe('a date serial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45170, '2023-09-01'],
    [45170.75, '2023-09-01'],
    [45351, '2024-02-29'],
  ])('%d is %s', (serial, iso) => {
    expect(serialToIso(serial)).toBe(iso);
  });

  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86400000);
        expect(serialToIso(serial)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});
