const PLACES = { L: 'left', C: 'center', R: 'right' } as const;

const COUNTERS: Readonly<Record<string, string>> = { P: 'counter(page)', N: 'counter(pages)' };

/**
 * A footer in Excel's codes as boxes in the margin of a CSS page: `&C第 &P 页` gives
 * `@bottom-center { content: "第 " counter(page) " 页"; … }`. `look` are further declarations.
 */
export function footerBoxes(footer: string, look: string): string {
  const sections = /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
  return [...sections.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)]
    .filter(([, , text = '']) => text.trim() !== '')
    .map(([, place, text = '']) => {
      const side = PLACES[place as keyof typeof PLACES];
      return `@bottom-${side} { content: ${content(text)}; ${look} }`;
    })
    .join('\n');
}

/** Codes other than those of the page and the count of pages have no like in CSS and are left out. */
function content(text: string): string {
  const parts = text.split(/(&&|&"[^"]*"|&\d+|&[A-Z])/i).map((part) => {
    if (part === '&&') return '"&"';
    if (!part.startsWith('&')) return part === '' ? '' : quoted(part);
    return COUNTERS[part.slice(1).toUpperCase()] ?? '';
  });
  return parts.filter((part) => part !== '').join(' ') || '""';
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;
}
