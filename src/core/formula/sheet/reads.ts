import type { CellRef, Expr, RangeRef } from './Expr';

/** The cells and ranges that a formula reads, each once for every time that it names them. */
export function readsOf(expr: Expr): readonly (CellRef | RangeRef)[] {
  switch (expr.kind) {
    case 'literal':
      return [];
    case 'cell':
    case 'range':
      return [expr];
    case 'binary':
      return [...readsOf(expr.left), ...readsOf(expr.right)];
    case 'call':
      return expr.args.flatMap(readsOf);
  }
}
