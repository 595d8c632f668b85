import { XlsxError } from '../../../../core/entries/XlsxError';

export function u16(bytes: Uint8Array, at: number): number {
  return byte(bytes, at) | (byte(bytes, at + 1) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

/** 64 bits as a number; values no file can have are a `badZip` fault. */
export function u64(bytes: Uint8Array, at: number): number {
  const value = u32(bytes, at) + u32(bytes, at + 4) * 0x100000000;
  if (!Number.isSafeInteger(value)) throw new XlsxError({ code: 'badZip', part: '' });
  return value;
}

function byte(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw new XlsxError({ code: 'truncated' });
  return value;
}
