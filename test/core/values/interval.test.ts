import fc from 'fast-check';
import { Decimal } from '../../../src/core/values/decimal';
import {
  contains,
  divide,
  exactly,
  overlap,
  rounded,
  scale,
  type Interval,
} from '../../../src/core/values/interval';

const decimals = fc.integer({ min: 0, max: 6 });
const values = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 6 }))
  .map(([digits, places]) => new Decimal(`${digits}e-${places}`));

const text = ({ lower, upper }: Interval) => `${lower.toFixed()}..${upper.toFixed()}`;

describe('rounded', () => {
  it('spans half a unit of the last decimal to both sides', () => {
    expect(text(rounded(new Decimal('2.6'), 1))).toBe('2.55..2.65');
    expect(text(rounded(new Decimal(60), 0))).toBe('59.5..60.5');
    expect(text(rounded(new Decimal('0.0299'), 4))).toBe('0.02985..0.02995');
  });

  it('holds every value that rounds to the figure', () => {
    fc.assert(
      fc.property(values, decimals, (value, places) => {
        expect(contains(rounded(value.round(places, 1), places), value)).toBe(true);
      }),
    );
  });
});

describe('divide', () => {
  it('holds every quotient of values from both sides', () => {
    fc.assert(
      fc.property(values, values, decimals, decimals, (above, below, a, b) => {
        const quotient = divide(rounded(above.round(a, 1), a), rounded(below.round(b, 1), b));
        if (quotient === undefined || below.eq(0)) return;
        expect(quotient.lower.lte(above.div(below).plus('1e-35'))).toBe(true);
        expect(quotient.upper.gte(above.div(below).minus('1e-35'))).toBe(true);
      }),
    );
  });

  it('has no answer where the denominator can be zero', () => {
    expect(divide(exactly(new Decimal(1)), rounded(new Decimal(0), 1))).toBeUndefined();
    expect(divide(exactly(new Decimal(1)), exactly(new Decimal(0)))).toBeUndefined();
  });
});

describe('overlap', () => {
  const interval = (lower: number, upper: number) => ({
    lower: new Decimal(lower),
    upper: new Decimal(upper),
  });

  it('counts touching ends, whichever side comes first', () => {
    expect(overlap(interval(1, 2), interval(2, 3))).toBe(true);
    expect(overlap(interval(2, 3), interval(1, 2))).toBe(true);
    expect(overlap(interval(1, 2), interval(3, 4))).toBe(false);
    expect(overlap(interval(3, 4), interval(1, 2))).toBe(false);
    expect(overlap(interval(1, 4), interval(2, 3))).toBe(true);
  });

  it('scales both ends', () => {
    expect(text(scale(interval(2, 3), new Decimal('1.5')))).toBe('3..4.5');
  });
});
