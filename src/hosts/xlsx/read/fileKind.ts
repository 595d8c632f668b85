import { XlsxError } from '../../../core/entries/XlsxError';
import type { ForeignKind } from '../../../core/entries/XlsxFault';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws the fault that names what the bytes are, unless they begin as a ZIP archive does. */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw new XlsxError({
      code: holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldFormat',
    });
  }
  throw new XlsxError({ code: 'notZip', found: foreignKind(bytes) });
}

function foreignKind(bytes: Uint8Array): ForeignKind {
  if (bytes.length === 0) return 'empty';
  const head = bytes.subarray(0, 1024);
  const ascii = String.fromCharCode(...head).toLowerCase();
  if (ascii.startsWith('%pdf')) return 'pdf';
  if (/<(?:!doctype html|html|head|body|table)\b/.test(ascii)) return 'html';
  const utf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  // Text in any Chinese encoding has bytes over 0x7f, but no control characters other than white space.
  const control = head.some((byte) => byte < 32 && (byte < 8 || byte > 13) && byte !== 27);
  return utf16 || !control ? 'text' : 'other';
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** Directory entries of a compound file carry their names in UTF-16LE. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const last = bytes.length - name.length * 2;
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (
      i < name.length &&
      bytes[at + i * 2] === name.charCodeAt(i) &&
      bytes[at + i * 2 + 1] === 0
    )
      i++;
    if (i === name.length) return true;
  }
  return false;
}
