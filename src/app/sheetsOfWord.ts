import { PLAIN_LOOKS, type SheetSnapshot } from '../core/entries/SheetSnapshot';
import type { WordCell, WordTable } from '../core/entries/WordTable';
import { planResults } from '../core/messages/planResults';
import type { Area } from '../core/values/address';

/** How many characters a title has at most; what is longer is text of the document. */
const TITLE = 60;
const ANNEX = /^附[件表]\s*[\d一二三四五六七八九十]*/u;

/** The tables of a Word document as sheets, each below the lines that head it. */
export function sheetsOfWord(tables: readonly WordTable[]): readonly SheetSnapshot[] {
  return tables.map((table, index) => sheetOf(table, planResults.wordTable(index + 1)));
}

function sheetOf({ above, rows }: WordTable, name: string): SheetSnapshot {
  const titles = titlesIn(above);
  const placed = rows.map(placedCells);
  const width = Math.max(1, ...placed.flat().map(({ column, columns }) => column + columns));
  const line = (cells: readonly { readonly text: string; readonly column: number }[]) =>
    Array.from(
      { length: width },
      (_, column) => cells.find((cell) => cell.column === column && cell.text !== '')?.text ?? null,
    );
  return {
    name,
    visibility: 'visible',
    firstRow: 0,
    firstColumn: 0,
    values: [...titles.map((text) => line([{ text, column: 0 }])), ...placed.map(line)],
    formulas: new Map(),
    formats: new Map(),
    ...PLAIN_LOOKS,
    merges: mergesIn(placed, titles.length),
  };
}

/** From the last line that names an annex on, else the last line; a paragraph of the text is none. */
function titlesIn(above: readonly string[]): readonly string[] {
  const annex = above.map((text) => ANNEX.test(text) && text.length <= TITLE).lastIndexOf(true);
  return above.slice(annex < 0 ? -1 : annex).filter((text) => text.length <= TITLE);
}

interface Placed extends WordCell {
  /** Counts from 0. */
  readonly column: number;
}

function placedCells(cells: readonly WordCell[]): readonly Placed[] {
  let column = 0;
  return cells.map((cell) => {
    const placed = { ...cell, column };
    column += cell.columns;
    return cell.goesOn ? { ...placed, text: '' } : placed;
  });
}

/** Cells over several columns or rows. */
function mergesIn(placed: readonly (readonly Placed[])[], below: number): readonly Area[] {
  return placed.flatMap((cells, row) =>
    cells.flatMap(({ column, columns, goesOn }): readonly Area[] => {
      if (goesOn) return [];
      const after = placed
        .slice(row + 1)
        .findIndex((each) => !each.some((cell) => cell.goesOn && cell.column === column));
      const rows = 1 + (after < 0 ? placed.length - row - 1 : after);
      return rows > 1 || columns > 1 ? [{ row: row + below, column, rows, columns }] : [];
    }),
  );
}
