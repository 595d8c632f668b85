/** The grid measures letters in font files where a page may read those of the machine; this one may not. */
export function parse(): never {
  throw new Error('Fonts of this machine are not read.');
}
