/**
 * Text as the file must hold it so that every reader gets it back unchanged: what looks like an
 * escape (`_x0041_`), or would with an escape behind it, is escaped itself, and so is what XML cannot
 * hold.
 */
export function fileText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase()}_`);
}
