/** Characters a cell can hold. */
export const CELL_CHARACTERS = 32_767;

/*
 * Excel reads a written text as if it were typed: numbers, dates, formulas. An apostrophe before
 * it says that it is a text; in a cell of text format (`@`) nothing is read, and none is needed.
 */

const LOOKS_TYPED = [
  /[0-9０-９]/,
  /^[=+\-@'/(.¥￥$＝＋－]/,
  /^[\s\u3000]/,
  /[〇零一二三四五六七八九十][年月日时点]/,
  /^(true|false)$/i,
  /^#(null!|div\/0!|value!|ref!|name\?|num!|n\/a)/i,
];

/** Whether Excel might take the text for something else. */
export function looksTyped(text: string): boolean {
  return LOOKS_TYPED.some((pattern) => pattern.test(text));
}

/** What to write so that the cell holds exactly this text. */
export function literalText(text: string, format: string | undefined): string {
  return format !== '@' && looksTyped(text) ? `'${text}` : text;
}
