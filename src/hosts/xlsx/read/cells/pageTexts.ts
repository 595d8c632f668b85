import { children, type XmlNode } from '../xml/walk';

const PLACES = ['odd', 'even', 'first'].flatMap((page) => [`${page}Header`, `${page}Footer`]);

/** Fonts, sizes, colours, places and fields such as the page's number. */
const CODES = /&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d+|[A-Z])/gi;

/** What programs put around the page's number by themselves. */
const PAGE_WORDS = /第|页|共|总|page|of|pages|[\s\d/—–-]/gi;

/** An element that holds headers and footers; `done` for each that says more than the page's number. */
export function pageTextsNode(done: (text: string) => void): XmlNode {
  let text = '';
  const place: XmlNode = {
    open: () => (text = ''),
    text: (piece) => (text += piece),
    close() {
      const words = text.replaceAll('&&', '\0').replace(CODES, ' ').replaceAll('\0', '&');
      if (words.replace(PAGE_WORDS, '') !== '') done(words.replace(/\s+/g, ' ').trim());
    },
  };
  return { children: children(Object.fromEntries(PLACES.map((name) => [`x:${name}`, place]))) };
}
