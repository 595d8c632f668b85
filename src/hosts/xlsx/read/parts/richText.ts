import { children, type XmlNode } from '../xml/walk';

/** An element that holds plain text or runs of rich text; phonetic runs are no part of the text. */
export function richTextNode(done: (text: string) => void): XmlNode {
  let text = '';
  const piece: XmlNode = { text: (more) => (text += more) };
  return {
    open: () => (text = ''),
    children: children({ 'x:t': piece, 'x:r': { children: children({ 'x:t': piece }) } }),
    close: () => done(text),
  };
}
