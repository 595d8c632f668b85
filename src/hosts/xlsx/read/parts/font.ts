import { children, type Attributes, type XmlNode } from '../xml/walk';
import { colourOf, type Colour } from './colour';

/** What a font does to what a person sees. */
export interface Font {
  readonly isStruck: boolean;
  /** Raised above the line, or lowered below it. */
  readonly shift: 'up' | 'down' | undefined;
  readonly face: string;
  readonly colour: Colour;
  /** Points; 0 where the file does not say. */
  readonly size: number;
}

/** Points at which nobody can read a figure. */
const TINY = 3;

export function isTiny({ size }: Font): boolean {
  return size > 0 && size <= TINY;
}

/**
 * An element that holds the properties of a font: `<font>` of the styles, `<rPr>` of a run.
 * @param automatic what a font is written in that names no colour
 */
export function fontNode(done: (font: Font) => void, automatic: Colour): XmlNode {
  let font: { -readonly [K in keyof Font]: Font[K] };
  const face = ({ val }: Attributes): void => {
    font.face = val ?? '';
  };
  return {
    open: () =>
      (font = { isStruck: false, shift: undefined, face: '', colour: automatic, size: 0 }),
    children: children({
      'x:strike': { open: ({ val }) => (font.isStruck = isOn(val)) },
      'x:vertAlign': { open: ({ val }) => (font.shift = shiftOf(val)) },
      'x:name': { open: face },
      'x:rFont': { open: face },
      'x:color': { open: (found) => (font.colour = colourOf(found)) },
      'x:sz': { open: ({ val }) => (font.size = Number(val ?? 0) || 0) },
    }),
    close: () => done(font),
  };
}

function isOn(val: string | undefined): boolean {
  return val !== '0' && val !== 'false';
}

function shiftOf(val: string | undefined): Font['shift'] {
  return val === 'superscript' ? 'up' : val === 'subscript' ? 'down' : undefined;
}
