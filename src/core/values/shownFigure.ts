import { format } from 'numfmt';
import { Decimal } from './decimal';
import { parseTypedNumber } from './normaliseNumber';

/** Names that Chinese programs write where others write English ones. */
const GENERAL = /G\/通用格式/gi;
const CHINESE_COLOUR = /\[(?:黑色|蓝色|青色|绿色|洋红色?|红色|白色|黄色|颜色\s*\d+)\]/g;
const WHITE = /^\[(?:white|白色|color\s*2|颜色\s*2)\]/i;
const CURRENCY = /[¥￥$€]/g;
/** What stands in a code as it is, or fills or escapes: quoted text, brackets, and two characters that go together. */
const PAIRS = /"[^"]*"|\[[^\]]*\]|[\\_!*]./gsu;
/** A filling of these makes another figure of the one it stands beside. */
const FIGURE = /[\p{N}%‰〇零一二三四五六七八九十百千万亿]/u;
/** Chinese programs escape with it; in others it stands for itself, and no code for figures has any use for that. */
const ESCAPE = '!';
const FILL = '*';

/**
 * What a number format shows of a value, without spaces around it; empty where it hides it.
 * Undefined where the code is none that can be read.
 */
export function shownIn(code: string, value: number | string): string | undefined {
  const section = code.split(';')[0] ?? '';
  if (WHITE.test(section.trim())) return '';
  try {
    const plain = code
      .replace(GENERAL, 'General')
      .replace(CHINESE_COLOUR, '')
      .replace(PAIRS, inCommonWriting);
    return format(plain, value, { throws: true }).trim();
  } catch {
    return undefined;
  }
}

/** `!.` as other programs write it; a filling as often as it takes to be seen, since how wide a cell is nobody knows. */
function inCommonWriting(pair: string): string {
  const [first = '', second = ''] = pair;
  if (first === ESCAPE) return `\\${second}`;
  return first === FILL && FIGURE.test(second) ? `"${second}…${second}"` : pair;
}

/**
 * Whether a text that a number format shows says the number itself, in whatever writing: `43,640`,
 * `43640人`, `4.364万`. A percentage says a number only where `isRate`, and a sign of money one in 元.
 */
export function saysNumber(shown: string, value: Decimal, unit: string, isRate: boolean): boolean {
  const text = shown.replace(CURRENCY, '').trim();
  if (text !== shown && !saysMoney(text, unit)) return false;
  const typed = parseTypedNumber(text, unit);
  if (typed !== undefined) return typed.value.eq(value) && (isRate || !typed.percent);
  return /^-?\d(?:\.\d+)?E[+-]?\d{1,3}$/i.test(text) && new Decimal(text).eq(value);
}

/** `¥350.00` says 350 元, `¥350.00万` 350 万元. */
function saysMoney(text: string, unit: string): boolean {
  return unit === '元' || (unit.endsWith('元') && text.includes(unit.slice(0, -1)));
}
