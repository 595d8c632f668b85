/** Width of a text in characters of the default font: a Chinese character takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Lines that a text needs in a column of `width` characters; `points` is its font size. */
function linesNeeded(text: string, width: number, points = 10.5): number {
  const room = Math.max(2, (width - 1) * (10.5 / points));
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
}

/** Height in points of a row that shows every text whole. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
  points = 10.5,
  least = 20,
): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesNeeded(text, width, points)));
  return Math.min(400, Math.max(least, Math.ceil(lines * points * 1.45 + 6)));
}
