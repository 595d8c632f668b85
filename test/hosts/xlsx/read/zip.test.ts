import { deflateSync, strToU8 } from 'fflate';
import { zlibInflate } from '../../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { crc32 } from '../../../../src/hosts/xlsx/read/zip/crc32';
import { inflateWithin, type InflateRaw } from '../../../../src/hosts/xlsx/read/zip/inflate';
import { book, plainParts, sharedStrings } from './support/book';
import { faultOf } from './support/reading';
import { rawZip, type RawEntry, type RawOptions } from './support/zipWriter';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROW = '<row r="1"><c r="A1"><v>42</v></c></row>';
const MEBIBYTE = 1024 * 1024;
/** One that is inflated at once, and one that is inflated in chunks. */
const [ZEROS, MANY_ZEROS] = [16, 48].map((size) => deflateSync(new Uint8Array(size * MEBIBYTE)));

/** A raw archive of a plain book; `change` alters the sheet's entry. */
function raw(change: Partial<RawEntry> = {}, options: RawOptions = {}): Uint8Array {
  const entries = Object.entries(plainParts(ROW)).map(([name, content]) =>
    name === SHEET ? { name, content, ...change } : { name, content },
  );
  return rawZip(entries, options);
}

function everyEntry(change: Partial<RawEntry>, options: RawOptions = {}): Uint8Array {
  return rawZip(
    Object.entries(plainParts(ROW)).map(([name, content]) => ({ name, content, ...change })),
    options,
  );
}

const INFLATES: readonly (readonly [string, InflateRaw])[] = [
  ['fflate', inflateWithin],
  ['zlib', zlibInflate],
];

it('a failure that nobody foresaw is a sentence that names the part, in nobody else’s words', () => {
  // Parts that were read before are not read again.
  const file = rawZip(
    Object.entries(plainParts(ROW)).map(([name, content]) => ({ name, content: `${content}\n` })),
  );
  expect(faultOf(file, { inflate: () => undefined as never })).toEqual({
    code: 'unforeseen',
    part: '_rels/.rels',
  });
  expect(() => readXlsx(file, { inflate: () => undefined as never })).toThrow(
    /^文件内部「_rels\/\.rels」读不下去，[^A-Z]*请用 Excel 或 WPS 打开后另存为 \.xlsx。$/,
  );
});

describe.each(INFLATES)('archives inflated by %s', (_, inflate) => {
  it.each([
    ['plain', raw()],
    ['stored', everyEntry({ stored: true })],
    ['with sizes after the data', everyEntry({ descriptor: true })],
    ['ZIP64', everyEntry({ zip64: true }, { zip64: true })],
    ['ZIP64 in its entries only', everyEntry({ zip64: true })],
    ['ZIP64 at its end only', raw({}, { zip64: true })],
    ['with a comment', raw({}, { comment: '公'.repeat(5000) })],
    [
      'with a comment that looks like an end',
      raw({}, { comment: 'PK\u0005\u0006'.padEnd(40, 'x') }),
    ],
    ['with bytes after its end', Uint8Array.from([...raw(), 0, 0, 0])],
    ['with an empty part', raw({}, {})],
  ])('%s', (_kind, file) => {
    expect(readXlsx(file, { inflate }).sheets[0]!.values).toEqual([[42]]);
  });

  it('an empty deflated part', () => {
    const fault = faultOf(raw({ content: '' }), { inflate });
    expect(fault).toMatchObject({ code: 'badXml', part: SHEET });
  });

  it.each([
    ['smaller than it is', 100],
    ['larger than it is', 1000],
    ['empty', 0],
    ['beyond what deflate can do', 50_000_000],
  ])('a part announced as %s is refused', (_kind, size) => {
    const fault = faultOf(raw({ size }), { inflate });
    expect(['badInflate', 'sizeMismatch']).toContain(fault.code);
  });

  it('a part that is no deflate stream is refused', () => {
    const content = Uint8Array.from({ length: 300 }, (_value, i) => (i * 167 + 13) % 251);
    const fault = faultOf(raw({ stored: true, method: 8, content, size: 9000 }), { inflate });
    expect(['badInflate', 'sizeMismatch']).toContain(fault.code);
  });

  it('a deflate stream that ends early is refused', () => {
    const whole = deflateSync(new Uint8Array(5000).map((_value, i) => i % 97));
    const content = whole.subarray(0, whole.length - 4);
    const fault = faultOf(raw({ stored: true, method: 8, content, size: 5000 }), { inflate });
    expect(['badInflate', 'sizeMismatch']).toContain(fault.code);
  });

  it.each([
    ['short', ZEROS!],
    ['long', MANY_ZEROS!],
  ])('a %s bomb that lies about its size is stopped', (_kind, content) => {
    const bomb = raw({ stored: true, method: 8, content, size: 20_000 });
    expect(faultOf(bomb, { inflate })).toEqual({ code: 'badInflate', part: SHEET });
  });
});

describe('caps', () => {
  const never: InflateRaw = () => {
    throw new Error('inflated');
  };

  it('an honest bomb is refused before it is inflated', () => {
    const inflated: number[] = [];
    const inflate: InflateRaw = (data, size) => {
      inflated.push(size);
      return inflateWithin(data, size);
    };
    const bomb = raw({ content: new Uint8Array(2 * MEBIBYTE) });
    const fault = faultOf(bomb, { inflate, limits: { part: MEBIBYTE } });
    expect(fault).toEqual({
      code: 'tooLarge',
      cap: 'part',
      found: 2 * MEBIBYTE,
      limit: MEBIBYTE,
      place: SHEET,
    });
    expect(Math.max(...inflated)).toBeLessThan(MEBIBYTE);
  });

  it('a size that no stream can hold is refused before room is made for it', () => {
    const sizes: number[] = [];
    const inflate: InflateRaw = (data, size) => {
      sizes.push(size);
      return inflateWithin(data, size);
    };
    expect(faultOf(raw({ size: 50_000_000 }), { inflate }).code).toBe('sizeMismatch');
    expect(sizes).not.toContain(50_000_000);
  });

  it('all parts together are capped', () => {
    const parts = Object.values(plainParts(ROW)).map((part) => strToU8(part).length);
    const total = parts.reduce((a, b) => a + b);
    expect(readXlsx(raw(), { limits: { total } }).sheets).toHaveLength(1);
    expect(faultOf(raw(), { limits: { total: total - 1 } })).toMatchObject({
      code: 'tooLarge',
      cap: 'total',
    });
  });

  it('the file and the number of entries are capped before anything else', () => {
    const file = raw();
    const options = { inflate: never, limits: { file: file.length - 1 } };
    expect(faultOf(file, options)).toMatchObject({ cap: 'file', found: file.length });
    const entries = { inflate: never, limits: { entries: 3 } };
    expect(faultOf(file, entries)).toMatchObject({ cap: 'entries', found: 4, limit: 3 });
  });

  it('parts that nobody needs are not inflated', () => {
    const sizes: number[] = [];
    const inflate: InflateRaw = (data, size) => {
      sizes.push(size);
      return inflateWithin(data, size);
    };
    const picture = new Uint8Array(MEBIBYTE);
    const file = book(ROW, { 'xl/media/image1.png': picture, 'xl/calcChain.xml': '<broken' });
    expect(readXlsx(file, { inflate }).sheets[0]!.values).toEqual([[42]]);
    expect(sizes).not.toContain(MEBIBYTE);
    // The sheet, and of the others those that no file before had packed the same.
    expect(sizes.length).toBeLessThanOrEqual(4);
  });
});

describe('archives that contradict themselves', () => {
  it.each([
    ['a wrong checksum', raw({ crc: 1 }), 'crc'],
    ['a wrong checksum after the data', raw({ crc: 1, descriptor: true }), 'crc'],
    ['another name at the entry', raw({ localName: 'xl/worksheets/sheet2.xml' }), 'badZip'],
    ['another method at the entry', raw({ localMethod: 0 }), 'badZip'],
    ['an encrypted entry', raw({ flags: 1 }), 'encrypted'],
    ['an unknown method', raw({ method: 12 }), 'unsupported'],
    ['more entries than there are', raw({}, { count: 5 }), 'badZip'],
    ['fewer entries than there are', raw({}, { count: 3 }), 'badZip'],
    ['more than one disk', raw({}, { disk: 1 }), 'unsupported'],
    ['bytes before the archive', Uint8Array.from([0x50, 0x4b, ...raw()]), 'badZip'],
    ['its first bytes missing', Uint8Array.from([0x50, 0x4b, ...raw().subarray(20)]), 'truncated'],
  ])('%s', (_, file, code) => {
    expect(faultOf(file).code).toBe(code);
  });

  it.each([
    ['the same', SHEET],
    ['another case', SHEET.toUpperCase()],
    ['a leading slash', `/${SHEET}`],
  ])('a name twice in %s', (_, name) => {
    const parts = Object.entries(plainParts(ROW)).map(([n, content]) => ({ name: n, content }));
    const fault = faultOf(rawZip([...parts, { name, content: 'x' }]));
    expect(fault).toEqual({ code: 'duplicatePart', part: name });
  });
});

describe('CRC-32', () => {
  it('gives the known value, whatever the length', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytes(''))).toBe(0);
    expect(crc32(bytes('a'))).toBe(0xe8b7be43);
    expect(crc32(bytes('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
    expect(crc32(Uint8Array.of(0xff, 0xff, 0xff, 0xff))).toBe(0xffffffff);
  });
});

it('shared strings in many files are read through the same caps', () => {
  const strings = sharedStrings('<si><t>字</t></si>'.repeat(1000));
  const file = book('<row><c t="s"><v>999</v></c></row>', { 'xl/sharedStrings.xml': strings });
  expect(readXlsx(file).sheets[0]!.values).toEqual([['字']]);
  expect(faultOf(file, { limits: { part: 5000 } })).toMatchObject({
    place: 'xl/sharedStrings.xml',
  });
});
