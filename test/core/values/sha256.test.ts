import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacSha256, sha256 } from '../../../src/core/values/sha256';

describe('sha256', () => {
  it('gives what the platform gives for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('hashes a part of a buffer, not the whole', () => {
    const part = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
    expect(sha256(part)).toBe(sha256(new Uint8Array([1, 2, 3])));
  });
});

describe('hmacSha256', () => {
  it('gives what the platform gives for any key and text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.string(), (key, text) => {
        const expected = createHmac('sha256', key).update(text, 'utf8').digest('hex');
        expect(hmacSha256(Buffer.from(key).toString('hex'), text)).toBe(expected);
      }),
    );
  });
});
