const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** What Chinese Windows and the archives packed there write names in. */
const CHINESE = new TextDecoder('gb18030', { fatal: true });
const ANYHOW = new TextDecoder('utf-8');

/** A file's name for people, from its bytes on the disk. */
export function fileName(bytes: Uint8Array): string {
  for (const decoder of [UTF8, CHINESE])
    try {
      return decoder.decode(bytes);
    } catch {
      // In another encoding, then.
    }
  return ANYHOW.decode(bytes);
}
