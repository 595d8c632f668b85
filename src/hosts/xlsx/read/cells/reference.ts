export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `row * MAX_COLUMNS + column`, both from 0, of a plain A1 reference in capitals; -1 where it is none. */
export function cellIndex(reference: string): number {
  let letters = 0;
  let column = 0;
  for (; letters < 4; letters++) {
    const letter = reference.charCodeAt(letters) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  if (letters === 0 || letters > 3 || column > MAX_COLUMNS) return -1;
  const row = rowNumber(reference.slice(letters));
  return row < 1 ? -1 : (row - 1) * MAX_COLUMNS + column - 1;
}

/** Column from 0 of its letters in whatever case; -1 where they name none. */
export function columnNumber(letters: string): number {
  const index = cellIndex(`${letters.toUpperCase()}1`);
  return index >= MAX_COLUMNS ? -1 : index;
}

/** A row number from 1, or -1 where the text is none. */
export function rowNumber(text: string): number {
  let row = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9) || at > 6) return -1;
    if (row === 0 && digit === 0) return -1;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= MAX_ROWS ? row : -1;
}
