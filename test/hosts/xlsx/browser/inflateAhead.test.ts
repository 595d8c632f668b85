import { deflateSync } from 'fflate';
import type { XlsxError } from '../../../../src/core/entries/XlsxError';
import { RETURN_LIMITS } from '../../../../src/core/values/limits';
import { inflateAhead } from '../../../../src/hosts/xlsx/browser/inflateAhead';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { plainParts } from '../read/support/book';
import { faultOf } from '../read/support/reading';
import { rawZip, type RawEntry } from '../read/support/zipWriter';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = Array.from(
  { length: 900 },
  (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${(row * 7919) % 104_729}</v></c></row>`,
).join('');
const PARTS = Object.entries(plainParts(ROWS));
const XML = PARTS.find(([name]) => name === SHEET)![1];
const SIZE = XML.length;

function raw(change: Partial<RawEntry> = {}): Uint8Array {
  return rawZip(
    PARTS.map(([name, content]) =>
      name === SHEET ? { name, content, ...change } : { name, content },
    ),
  );
}

const packed = deflateSync(new TextEncoder().encode(XML));
const as = (content: Uint8Array, size = SIZE): Partial<RawEntry> => ({
  stored: true,
  method: 8,
  content,
  size,
});

describe('the browser’s own inflate', () => {
  it('unpacks the parts with figures', async () => {
    const file = raw();
    let isAhead = false;
    const inflate = await inflateAhead(file, RETURN_LIMITS);
    const read = readXlsx(file, {
      inflate: (data, size) => {
        const whole = inflate(data, size);
        if (size === SIZE) isAhead = inflate(data, size) === whole;
        return whole;
      },
    });
    expect(isAhead).toBe(true);
    expect(read).toEqual(readXlsx(file));
  });

  it.each([
    ['said to be longer', as(packed, SIZE + 1)],
    ['said to be shorter', as(packed, SIZE - 1)],
    ['said to be far shorter', as(deflateSync(new Uint8Array(16 << 20)), 20_000)],
    ['cut off', as(packed.subarray(0, -9))],
    ['cut in the middle', as(packed.subarray(0, packed.length >> 1))],
    ['followed by more', as(Uint8Array.from([...packed, 1, 2, 3]))],
    ['no stream', as(Uint8Array.from({ length: 3000 }, (_, at) => (at * 167 + 13) % 251))],
  ])('leaves a part that is %s to the product’s, with its fault', async (_, change) => {
    const file = raw(change);
    const inflate = await inflateAhead(file, RETURN_LIMITS);
    expect(outcome(file, inflate)).toEqual(outcome(file));
  });

  it('makes no room for what is too large', async () => {
    const file = raw({ content: new Uint8Array(2 << 20) });
    const limits = { ...RETURN_LIMITS, part: 1 << 20 };
    const inflate = await inflateAhead(file, limits);
    expect(faultOf(file, { inflate, limits }).code).toBe('tooLarge');
  });
});

function outcome(file: Uint8Array, inflate?: Awaited<ReturnType<typeof inflateAhead>>): unknown {
  try {
    return readXlsx(file, inflate && { inflate });
  } catch (error) {
    return (error as XlsxError).fault;
  }
}
