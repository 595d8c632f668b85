import type { Attributes } from '../xml/walk';

/** A colour as 0xRRGGBB; undefined where the file leaves it to the theme or to the program. */
export type Colour = number | undefined;

export const WHITE = 0xffffff;
export const BLACK = 0;
/** Indexes of the default palette and of the theme that are white or black whatever the theme. */
const WHITE_INDEXES = ['1', '9', '65'];
const LIGHT_THEME = '0';
const DARK_THEME = '1';
const BLACK_INDEXES = ['0', '8', '64'];
/** Below this, what is written cannot be told from its ground; the weakest grey in use has 1.4. */
const LEAST_CONTRAST = 1.2;

/** The colour that an element such as `<color>` or `<fgColor>` names. */
export function colourOf({ rgb, indexed, theme, tint }: Attributes): Colour {
  if (rgb !== undefined) {
    return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)
      ? Number.parseInt(rgb.slice(-6), 16)
      : undefined;
  }
  if (indexed !== undefined) {
    if (WHITE_INDEXES.includes(indexed)) return WHITE;
    return BLACK_INDEXES.includes(indexed) ? BLACK : undefined;
  }
  if (Math.abs(Number(tint ?? 0)) >= 0.1) return undefined;
  return theme === LIGHT_THEME ? WHITE : theme === DARK_THEME ? BLACK : undefined;
}

/** Whether text of one colour cannot be seen on a ground of another. */
export function isUnseen(text: Colour, ground: Colour): boolean {
  if (text === undefined || ground === undefined) return false;
  const [darker = 0, lighter = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05) < LEAST_CONTRAST;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map(
    (channel) => {
      const part = channel / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    },
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
