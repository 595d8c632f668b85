/** Pixels of the box that a note opens in. */
export const NOTE_WIDTH = 320;
const LINE = 22;
const CHARACTERS = 21;
const PADDING = 24;
const MOST = 400;

export function noteHeight(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / CHARACTERS)));
  return Math.min(MOST, PADDING + LINE * lines.reduce((sum, count) => sum + count, 0));
}
