import fc from 'fast-check';
import { ExactSums } from '../../../src/core/rollup/ExactSums';
import { Decimal } from '../../../src/core/values/decimal';

/** As people type them, and some that no machine number holds. */
const values = fc
  .tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, shift]) => new Decimal(digits.toString()).times(new Decimal(10).pow(-shift)));
const small = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, shift]) => new Decimal(digits).times(new Decimal(10).pow(-shift)));

describe('ExactSums', () => {
  it('comes to what decimals come to, whatever is added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.oneof(small, values)), {
          maxLength: 60,
        }),
        (given) => {
          const [one, both] = [new ExactSums(), new ExactSums()];
          const expected = [0, 1, 2, 3].map(() => new Decimal(0));
          for (const [no, value] of given) {
            one.add(no, value);
            expected[no] = expected[no]!.plus(value);
          }
          for (const no of expected.keys()) both.addFrom(no, one, no);
          for (const no of expected.keys()) both.addFrom(no, one, no);
          expected.forEach((sum, no) => {
            expect(one.at(no).toString()).toBe(sum.toString());
            expect(both.at(no).toString()).toBe(sum.plus(sum).toString());
          });
        },
      ),
    );
  });

  it('keeps sums beyond what a machine number holds', () => {
    const sums = new ExactSums();
    for (let no = 0; no < 20; no += 1) sums.add(0, new Decimal('999999999.999999'));
    expect(sums.at(0).toString()).toBe('19999999999.99998');
  });
});
