import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zlibDeflate } from '../../../../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../../../../src/hosts/xlsx/node/zlibInflate';
import { BOOK_LIMITS } from '../../../../../src/core/values/limits';
import { openArchive } from '../../../../../src/hosts/xlsx/read/zip/archive';
import { packZip } from '../../../../../src/hosts/xlsx/write/zip/packZip';

const parts = fc.uniqueArray(
  fc.tuple(
    fc.stringMatching(/^[a-z表/]{1,12}\.xml$/).filter((path) => !/^\/|\/\//.test(path)),
    fc.uint8Array({ maxLength: 3000 }),
  ),
  { selector: ([path]) => path, maxLength: 6 },
);

describe.each([
  ['everywhere', undefined],
  ['in Node', zlibDeflate],
])('packZip, deflating as %s', (_where, deflate) => {
  it('gives back every part through another library', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const found = unzipSync(packZip(given, deflate));
        expect(Object.keys(found)).toEqual(given.map(([path]) => path));
        for (const [path, content] of given)
          expect(Buffer.from(found[path]!).equals(content)).toBe(true);
      }),
    );
  });

  it('gives back every part through the strict reader, checksums and sizes included', () => {
    fc.assert(
      fc.property(
        parts.filter(({ length }) => length > 0),
        (given) => {
          const archive = openArchive(packZip(given, deflate), BOOK_LIMITS, zlibInflate);
          for (const [path, content] of given)
            expect(Buffer.from(archive.read(path)).equals(content)).toBe(true);
        },
      ),
    );
  });

  it('gives equal bytes for equal parts', () => {
    const given = [['a.xml', new Uint8Array([1, 2, 3])]] as const;
    expect(packZip(given, deflate)).toEqual(packZip(given, deflate));
  });
});
