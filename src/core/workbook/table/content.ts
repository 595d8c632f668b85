import type { Expr } from '../../formula/sheet/Expr';
import type { Content } from './Column';

export function isFormula(content: Content): content is Expr {
  return typeof content === 'object' && content !== null && 'kind' in content;
}

/** What heights are worked out for; formulas show themselves when they are calculated. */
export function textOf(content: Content): string {
  return typeof content === 'string' || typeof content === 'number' ? String(content) : '';
}
