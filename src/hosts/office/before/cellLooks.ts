import type { SheetChange } from '../../../core/plan/picture/Changes';
import { sameData } from '../../../core/plan/picture/same';
import type { CellStyle } from '../../../core/plan/style';
import type { PlainLook } from '../write/Writer';

/** What is asked for of each cell, and how many bytes of the answer a cell takes. */
export interface Wish {
  readonly options: Excel.CellPropertiesLoadOptions;
  readonly bytes: number;
}

const FRAME = 15;

/** The parts of a style of ours, but lines, of which Excel tells those of the cells beside it too. */
const PARTS = {
  font: {
    format: {
      font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    },
    bytes: 120,
  },
  fill: { format: { fill: { color: true, pattern: true } }, bytes: 45 },
  align: {
    format: {
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      indentLevel: true,
      shrinkToFit: true,
    },
    bytes: 120,
  },
  lock: { format: { protection: true }, bytes: 55 },
} as const;

function wish(...parts: readonly (keyof typeof PARTS)[]): Wish {
  return {
    options: { format: Object.assign({}, ...parts.map((part) => PARTS[part].format)) as object },
    bytes: parts.reduce((sum, part) => sum + PARTS[part].bytes, FRAME),
  };
}

export const LOOKS = wish('font', 'fill', 'align', 'lock');
export const FONTS = wish('font');

/** How people mark cells: asked of every cell of a sheet that goes. */
export const MARKS: Wish = {
  options: { format: { fill: { color: true, pattern: true }, font: { bold: true, color: true } } },
  bytes: 100,
};

/** The parts of looks that change somewhere on a sheet; undefined where none does. */
export function wishFor(changes: readonly SheetChange[]): Wish | undefined {
  const styles = changes.flatMap((change) => (change.kind === 'styles' ? change.each : []));
  const parts = (['font', 'fill', 'align'] as const).filter((part) =>
    styles.some(({ from, to }) => !sameData(from[part], to[part])),
  );
  const all = [
    ...parts,
    ...(changes.some(({ kind }) => kind === 'locks') ? ['lock' as const] : []),
  ];
  return all.length === 0 ? undefined : wish(...all);
}

/** The plainest cell of a workbook, as far as Excel tells. */
export const USUAL: PlainLook = { font: { name: '等线', size: 11 }, vertical: 'Center' };

export function plainOf({ format }: Excel.CellProperties): PlainLook {
  return {
    font: {
      name: format?.font?.name ?? USUAL.font.name,
      size: format?.font?.size ?? USUAL.font.size,
    },
    vertical: format?.verticalAlignment ?? USUAL.vertical,
  };
}

/**
 * What was found at a cell, as a style of ours. What agrees with the style that is expected there is
 * said as that says it, so that an untouched cell gives exactly what was expected.
 */
export function styleOf(
  { format }: Excel.CellProperties,
  expected: CellStyle,
  plain: PlainLook,
): CellStyle {
  const align = alignOf(format ?? {}, expected.align, plain);
  const fill = fillOf(format?.fill, expected.fill);
  const font = fontOf(format?.font, expected.font, plain);
  return {
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(align && { align }),
    ...(expected.border && { border: expected.border }),
  };
}

export function fontOf(
  found: Excel.CellPropertiesFont | undefined,
  expected: CellStyle['font'],
  plain: PlainLook,
): CellStyle['font'] | undefined {
  if (!found) return expected;
  return named(
    {
      name: found.name,
      size: found.size,
      bold: found.bold,
      italic: found.italic,
      underline: found.underline === undefined ? undefined : found.underline !== 'None',
      color: found.color,
    },
    expected,
    { ...plain.font, bold: false, italic: false, underline: false, color: '#000000' },
  );
}

function fillOf(
  found: Excel.CellPropertiesFill | undefined,
  expected: string | undefined,
): string | undefined {
  if (!found) return expected;
  const isNone = found.pattern === 'None' || (found.color ?? '') === '';
  const isWhite = found.pattern === undefined && same(found.color, '#FFFFFF');
  if (isNone || (isWhite && expected === undefined)) return undefined;
  return same(found.color, expected) ? expected : found.color;
}

const HORIZONTAL: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, 'top' | 'center' | 'bottom'>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
};

function alignOf(
  found: Excel.CellPropertiesFormat,
  expected: CellStyle['align'],
  plain: PlainLook,
): CellStyle['align'] | undefined {
  return named(
    {
      horizontal: HORIZONTAL[found.horizontalAlignment ?? ''],
      vertical: VERTICAL[found.verticalAlignment ?? ''],
      wrap: found.wrapText,
      indent: found.indentLevel,
      shrink: found.shrinkToFit,
    },
    expected,
    {
      horizontal: undefined,
      vertical: VERTICAL[plain.vertical],
      wrap: false,
      indent: 0,
      shrink: false,
    },
  );
}

/** The properties that are not plain, or that are expected to be named. */
function named<T extends object>(
  found: { readonly [K in keyof T]?: T[K] | undefined },
  expected: T | undefined,
  plain: { readonly [K in keyof T]?: T[K] | undefined },
): T | undefined {
  const entries = (Object.keys(found) as (keyof T & string)[]).flatMap(
    (key): [string, unknown][] => {
      const [value, wanted] = [found[key], expected?.[key]];
      if (value === undefined) return wanted === undefined ? [] : [[key, wanted]];
      if (wanted !== undefined && same(value, wanted)) return [[key, wanted]];
      return wanted === undefined && same(value, plain[key]) ? [] : [[key, value]];
    },
  );
  const ordered = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.length === 0 ? undefined : (Object.fromEntries(ordered) as T);
}

function same(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}
