import type { IRange, Worksheet } from '@univerjs/core';
import { wordsOf, type HandCell, type HandContent } from './HandEdit';
import { isOpen } from './sheetFacts';

/** Copied cells, line by line; undefined where a merged cell covers another. */
export type Block = readonly (readonly (HandContent | undefined)[])[];

/**
 * Where copied cells come to stand: one cell in every selected cell, several from the selection's first cell on,
 * repeated where the selection holds them several times. Undefined where several places are selected.
 */
export function placed(block: Block, ranges: readonly IRange[]): readonly HandCell[] | undefined {
  const [range, ...others] = ranges;
  if (!range) return [];
  const rows = block.length;
  const columns = Math.max(...block.map((line) => line.length));
  const isSingle = rows === 1 && columns === 1;
  if (others.length > 0 && !isSingle) return undefined;
  return ranges.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
    const tall = endRow - startRow + 1;
    const wide = endColumn - startColumn + 1;
    const repeats = tall % rows === 0 && wide % columns === 0;
    const [height, width] = repeats ? [tall, wide] : [rows, columns];
    const cells: HandCell[] = [];
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        const content = block[row % rows]?.[column % columns];
        if (content) cells.push({ row: startRow + row, column: startColumn + column, content });
      }
    return cells;
  });
}

/** A column of contents in the open cells from its first one on; what finds no room is left. */
export function flowing(
  sheet: Worksheet,
  cells: readonly HandCell[],
): { readonly cells: readonly HandCell[]; readonly left: number } {
  const [first] = cells;
  if (!first) return { cells: [], left: 0 };
  const filled = [...cells];
  while (filled.length > 0 && wordsOf(filled.at(-1)!.content) === '') filled.pop();
  const taken: HandCell[] = [];
  let { row } = first;
  for (; row < sheet.getRowCount() && taken.length < filled.length; row += 1)
    if (isOpen(sheet, row, first.column))
      taken.push({ row, column: first.column, content: filled[taken.length]!.content });
  return { cells: taken, left: filled.length - taken.length };
}
