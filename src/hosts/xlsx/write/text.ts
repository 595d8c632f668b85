/** Characters that a cell can hold. */
export const CELL_CHARACTERS = 32767;

/**
 * Text as the file must hold it so that every reader gets it back unchanged: what looks like an
 * escape (`_x0041_`), or would with an escape behind it, is escaped itself, and so is what XML cannot
 * hold.
 */
export function fileText(text: string): string {
  return text
    .slice(0, CELL_CHARACTERS)
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** Text cut to what Excel takes, with an ellipsis where something was left out. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
