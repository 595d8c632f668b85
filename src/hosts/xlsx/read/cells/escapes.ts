const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Resolves the escapes in which texts carry what XML cannot: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
