import { parseTypedNumber } from '../../../../core/values/normaliseNumber';
import type { HandContent } from './HandEdit';
import type { Block } from './place';

/** The cells of a table of a page. */
interface CopiedTable {
  readonly all: Block;
  /** Without rows and columns that were hidden. */
  readonly seen: Block;
  /** How many those are. */
  readonly hidden: number;
}

/** The cells of the tables of a page; a merged cell's content stands in its first cell, and nothing in the others. */
export function tableIn(html: string): CopiedTable {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // Tables that only lay a page out hold the others.
  const rows = [...page.querySelectorAll('tr')].filter((row) => !row.querySelector('table'));
  const lines: (HandContent | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = hiddenColumnsOf(page);
  rows.forEach((row, index) => {
    const line = (lines[index] ??= []);
    if (isHidden(row)) hiddenRows.add(index);
    let column = 0;
    for (const cell of row.querySelectorAll<HTMLTableCellElement>(':scope > td, :scope > th')) {
      while (column in line) column += 1;
      if (isHidden(cell)) hiddenColumns.add(column);
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1)
        for (let across = 0; across < Math.max(1, cell.colSpan); across += 1)
          (lines[index + down] ??= [])[column + across] =
            down === 0 && across === 0 ? { kind: 'typed', text: contentOf(cell) } : undefined;
      column += Math.max(1, cell.colSpan);
    }
  });
  const wide = Math.max(0, ...lines.map((line) => line.length));
  const goneColumns = [...hiddenColumns].filter((column) => column < wide);
  return {
    all: lines,
    seen: lines
      .filter((_, row) => !hiddenRows.has(row))
      .map((line) => line.filter((__, column) => !hiddenColumns.has(column))),
    hidden: hiddenRows.size + goneColumns.length,
  };
}

function isHidden(element: HTMLElement): boolean {
  return element.hasAttribute('hidden') || element.style.display === 'none';
}

function hiddenColumnsOf(page: Document): Set<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const each of page.querySelectorAll<HTMLTableColElement>('col'))
    for (let left = Math.max(1, each.span); left > 0; left -= 1, column += 1)
      if (isHidden(each)) hidden.add(column);
  return hidden;
}

/** What spreadsheets write beside a number that is shown rounded. */
const HELD = ['x:num', 'sdval'];

/** What a cell holds: its number, where a rounded one is shown, else what a person sees of it. */
function contentOf(cell: Element): string {
  const shown = textOf(cell);
  const held = HELD.map((name) => cell.getAttribute(name)).find((text) => Number(text ?? '') !== 0);
  const number = parseTypedNumber(shown);
  if (held === undefined || held === null || !number) return shown;
  // As many digits as spreadsheets hold of a number.
  const exact = Number(Number(held).toPrecision(15));
  const isSame =
    Math.abs(exact * (number.percent ? 100 : 1) - shownNumber(number)) <=
    0.5000001 * 10 ** -number.decimals;
  if (!Number.isFinite(exact) || !isSame) return shown;
  return number.percent ? `${Number((exact * 100).toPrecision(15))}%` : String(exact);
}

function shownNumber({ value, percent }: NonNullable<ReturnType<typeof parseTypedNumber>>): number {
  return value.toNumber() * (percent ? 100 : 1);
}

/** What a person sees of a cell; line breaks stay. */
function textOf(cell: Element): string {
  for (const element of cell.querySelectorAll('br')) element.replaceWith('\u2028');
  return cell.textContent
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
}
