import fc from 'fast-check';
import { canonicalJson } from '../../../src/core/values/canonicalJson';
import { fingerprint } from '../../../src/core/values/fingerprint';

describe('fingerprint', () => {
  it('is 16 hex digits, and stays what it was', () => {
    expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('养老托育')).toBe(fingerprint('养老' + '托育'));
  });

  it('tells apart texts that differ in one character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const other = `${text.slice(0, index)}${text[index] === 'x' ? 'y' : 'x'}${text.slice(index + 1)}`;
        expect(fingerprint(other)).not.toBe(fingerprint(text));
      }),
    );
  });

  it('has no two alike among a hundred thousand similar texts', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, index) => fingerprint(`el:${index}`)));
    expect(seen.size).toBe(100_000);
  });

  it('spreads over all bits', () => {
    const ones = new Array<number>(64).fill(0);
    for (let index = 0; index < 2000; index += 1) {
      const bits = BigInt(`0x${fingerprint(String(index))}`);
      ones.forEach((_, bit) => (ones[bit]! += Number((bits >> BigInt(bit)) & 1n)));
    }
    for (const count of ones) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('canonicalJson', () => {
  it('orders keys at every depth and keeps lists as they are', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3], a: null })).toBe(
      '{"a":null,"b":[{"c":2,"d":1},3]}',
    );
  });

  it('gives JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
