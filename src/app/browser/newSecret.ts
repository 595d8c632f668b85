/** A new book's secret: 32 random bytes as hex digits. Works on plain http, where WebCrypto does not. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
