import type { CellStyle } from '../workbook/style';
import type { FullStyle } from '../workbook/styleTable';

/** The three facts that a look holds, each to be written by itself. */
export interface LookParts {
  readonly numberFormat: string | null;
  readonly lock: 'locked' | 'unlocked';
  readonly style: CellStyle;
  /** Equal for equal styles. */
  readonly styleKey: string;
}

const PLAIN: LookParts = { numberFormat: null, lock: 'locked', style: {}, styleKey: '{}' };
const known = new WeakMap<FullStyle, LookParts>();

export function lookParts(look: FullStyle | undefined): LookParts {
  if (!look) return PLAIN;
  let parts = known.get(look);
  if (!parts) {
    const { numberFormat, unlocked, ...style } = look;
    parts = {
      numberFormat: numberFormat ?? null,
      lock: unlocked === true ? 'unlocked' : 'locked',
      style,
      styleKey: JSON.stringify(style),
    };
    known.set(look, parts);
  }
  return parts;
}

/** The object without one of its properties. */
export function omit<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const rest = { ...object };
  Reflect.deleteProperty(rest, key);
  return rest;
}
