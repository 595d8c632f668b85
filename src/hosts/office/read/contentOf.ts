import type { CellContent } from '../../../core/plan/picture/Changes';
import type { CellValue } from '../../../core/values/cell';

/** What Excel tells as the formula and the value of a cell, and as the value's type. */
export function contentOf(formula: unknown, value: unknown, type: unknown): CellContent {
  // Excel answers a constant again as its formula, also a text that begins with `=`.
  const isFormula =
    typeof formula === 'string' &&
    formula.startsWith('=') &&
    formula.length > 1 &&
    formula !== value;
  if (isFormula) return { value: valueOf(value, type), formula: formula.slice(1) };
  return value === '' || value === undefined ? null : { value: valueOf(value, type) };
}

function valueOf(value: unknown, type: unknown): CellValue {
  if (String(type) === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
