/** Bytes that are turned into characters at once. */
const PORTION = 0x8000;

/** Bytes as Base64, as Excel takes files. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PORTION)
    characters += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  return btoa(characters);
}
