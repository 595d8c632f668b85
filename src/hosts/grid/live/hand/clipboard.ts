import type { HandContent } from './HandEdit';
import type { Block } from './place';

/** What a program put on the clipboard. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** The cells of what was copied: a table where there is one, else the lines of the text. */
export function blockOf({ html, text }: Copied): Block {
  const table = /<t[dh][\s>]/i.test(html) ? tableOf(html) : [];
  return table.length > 0 ? table : linesOf(text);
}

const typed = (text: string): HandContent => ({ kind: 'typed', text });

/** Cells of a plain text: tabs, or where there are none wide gaps; lines and quotes as spreadsheets write them. */
function linesOf(text: string): Block {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (clean.trim() === '') return [];
  if (clean.includes('\t')) return quoted(clean).map((line) => line.map(typed));
  return clean.split('\n').map((line) =>
    line
      .trim()
      .split(/\u3000+| {2,}/)
      .map(typed),
  );
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

/** Cells of the tables of a page; a merged cell's content stands in its first cell, and nothing in the others. */
function tableOf(html: string): Block {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const lines: (HandContent | undefined)[][] = [];
  [...page.querySelectorAll('tr')].forEach((row, index) => {
    const line = (lines[index] ??= []);
    let column = 0;
    for (const cell of row.querySelectorAll<HTMLTableCellElement>(':scope > td, :scope > th')) {
      while (column in line) column += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1)
        for (let across = 0; across < Math.max(1, cell.colSpan); across += 1)
          (lines[index + down] ??= [])[column + across] =
            down === 0 && across === 0 ? typed(textOf(cell)) : undefined;
      column += Math.max(1, cell.colSpan);
    }
  });
  return lines;
}

/** What a person sees of a cell; line breaks stay. */
function textOf(cell: Element): string {
  for (const element of cell.querySelectorAll('br')) element.replaceWith('\u2028');
  return cell.textContent
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
}
