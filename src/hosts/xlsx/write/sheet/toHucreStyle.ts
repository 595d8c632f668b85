import type { BorderSide, CellStyle as HucreStyle, Color, FontStyle } from 'hucre';
import type { Border } from '../../../../core/workbook/style';
import type { FullStyle } from '../../../../core/workbook/styleTable';
import { QUOTED } from '../fix/styles';

/** Character set 134 (GB2312) lets a machine without the font pick a Chinese one in its place. */
const CHINESE = 134;

/** Font of cells that no style names one for; column widths are in its digits. */
export const DEFAULT_FONT = { name: '微软雅黑', size: 10.5, charset: CHINESE } as const;

/** `#RRGGBB` as the library takes it. */
export function rgb(color: string): Color {
  return { rgb: color.slice(1).toUpperCase() };
}

/** A cell format as the library takes it. */
function toHucreStyle(style: FullStyle): HucreStyle {
  const { font, fill, align, border, numberFormat, unlocked } = style;
  return {
    ...(font && { font: fontOf(font) }),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill) },
    }),
    ...(align && {
      alignment: {
        // An indent without a side is none to Excel.
        ...(align.horizontal && { horizontal: align.horizontal }),
        ...(align.indent !== undefined && !align.horizontal && { horizontal: 'left' }),
        ...(align.vertical && { vertical: align.vertical }),
        ...(align.wrap && { wrapText: true }),
        ...(align.shrink && { shrinkToFit: true }),
        ...(align.indent !== undefined && { indent: align.indent }),
      },
    }),
    ...(border && {
      border: {
        ...(border.left && { left: sideOf(border.left) }),
        ...(border.right && { right: sideOf(border.right) }),
        ...(border.top && { top: sideOf(border.top) }),
        ...(border.bottom && { bottom: sideOf(border.bottom) }),
      },
    }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(unlocked && { protection: { locked: false } }),
  };
}

function fontOf(font: NonNullable<FullStyle['font']>): FontStyle {
  return {
    name: font.name ?? DEFAULT_FONT.name,
    size: font.size ?? DEFAULT_FONT.size,
    charset: CHINESE,
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.color !== undefined && { color: rgb(font.color) }),
  };
}

function sideOf(border: Border): BorderSide {
  return {
    style: border.line === 'none' ? 'thin' : border.line,
    color: rgb(border.color),
  };
}

/** Each cell format turned into the library's once. */
export class StyleCache {
  private readonly known = new Map<FullStyle, HucreStyle>();
  private readonly quoted = new Map<FullStyle, HucreStyle>();

  get(look: FullStyle): HucreStyle {
    return cached(this.known, look, toHucreStyle);
  }

  /** The same for a text that would be a formula if a person typed it. */
  getQuoted(look: FullStyle): HucreStyle {
    return cached(this.quoted, look, (each) =>
      toHucreStyle({ ...each, numberFormat: QUOTED + (each.numberFormat ?? 'General') }),
    );
  }
}

function cached(
  known: Map<FullStyle, HucreStyle>,
  look: FullStyle,
  make: (look: FullStyle) => HucreStyle,
): HucreStyle {
  let style = known.get(look);
  if (!style) known.set(look, (style = make(look)));
  return style;
}
