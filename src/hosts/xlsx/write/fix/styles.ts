/** Excel's order of what a font holds; it writes no other, and strict readers take no other. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Ids that Excel keeps for formats (ECMA-376 part 1, 18.8.30); `@` makes a text cell only as 49. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/**
 * Stands before the number format of texts that carry a quote prefix, which the library does not know; a
 * private character, which is in no format.
 */
export const QUOTED = '\uE000';

export function fixStyles(xml: string): string {
  return fixFormats(fixFonts(xml));
}

function fixFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const parts = inner.match(/<[^>]+>/g) ?? [];
    const rank = (part: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
    return `<font>${parts.sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

/** The library numbers every format itself. */
function fixFormats(xml: string): string {
  const renumbered = new Map<string, number>();
  const quoted = new Set<string>();
  let left = 0;
  const formats = xml.replace(
    /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g,
    (_, id: string, written: string) => {
      const code = written.replace(QUOTED, '');
      if (code !== written) quoted.add(id);
      const builtIn = BUILT_IN[code];
      if (builtIn === undefined) {
        left += 1;
        return `<numFmt numFmtId="${id}" formatCode="${code}"/>`;
      }
      renumbered.set(id, builtIn);
      return '';
    },
  );
  return formats
    .replace(/<numFmts count="\d+">/, left === 0 ? '<numFmts>' : `<numFmts count="${left}">`)
    .replace('<numFmts></numFmts>', '')
    .replace(
      /<xf numFmtId="(\d+)"/g,
      (_, id: string) =>
        `<xf numFmtId="${renumbered.get(id) ?? id}"${quoted.has(id) ? ' quotePrefix="1"' : ''}`,
    );
}
