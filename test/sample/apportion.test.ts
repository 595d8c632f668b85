import * as fc from 'fast-check';
import { apportion } from '../../src/sample/apportion';
import { draw } from '../../src/sample/draw';

const slot = fc
  .record({ weight: fc.nat({ max: 100 }), low: fc.nat({ max: 20 }), room: fc.nat({ max: 60 }) })
  .map(({ weight, low, room }) => ({ weight, low, high: low + room }));

describe('splitting a total', () => {
  it('gives whole parts within their limits that sum to the total where the limits allow it', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 600 }),
        fc.array(slot, { minLength: 1, maxLength: 12 }),
        (total, slots) => {
          const parts = apportion(total, slots);
          const sum = parts.reduce((a, b) => a + b, 0);
          const least = slots.reduce((all, { low }) => all + low, 0);
          const most = slots.reduce((all, { high }) => all + high, 0);
          expect(sum).toBe(Math.min(Math.max(total, least), most));
          parts.forEach((part, index) => {
            expect(Number.isInteger(part)).toBe(true);
            expect(part).toBeGreaterThanOrEqual(slots[index]!.low);
            expect(part).toBeLessThanOrEqual(slots[index]!.high);
          });
        },
      ),
    );
  });

  it('follows the weights to within one unit where nothing limits it', () => {
    const free = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), free, (total, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        apportion(
          total,
          weights.map((weight) => ({ weight, low: 0, high: Infinity })),
        ).forEach((part, index) =>
          expect(Math.abs(part - (total * weights[index]!) / sum)).toBeLessThanOrEqual(1),
        );
      }),
    );
  });
});

describe('a draw', () => {
  it('lies from 0 up to 1, spreads evenly and depends on seed and key alone', () => {
    const draws = Array.from({ length: 4000 }, (_, index) => draw(5, `key:${index}`));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(mean).toBeGreaterThan(0.47);
    expect(mean).toBeLessThan(0.53);
    expect(draw(5, 'key:1')).toBe(draws[1]);
    expect(draw(6, 'key:1')).not.toBe(draws[1]);
  });
});
