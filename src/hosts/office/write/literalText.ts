/*
 * Excel reads a written text as if it were typed: numbers, dates, formulas. An apostrophe before
 * it says that it is a text; in a cell of text format (`@`) nothing is read, and none is needed.
 */

/** Signs that begin a formula or take the rest as text. */
const BEGINS = /^[=+\-@'＝＋－＠]/;
const NAMED = /^(true|false|#(null!|div\/0!|value!|ref!|name\?|num!|n\/a))$/i;
const DIGIT = /[0-9０-９]|[〇零一二三四五六七八九十][年月日时点]/;
/** What numbers, amounts of money, fractions, dates and times are made of. */
const PARTS =
  /[0-9０-９〇零一二三四五六七八九十廿卅\s\u3000.,:/\-+%()￥¥$€£．，：／－％（）年月日号时点分秒上下午星期周]/g;
const WORDS =
  /^(e|am?|pm?|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)*$/i;

/** Whether Excel might take the text for something else. */
export function looksTyped(text: string): boolean {
  if (BEGINS.test(text) || NAMED.test(text.trim())) return true;
  return DIGIT.test(text) && WORDS.test(text.replace(PARTS, ''));
}

/** What to write so that the cell holds exactly this text. */
export function literalText(text: string, format: string | undefined): string {
  return format !== '@' && looksTyped(text) ? `'${text}` : text;
}
