import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'seeds');

/** The text of the source document; undefined where it does not lie beside the project. */
export function sourceDocument(): string | undefined {
  const name = existsSync(FOLDER) && readdirSync(FOLDER).find((file) => file.endsWith('.txt'));
  return name ? readFileSync(join(FOLDER, name), 'utf8') : undefined;
}

/** Lines of one annex, from the line after its `附件n` to the next annex. */
export function annexLines(document: string, annex: number): readonly string[] {
  const lines = document.split(/\r?\n/);
  const isStart = (line: string, no: number) => line.trim() === `附件${no}`;
  const start = lines.findIndex((line) => isStart(line, annex));
  const end = lines.findIndex((line) => isStart(line, annex + 1));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

/** What stands above an annex's table. */
export function annexTitle(lines: readonly string[]): string {
  const table = lines.findIndex((line) => line.startsWith('\t'));
  return lines
    .slice(0, table)
    .map((line) => line.trim())
    .join('');
}

/**
 * The cells of an annex's table one after the other: a tab at the start of a line opens a cell, what
 * follows until the next tab belongs to it. Each cell is the list of its lines that say something.
 */
export function annexCells(lines: readonly string[]): readonly (readonly string[])[] {
  const cells: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('\t')) cells.push([]);
    const said = line.trim();
    if (said !== '') cells.at(-1)?.push(said);
  }
  return cells;
}

/** The text of a cell without line breaks. */
export function cellText(cell: readonly string[] | undefined): string {
  return (cell ?? []).join('');
}

/** A name as it is meant: names of two characters are printed spaced out. */
export function cellName(cell: readonly string[] | undefined): string {
  return cellText(cell).replace(/\s/g, '');
}

/** The cells from `from` on, `width` to a row. */
export function tableRows<T>(cells: readonly T[], from: number, width: number): readonly T[][] {
  const rows: T[][] = [];
  for (let at = from; at + width <= cells.length; at += width)
    rows.push(cells.slice(at, at + width));
  return rows;
}
