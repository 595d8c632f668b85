declare const safe: unique symbol;

/** Text that an XML part of a Word file can hold. Only `wordText` makes it. */
export type WordText = string & { readonly [safe]: 'word' };

/** A text from anybody as it goes into a Word file: on one line, without what XML cannot hold. */
export function wordText(text: string): WordText {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '') as WordText;
}
