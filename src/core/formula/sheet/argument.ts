import type { Scalar } from './scalars';

/**
 * An argument as a function sees it: a scalar, or a range's values in reading order.
 * A scalar read from a cell is a `reference`: functions over ranges pass over its text.
 */
export type Argument =
  | { readonly kind: 'scalar'; readonly value: Scalar; readonly reference: boolean }
  | { readonly kind: 'range'; readonly values: readonly Scalar[] };
