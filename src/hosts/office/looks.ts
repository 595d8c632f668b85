import type { SheetVisibility } from '../../core/entries/SheetSnapshot';
import { GENERAL, type FoundLook } from '../../core/picture/found/FoundSheet';
import type { PlainStyle } from '../../core/picture/found/styleFound';
import type { CellStyle } from '../../core/workbook/style';

type Font = NonNullable<CellStyle['font']>;
type Align = NonNullable<CellStyle['align']>;
/** null is what is plain and has no word of ours. */
type Wanted<T> = { readonly [K in keyof T]?: T[K] | null };

/** How a cell of the workbook looks of which nobody changed anything. */
export interface PlainLook extends PlainStyle {
  /** In the words of Excel, which knows more than plans do. */
  readonly vertical: NonNullable<Excel.CellPropertiesFormat['verticalAlignment']>;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

export const VISIBILITY = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const satisfies Readonly<Record<SheetVisibility, Excel.Worksheet['visibility']>>;

export function visibilityOf({ visibility }: Excel.Worksheet): SheetVisibility {
  return keyOf(VISIBILITY, visibility) ?? 'visible';
}

/** What is asked for of each cell, but lines, of which Excel tells those of the cells beside it too. */
export const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    fill: { color: true, pattern: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    protection: true,
  },
};
/** Bytes of the answer for a cell. */
export const LOOK_BYTES = 355;

/** @param told the plainest cell of the workbook, as far as Excel tells */
export function plainOf(told?: Excel.CellProperties): PlainLook {
  const { font, verticalAlignment: vertical = 'Center' } = told?.format ?? {};
  const { name = '等线', size = 11 } = font ?? {};
  return {
    font: { name, size, bold: false, italic: false, underline: false, color: '#000000' },
    align: {
      horizontal: undefined,
      vertical: keyOf(VERTICAL, vertical),
      wrap: false,
      indent: 0,
      shrink: false,
    },
    vertical,
  };
}

export function fontInExcel({ underline, ...font }: Font): Excel.Interfaces.RangeFontUpdateData {
  return {
    ...font,
    ...(underline !== undefined && { underline: underline ? 'Single' : 'None' }),
  };
}

export function alignInExcel(
  { horizontal, vertical, wrap, indent, shrink }: Wanted<Align>,
  plain: PlainLook,
): Excel.Interfaces.RangeFormatUpdateData {
  return {
    ...(horizontal !== undefined && {
      horizontalAlignment: horizontal ? HORIZONTAL[horizontal] : GENERAL,
    }),
    ...(vertical !== undefined && {
      verticalAlignment: vertical ? VERTICAL[vertical] : plain.vertical,
    }),
    ...(wrap != null && { wrapText: wrap }),
    ...(indent != null && { indentLevel: indent }),
    ...(shrink != null && { shrinkToFit: shrink }),
  };
}

/** How Excel tells that a cell looks, in words of ours. */
export function lookOf({ format = {} }: Excel.CellProperties): FoundLook {
  const { font, fill, protection } = format;
  const { wrapText: wrap, indentLevel: indent, shrinkToFit: shrink } = format;
  const isPlain = fill?.pattern === 'None' || (fill?.color ?? '') === '';
  const isWhite = fill?.pattern === undefined && fill?.color === '#FFFFFF';
  const locked = protection?.locked;
  return {
    font: font && {
      name: font.name,
      size: font.size,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline && font.underline !== 'None',
      color: font.color,
    },
    align: {
      horizontal: keyOf(HORIZONTAL, format.horizontalAlignment),
      vertical: keyOf(VERTICAL, format.verticalAlignment),
      wrap,
      indent,
      shrink,
    },
    fill: fill && (isPlain || isWhite ? null : fill.color),
    lock: locked === undefined ? undefined : locked ? 'locked' : 'unlocked',
  };
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: unknown): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}
