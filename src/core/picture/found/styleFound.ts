import type { CellStyle } from '../../workbook/style';

type Font = NonNullable<CellStyle['font']>;
type Align = NonNullable<CellStyle['align']>;
/** A value for every property; undefined where a host does not tell, or has no word of ours for it. */
type Whole<T> = { readonly [K in keyof T]-?: T[K] | undefined };

/** How a cell looks of which nobody changed anything. */
export interface PlainStyle {
  readonly font: Required<Font>;
  readonly align: Whole<Align>;
}

/** How a cell was found to look, but for its lines: programs tell those of the cells beside it too. */
export interface FoundStyle {
  readonly font?: Whole<Font> | undefined;
  readonly align: Whole<Align>;
  /** null where there is none. */
  readonly fill?: string | null | undefined;
}

/**
 * What was found at a cell, as a style of ours. What agrees with the style that is expected there is
 * said as that says it, so that an untouched cell gives exactly what was expected.
 */
export function styleFound(found: FoundStyle, expected: CellStyle, plain: PlainStyle): CellStyle {
  const font = found.font ? named(found.font, expected.font, plain.font) : expected.font;
  const align = named<Align>(found.align, expected.align, plain.align);
  const fill = fillFound(found.fill, expected.fill);
  return {
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(align && { align }),
    ...(expected.border && { border: expected.border }),
  };
}

function fillFound(
  found: string | null | undefined,
  expected: string | undefined,
): string | undefined {
  if (found === null) return undefined;
  return found === undefined || isSame(found, expected) ? expected : found;
}

/** The properties that are not plain, or that are expected to be named. */
export function named<T extends object>(
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
