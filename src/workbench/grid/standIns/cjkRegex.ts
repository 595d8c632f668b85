/*
 * Chinese, Japanese and Korean characters as the browser's own tables know them. The package that the
 * grid names for this brings tables of all of Unicode, 1.4 MB, for these three expressions.
 */

interface Characters {
  readonly toRegExp: () => RegExp;
}

const LETTERS =
  '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}\\p{Script=Bopomofo}';

/** Blocks of marks and forms: symbols, strokes, enclosed and compatibility forms, full and half width. */
const MARKS =
  '\\u2FF0-\\u2FFF\\u3000-\\u303F\\u30A0\\u30FB\\u3190-\\u319F\\u31C0-\\u31EF\\u3200-\\u33FF' +
  '\\uFE10-\\uFE1F\\uFE30-\\uFE6F\\uFF00-\\uFFEF';

const ofClass = (content: string): Characters => ({
  toRegExp: () => new RegExp(`[${content}]`, 'u'),
});

export const letters = (): Characters => ofClass(LETTERS);
export const all = (): Characters => ofClass(LETTERS + MARKS);
export const punctuations = (): Characters => ({
  toRegExp: () => new RegExp(`(?![${LETTERS}])[${MARKS}]`, 'u'),
});
