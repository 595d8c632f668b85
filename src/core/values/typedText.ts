/*
 * Spreadsheet programs read what a person types, and what add-ins write: numbers, dates, formulas. What is to stay a
 * text has to be told them.
 */

/** Signs that begin a formula, or take the rest as text. */
const BEGINS = /^[=+\-@'＝＋－＠]/;
const NAMED = /^(true|false|#(null!|div\/0!|value!|ref!|name\?|num!|n\/a))$/i;
const DIGIT = /[0-9０-９]|[〇零一二三四五六七八九十][年月日时点]/;
/** What numbers, amounts of money, fractions, dates and times are made of. */
const PARTS =
  /[0-9０-９〇零一二三四五六七八九十廿卅\s\u3000.,:/\-+%()￥¥$€£．，：／－％（）年月日号时点分秒上下午星期周]/g;
const WORDS =
  /^(e|am?|pm?|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)*$/i;

/** Whether a person who opens the cell and leaves it again would turn the text into a formula. */
export function looksLikeFormula(text: string): boolean {
  return BEGINS.test(text);
}

/** Whether the text might be taken for something else. */
export function looksTyped(text: string): boolean {
  if (looksLikeFormula(text) || NAMED.test(text.trim())) return true;
  return DIGIT.test(text) && WORDS.test(text.replace(PARTS, ''));
}
