import { XlsxError } from '../../../../core/entries/XlsxError';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
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

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if (a === 0xef && b === 0xbb) return 'utf-8';
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)));
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

export function badXml(part: string, detail: string, line = 0): XlsxError {
  return new XlsxError({ code: 'badXml', part, line, detail });
}
