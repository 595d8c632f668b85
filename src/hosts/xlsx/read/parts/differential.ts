import { children, type XmlNode } from '../xml/walk';
import { colourOf, type Colour } from './colour';
import { fontNode, type Font } from './font';

/** What a conditional format lays over a cell's own; absent where it leaves that alone. */
export interface Differential {
  readonly font?: Font;
  readonly ground?: Colour;
  /** Number format code. */
  readonly code?: string;
}

/** A `<dxf>`. The ground of one is its pattern's second colour, unlike that of a cell format. */
export function differentialNode(done: (differential: Differential) => void): XmlNode {
  let own: { -readonly [K in keyof Differential]: Differential[K] } = {};
  const ground: XmlNode = {
    open(found) {
      const colour = colourOf(found);
      if (colour !== undefined) own.ground = colour;
    },
  };
  return {
    open: () => (own = {}),
    children: children({
      'x:font': fontNode((font) => (own.font = font), undefined),
      'x:numFmt': {
        open({ formatCode }) {
          if (formatCode !== undefined) own.code = formatCode;
        },
      },
      'x:fill': {
        children: children({
          'x:patternFill': { children: children({ 'x:bgColor': ground }) },
        }),
      },
    }),
    close: () => done(own),
  };
}
