import type { Decimal } from '../values/decimal';

/** Numerator and denominator of a ratio; its value is numerator ÷ denominator × `per`. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** 1 for a share, 1000 for a figure per thousand. */
  readonly per: number;
}

/** An indicator's figure for the units that reported. */
export type Figure =
  | { readonly kind: 'missing' }
  /** Nobody it applies to, or a denominator of zero. */
  | { readonly kind: 'notApplicable'; readonly ratio?: Ratio }
  | { readonly kind: 'ratio'; readonly ratio: Ratio; readonly value: Decimal }
  | { readonly kind: 'count'; readonly value: Decimal }
  | { readonly kind: 'choice'; readonly value: string };

/** The value of a ratio; undefined where the denominator is zero (不适用, neither 0 nor 100%). */
export function ratioValue(ratio: Ratio): Decimal | undefined {
  if (ratio.denominator.eq(0)) return undefined;
  return ratio.numerator.times(ratio.per).div(ratio.denominator);
}

export function ratioFigure(ratio: Ratio): Figure {
  const value = ratioValue(ratio);
  return value === undefined ? { kind: 'notApplicable', ratio } : { kind: 'ratio', ratio, value };
}

/** The number a figure holds, if it holds one. */
export function figureNumber(figure: Figure): Decimal | undefined {
  return figure.kind === 'ratio' || figure.kind === 'count' ? figure.value : undefined;
}
