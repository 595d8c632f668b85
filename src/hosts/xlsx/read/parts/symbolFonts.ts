/** Marks for yes and no that fonts of symbols draw in place of letters; the letters mean nothing. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    ü: '✓',
    û: '✗',
    þ: '☑',
    ý: '☒',
    x: '☒',
    o: '□',
    '¨': '□',
    q: '□',
  },
  'wingdings 2': {
    P: '✓',
    O: '✗',
    R: '☑',
    Q: '☒',
    S: '☒',
    T: '☒',
    U: '☒',
    '\u00a3': '□',
    '\u002a': '□',
  },
  webdings: { a: '✓', r: '✗', c: '□' },
  marlett: { a: '✓', b: '✓', r: '✗' },
};
/** Texts that were pasted from other programs carry a symbol's letter in the private use area. */
const PRIVATE = /[\uf020-\uf0ff]/g;

/** What a text shows in a font: symbols for the letters of the fonts that are made of them. */
export function shownIn(face: string, text: string): string {
  const symbols = SYMBOLS[face.trim().toLowerCase()];
  const plain = text.replace(PRIVATE, (character) => {
    const letter = String.fromCharCode(character.charCodeAt(0) - 0xf000);
    return (symbols ?? SYMBOLS['wingdings'])?.[letter] ?? character;
  });
  return symbols === undefined ? plain : plain.replace(/./gsu, (each) => symbols[each] ?? each);
}
