import { parseTypedNumber } from '../../../../core/values/normaliseNumber';
import { tableIn } from './clipboardTable';
import type { HandContent } from './HandEdit';
import type { Block } from './place';

/** What a program put on the clipboard. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** The cells of what was copied, as they can be meant. */
export type CopiedCells =
  | { readonly kind: 'clear'; readonly block: Block }
  /** `lines` of them, rows or columns, were hidden where they were copied, among all that were copied. */
  | {
      readonly kind: 'hidden';
      readonly lines: number;
      readonly seen: Block;
      readonly all: Block;
    }
  /** Digits with spaces between them: thousands of one number, or several cells of a table without lines. */
  | {
      readonly kind: 'spaced';
      readonly example: string;
      readonly numbers: Block;
      readonly cells: Block;
    };

/** The cells of what was copied: a table where there is one, else the lines of the text. */
export function readCopied({ html, text }: Copied): CopiedCells {
  const table = /<t[dh][\s>]/i.test(html) ? tableIn(html) : undefined;
  if (!table || table.all.length === 0) return linesOf(text);
  return table.hidden === 0
    ? { kind: 'clear', block: table.all }
    : { kind: 'hidden', lines: table.hidden, seen: table.seen, all: table.all };
}

const typed = (text: string): HandContent => ({ kind: 'typed', text });

/** `120 345` */
const SPACED = /^[0-9０-９]{1,3}([ \u00a0][0-9０-９]{3})+$/;

/** Cells of a plain text: tabs, or where there are none wide gaps; lines and quotes as spreadsheets write them. */
function linesOf(text: string): CopiedCells {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (clean.trim() === '') return { kind: 'clear', block: [] };
  if (clean.includes('\t'))
    return { kind: 'clear', block: quoted(clean).map((line) => line.map(typed)) };
  const lines = clean.split('\n').map((line) => line.trim());
  const numbers = lines.map((line) => line.split(/\u3000+|[ \u00a0]{2,}/).map(typed));
  const example = lines.find((line) => SPACED.test(line));
  if (example === undefined || !lines.every(isOfNumbers)) return { kind: 'clear', block: numbers };
  const cells = lines.map((line) => line.split(/\s+/).map(typed));
  return { kind: 'spaced', example, numbers, cells };
}

function isOfNumbers(line: string): boolean {
  return line.split(/\s+/).every((word) => word === '' || parseTypedNumber(word) !== undefined);
}

/** Lines of cells between tabs; a cell in quotes may hold line breaks, tabs and doubled quotes. */
function quoted(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  while (CELL.lastIndex <= text.length) {
    const found = CELL.exec(text);
    if (!found) break;
    const [whole, inQuotes, bare = '', end] = found;
    lines.at(-1)!.push(inQuotes === undefined ? bare : inQuotes.replace(/""/g, '"'));
    if (end === '\n') lines.push([]);
    if (end === '' || whole === '') break;
  }
  return lines;
}
