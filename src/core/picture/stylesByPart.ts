import type { Area } from '../values/address';
import type { Border, CellStyle } from '../workbook/style';
import { alikeAreas, CellGrid } from './CellGrid';
import type { ChangeOf } from './Changes';
import type { PlainStyle } from './found/styleFound';

/** What becomes of a part of a style: only what differs; null where it becomes plain and that has no word of ours. */
type Becoming<T> = { readonly [K in keyof T]?: T[K] | null };

/** Areas of which a part of the style becomes the same. */
type Alike<T> = readonly (readonly [to: T, areas: readonly Area[]])[];

interface StylesByPart {
  readonly font: Alike<NonNullable<CellStyle['font']>>;
  /** null where the fill goes. */
  readonly fill: Alike<string | null>;
  readonly align: Alike<Becoming<NonNullable<CellStyle['align']>>>;
  readonly border: Alike<NonNullable<CellStyle['border']>>;
}

const NO_LINE = { line: 'none', color: '#000000' } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/**
 * Changes of styles as what differs, each part (font, fill, alignment, border) once for all areas where it becomes
 * the same; what a style no longer names becomes plain again.
 */
export function stylesByPart(
  { each }: ChangeOf<'styles'>,
  plain: Pick<PlainStyle, 'font' | 'align'>,
): StylesByPart {
  const part = (change: (from: CellStyle, to: CellStyle) => unknown): unknown => {
    const grid = new CellGrid<string>();
    for (const { area, from, to } of each) {
      const becoming = change(from, to);
      if (becoming !== undefined) grid.fill(area, JSON.stringify(becoming));
    }
    return [...alikeAreas(grid)].map(([key, areas]) => [JSON.parse(key) as unknown, areas]);
  };
  return {
    font: part((from, to) => changed(from.font, to.font, plain.font)),
    fill: part((from, to) => (from.fill === to.fill ? undefined : (to.fill ?? null))),
    align: part((from, to) => changed(from.align, to.align, plain.align)),
    border: part((from, to) => changed(from.border, to.border, NO_LINES)),
  } as StylesByPart;
}

/** Of two cells of an area that want different lines between them: one that is drawn wins. */
export function lineBetween(
  one: Border | undefined,
  other: Border | undefined,
): Border | undefined {
  return one && one.line !== 'none' ? one : (other ?? one);
}

/** The properties that differ, as they become; undefined where none does. */
function changed<T extends object>(
  from: T | undefined,
  to: T | undefined,
  plain: { readonly [K in keyof T]-?: T[K] | undefined },
): Becoming<T> | undefined {
  const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])] as (keyof T)[];
  const differing = keys
    .filter((key) => JSON.stringify(from?.[key]) !== JSON.stringify(to?.[key]))
    .sort();
  if (differing.length === 0) return undefined;
  const becoming = differing.map((key) => [key, to?.[key] ?? plain[key] ?? null]);
  return Object.fromEntries(becoming) as Becoming<T>;
}
