import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { XlsxError } from '../../../../src/core/entries/XlsxError';
import type { WorkbookSnapshot } from '../../../../src/core/entries/SheetSnapshot';
import { zlibInflate } from '../../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { inflateWithin, type InflateRaw } from '../../../../src/hosts/xlsx/read/zip/inflate';
import { pack, plainParts, sharedStrings, styles } from './support/book';

const PARTS: Readonly<Record<string, string>> = {
  ...plainParts(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45170</v></c></row>' +
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>B1*2</f><v>90340</v></c></row>',
  ),
  'xl/sharedStrings.xml': sharedStrings('<si><t>常住人口</t></si><si><t>育儿 &amp; 托育</t></si>'),
  'xl/styles.xml': styles([0, 14]),
};
const FILE = pack(PARTS);
const WHOLE = told(readXlsx(FILE));

function told({ sheets, ...rest }: WorkbookSnapshot): string {
  const plain = sheets.map((sheet) => ({
    ...sheet,
    formulas: [...sheet.formulas],
    formats: [...sheet.formats],
    looks: [...sheet.looks],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
  return JSON.stringify({ sheets: plain, ...rest });
}

/** What the file told, or undefined where the reader refused; any other failure is the test's. */
function tryRead(bytes: Uint8Array, inflate: InflateRaw): string | undefined {
  try {
    return told(readXlsx(bytes, { inflate }));
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

describe.each([
  ['fflate', inflateWithin, 7],
  ['zlib', zlibInflate, 1],
])('a damaged file, inflated by %s', (_, inflate, step) => {
  it('cut short anywhere is refused', () => {
    for (let length = 0; length < FILE.length; length++) {
      if (tryRead(FILE.slice(0, length), inflate) !== undefined) throw new Error(`${length} bytes`);
    }
  });

  it('missing its beginning is refused', () => {
    for (let start = 1; start < FILE.length; start += 3) {
      expect(tryRead(FILE.slice(start), inflate)).toBeUndefined();
    }
  });

  it('with any byte changed is refused or reads the same', () => {
    let refused = 0;
    for (let at = 0; at < FILE.length; at += step) {
      for (const mask of [0xff, 1 << (at % 8)]) {
        const bytes = FILE.slice();
        bytes[at]! ^= mask;
        const found = tryRead(bytes, inflate);
        if (found === undefined) refused++;
        else if (found !== WHOLE) expect(`byte ${at}: ${found}`).toBe(WHOLE);
      }
    }
    expect(refused).toBeGreaterThan(FILE.length / step);
  });

  it('with a piece taken out or doubled is refused', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 200 }), (at, length) => {
        const end = Math.min(at + length, FILE.length);
        const [head, piece, tail] = [FILE.slice(0, at), FILE.slice(at, end), FILE.slice(end)];
        expect(tryRead(Uint8Array.of(...head, ...tail), inflate)).toBeUndefined();
        const doubled = tryRead(Uint8Array.of(...head, ...piece, ...piece, ...tail), inflate);
        if (doubled !== undefined) expect(doubled).toBe(WHOLE);
      }),
    );
  });
});

describe('a part that is damaged under a right checksum', () => {
  const names = Object.keys(PARTS);

  it.each(names)('%s cut short anywhere is refused', (name) => {
    const text = strToU8(PARTS[name]!);
    for (let length = 0; length < text.length; length++) {
      const file = pack({ ...PARTS, [name]: text.slice(0, length) }, 0);
      if (tryRead(file, zlibInflate) !== undefined) throw new Error(`${length} bytes`);
    }
  });

  it('with bytes changed gives a fault or a snapshot, never another failure', () => {
    const change = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 0, maxLength: 6 }),
        fc.constantFrom('<', '>', '"', '&', '</', '/>', '<!--', ']]>', 'r="A1"').map(strToU8),
      ),
      cut: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const parts: Record<string, string | Uint8Array> = { ...PARTS };
        for (const { name, at, bytes, cut } of changes) {
          const text = strToU8(PARTS[name]!);
          const start = at % text.length;
          parts[name] = Uint8Array.of(
            ...text.slice(0, start),
            ...bytes,
            ...text.slice(start + cut),
          );
        }
        tryRead(pack(parts, 0), zlibInflate);
      }),
      { numRuns: 500 },
    );
  });

  it('random bytes that begin like a file give a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(40), (noise, keep) => {
        const bytes = Uint8Array.of(...FILE.slice(0, keep), ...noise, ...FILE.slice(-22));
        expect(tryRead(bytes, zlibInflate)).toBeUndefined();
      }),
    );
  });
});
