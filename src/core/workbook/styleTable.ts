import type { Border, CellStyle } from './style';

/** Index into a `StyleTable`; 0 is the plain cell. */
export type StyleId = number;

/** Everything that a cell format holds. */
export interface FullStyle extends CellStyle {
  readonly numberFormat?: string;
  readonly unlocked?: boolean;
}

/**
 * Every different cell format once. Laying a style over a format replaces only the properties
 * that it names; the same pair is worked out once.
 */
export class StyleTable {
  private readonly styles: FullStyle[] = [{}];
  private readonly ids = new Map<string, StyleId>([['{}', 0]]);
  private readonly layered = new WeakMap<FullStyle, Map<StyleId, StyleId>>();

  get(id: StyleId): FullStyle {
    return this.styles[id] ?? {};
  }

  layer(base: StyleId, top: FullStyle): StyleId {
    let known = this.layered.get(top);
    if (!known) this.layered.set(top, (known = new Map<StyleId, StyleId>()));
    let id = known.get(base);
    if (id === undefined) known.set(base, (id = this.intern(overlay(this.get(base), top))));
    return id;
  }

  private intern(style: FullStyle): StyleId {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.push(style) - 1;
      this.ids.set(key, id);
    }
    return id;
  }
}

/** A format with its properties in the order of the table's. */
export function canonical(style: FullStyle): FullStyle {
  return overlay({}, style);
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Properties in a fixed order, so that equal formats have equal keys. */
function overlay(base: FullStyle, top: FullStyle): FullStyle {
  const font = sorted({ ...base.font, ...top.font });
  const align = sorted({ ...base.align, ...top.align });
  const border: Partial<Record<(typeof SIDES)[number], Border>> = {};
  for (const side of SIDES) {
    const line = top.border?.[side] ?? base.border?.[side];
    if (line && line.line !== 'none') border[side] = { line: line.line, color: line.color };
  }
  const fill = top.fill ?? base.fill;
  const numberFormat = top.numberFormat ?? base.numberFormat;
  const unlocked = top.unlocked ?? base.unlocked;
  return {
    ...(isEmpty(font) ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(isEmpty(align) ? {} : { align }),
    ...(isEmpty(border) ? {} : { border }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(unlocked === undefined ? {} : { unlocked }),
  };
}

function sorted<T extends object>(properties: T): T {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}

function isEmpty(properties: object): boolean {
  return Object.keys(properties).length === 0;
}
