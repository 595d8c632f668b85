import type { CellStyle } from '../../core/plan/style';

type Font = NonNullable<CellStyle['font']>;
type Align = NonNullable<CellStyle['align']>;
/** A value for every property; undefined where nothing of ours says it. */
type Whole<T> = { readonly [K in keyof T]-?: T[K] | undefined };
/** null is what is plain and has no word of ours. */
type Wanted<T> = { readonly [K in keyof T]?: T[K] | null };

/** How a cell of the workbook looks of which nobody changed anything. */
export interface PlainLook {
  readonly font: Required<Font>;
  readonly align: Whole<Align>;
  /** In the words of Excel, which knows more than plans do. */
  readonly vertical: NonNullable<Excel.CellPropertiesFormat['verticalAlignment']>;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** The number format of a cell that nobody gave one. */
export const GENERAL = 'General';

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
      horizontalAlignment: horizontal ? HORIZONTAL[horizontal] : 'General',
    }),
    ...(vertical !== undefined && {
      verticalAlignment: vertical ? VERTICAL[vertical] : plain.vertical,
    }),
    ...(wrap != null && { wrapText: wrap }),
    ...(indent != null && { indentLevel: indent }),
    ...(shrink != null && { shrinkToFit: shrink }),
  };
}

/**
 * What was found at a cell, as a style of ours. What agrees with the style that is expected there is
 * said as that says it, so that an untouched cell gives exactly what was expected.
 */
export function styleOf(
  { format = {} }: Excel.CellProperties,
  expected: CellStyle,
  plain: PlainLook,
): CellStyle {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit } = format;
  const font = fontOf(format.font, expected.font, plain);
  const align = named<Align>(
    {
      horizontal: keyOf(HORIZONTAL, horizontalAlignment),
      vertical: keyOf(VERTICAL, verticalAlignment),
      wrap: wrapText,
      indent: indentLevel,
      shrink: shrinkToFit,
    },
    expected.align,
    plain.align,
  );
  const fill = fillOf(format.fill, expected.fill);
  return {
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(align && { align }),
    ...(expected.border && { border: expected.border }),
  };
}

export function fontOf(
  found: Excel.CellPropertiesFont | undefined,
  expected: Font | undefined,
  plain: PlainLook,
): Font | undefined {
  if (!found) return expected;
  const { name, size, bold, italic, underline, color } = found;
  const isUnderlined = underline === undefined ? undefined : underline !== 'None';
  const told = { name, size, bold, italic, underline: isUnderlined, color };
  return named<Font>(told, expected, plain.font);
}

function fillOf(
  found: Excel.CellPropertiesFill | undefined,
  expected: string | undefined,
): string | undefined {
  if (!found) return expected;
  const isNone = found.pattern === 'None' || (found.color ?? '') === '';
  const isWhite = found.pattern === undefined && isSame(found.color, '#FFFFFF');
  if (isNone || (isWhite && expected === undefined)) return undefined;
  return isSame(found.color, expected) ? expected : found.color;
}

/** The properties that are not plain, or that are expected to be named. */
function named<T extends object>(
  found: Whole<T>,
  expected: T | undefined,
  plain: Whole<T>,
): T | undefined {
  const entries = (Object.keys(found) as (keyof T & string)[]).sort().flatMap((key) => {
    const [value, wanted] = [found[key], expected?.[key]];
    if (value === undefined) return wanted === undefined ? [] : [[key, wanted]];
    if (wanted !== undefined && isSame(value, wanted)) return [[key, wanted]];
    return wanted === undefined && isSame(value, plain[key]) ? [] : [[key, value]];
  });
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

function isSame(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: unknown): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}
