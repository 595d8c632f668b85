import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../../src/hosts/xlsx/read/zip/crc32';
import { readOnce, type PartReader } from '../../../../src/hosts/xlsx/read/zip/knownParts';

const packed = (text: string, entry: Partial<{ crc: number; flags: number }> = {}) => {
  const bytes = Buffer.from(text);
  const data = deflateRawSync(bytes);
  return {
    name: 'xl/styles.xml',
    entry: { method: 8, flags: 0, crc: crc32(bytes), size: bytes.length, ...entry },
    data,
    unpack: jest.fn(() => bytes),
  };
};
const read = (part: ReturnType<typeof packed>, reader: PartReader<string>): string =>
  readOnce(part, reader, part.unpack);

describe('readOnce', () => {
  it('reads a part that is packed the same only once, and by each reader for itself', () => {
    const reader = jest.fn((_: string, bytes: Uint8Array) => Buffer.from(bytes).toString());
    const [one, same] = [packed('some'), packed('some')];
    expect([read(one, reader), read(same, reader)]).toEqual(['some', 'some']);
    expect(reader).toHaveBeenCalledTimes(1);
    expect(same.unpack).not.toHaveBeenCalled();
    expect(read(same, (_, { length }) => String(length))).toBe('4');
  });

  it('reads parts of one folder that are packed the same once; of another folder they are others', () => {
    const reader = jest.fn((part: string) => part);
    const part = (name: string) => ({ ...packed('note'), name });
    expect(read(part('xl/comments1.xml'), reader)).toBe('xl/comments1.xml');
    expect(read(part('xl/comments2.xml'), reader)).toBe('xl/comments1.xml');
    expect(read(part('xl/other/comments2.xml'), reader)).toBe('xl/other/comments2.xml');
    expect(reader).toHaveBeenCalledTimes(2);
  });

  it('trusts no checksum and no size: other bytes are another part', () => {
    const reader: PartReader<string> = (_, bytes) => Buffer.from(bytes).toString();
    const one = packed('some');
    const forged = packed('evil', { crc: one.entry.crc });
    expect([read(one, reader), read(forged, reader), read(one, reader)]).toEqual([
      'some',
      'evil',
      'some',
    ]);
    const encrypted = packed('some', { flags: 1 });
    read(encrypted, reader);
    expect(encrypted.unpack).toHaveBeenCalled();
  });

  it('keeps nothing of a part that could not be read', () => {
    const part = packed('bad');
    const reader: PartReader<string> = () => {
      throw new Error('bad');
    };
    expect(() => read(part, reader)).toThrow('bad');
    expect(() => read(part, reader)).toThrow('bad');
    expect(part.unpack).toHaveBeenCalledTimes(2);
  });
});
