import fc from 'fast-check';
import type { Version } from '../../../src/core/entries/book';
import type { Entry, EntryKey, EntryValue } from '../../../src/core/entries/entry';
import { restoreVersion, storeVersion } from '../../../src/core/entries/storedVersion';
import { sameValue } from '../../../src/core/entries/valueText';
import { Decimal } from '../../../src/core/values/decimal';

const anyText = fc.string({ unit: 'binary' });

const anyValue: fc.Arbitrary<EntryValue> = fc.oneof(
  fc.constantFrom<EntryValue>({ kind: 'missing' }, { kind: 'notApplicable' }),
  fc.record({ kind: fc.constantFrom('text' as const, 'unreadable' as const), text: anyText }),
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => new Decimal(value)),
    decimals: fc.nat(9),
    percent: fc.boolean(),
  }),
);

const anyVersion: fc.Arbitrary<Version> = fc
  .dictionary(fc.stringMatching(/^[a-z.]+$/), fc.tuple(anyValue, anyText, anyText))
  .map((typed) => ({
    entries: new Map(
      Object.entries(typed).map(([code, [value, sheet, cell]]): [EntryKey, Entry] => {
        const key = `el:${code}` as const;
        return [`${key}/value`, { key, field: 'value', value, raw: null, at: { sheet, cell } }];
      }),
    ),
    findings: [],
  }));

describe('a version kept as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const restored = restoreVersion(storeVersion(version));
        expect(restored?.entries.size).toBe(version.entries.size);
        for (const [key, { value, at }] of version.entries) {
          const again = restored?.entries.get(key);
          expect(again?.at).toEqual(at);
          expect(sameValue(again?.value, value)).toBe(true);
          if (value.kind === 'number')
            expect(again?.value).toMatchObject({
              decimals: value.decimals,
              percent: value.percent,
            });
        }
      }),
    );
  });

  it.each(['', '{', '[]', '{"sheets":[],"entries":[["x"]],"findings":[]}'])(
    'is none where the text is %j',
    (text) => {
      expect(restoreVersion(text)).toBeUndefined();
    },
  );
});
