import { unescapeText } from '../cells/escapes';
import { badXml } from '../xml/decode';
import { children, type XmlNode } from '../xml/walk';
import { fontNode, type Font } from './font';

/** A piece of text; without a font of its own it has its cell's. */
export interface TextRun {
  readonly text: string;
  readonly font?: Font;
}

/** A text whose pieces differ in looks, and the reading that stands above it. */
export interface RichText {
  readonly runs: readonly TextRun[];
  readonly phonetic: string;
}

export type StoredText = string | RichText;

/** An element that holds plain text, or runs of rich text and phonetic ones. */
export function richTextNode(part: string, done: (text: StoredText) => void): XmlNode {
  let runs: TextRun[] = [];
  let phonetic = '';
  let font: Font | undefined;
  let text = '';
  const plain: XmlNode = {
    open() {
      if (runs.length > 0) throw badXml(part, 'second text');
      text = '';
    },
    text: (piece) => (text += piece),
    close: () => runs.push({ text: unescapeText(text) }),
  };
  const run: XmlNode = {
    open() {
      font = undefined;
      text = '';
    },
    children: children({
      'x:rPr': fontNode((found) => (font = found), undefined),
      'x:t': { text: (piece) => (text += piece) },
    }),
    close: () => runs.push({ text: unescapeText(text), ...(font === undefined ? {} : { font }) }),
  };
  const above: XmlNode = { text: (piece) => (phonetic += piece) };
  return {
    open() {
      runs = [];
      phonetic = '';
    },
    children: children({
      'x:t': plain,
      'x:r': run,
      'x:rPh': { children: children({ 'x:t': above }) },
    }),
    close: () => done(simplest({ runs, phonetic: unescapeText(phonetic) })),
  };
}

function simplest(rich: RichText): StoredText {
  const isPlain = rich.phonetic === '' && rich.runs.every(({ font }) => font === undefined);
  return isPlain ? rich.runs.map(({ text }) => text).join('') : rich;
}
