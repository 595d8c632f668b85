import { XlsxError } from '../../../../core/entries/XlsxError';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Of `<?xml`, where alone an encoding can be declared. */
const QUESTION_MARK = 0x3f;
const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
/** What XML 1.0 does not allow, not even as a reference; halves of characters never leave the decoder. */
const ILLEGAL = /[^\t\n\r\u0020-\ufffd]/;

/** The text of an XML part: byte order mark, then declared encoding, then UTF-8; line ends become `\n`. */
export function decodeXml(part: string, bytes: Uint8Array): string {
  const text = decodeBytes(part, bytes);
  if (ILLEGAL.test(text)) throw badXml(part, 'control character');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeBytes(part: string, bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  const decoder = label === 'utf-8' ? UTF8 : decoderFor(label);
  try {
    return decoder.decode(bytes);
  } catch {
    throw badXml(part, `not ${label}`);
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new XlsxError({ code: 'unsupported', feature: 'encoding', detail: label });
  }
}

/** Whether a part, or a piece of one from its beginning, is in the encoding in which its pieces are told apart. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === 'utf-8';
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if ((a === 0xef && b === 0xbb) || b !== QUESTION_MARK) return 'utf-8';
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)));
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

export function badXml(part: string, detail: string, line = 0): XlsxError {
  return new XlsxError({ code: 'badXml', part, line, detail });
}
