import type { CellContent } from '../../../core/plan/picture/Changes';
import { isCellError } from '../../../core/values/cell';

/** A cell as Excel tells it: its formula, or its constant again, and its value; '' where it is empty. */
export interface FoundContent {
  readonly formula: unknown;
  readonly value: unknown;
  readonly isError: boolean;
}

/** Whether a cell holds what was expected. */
export function holds(found: FoundContent, expected: CellContent): boolean {
  const now = contentOf(found);
  if (now === null || expected === null) return now === expected;
  if (now.formula !== undefined || expected.formula !== undefined)
    return now.formula === expected.formula;
  const [value, wanted] = [now.value, expected.value];
  if (isCellError(value) || isCellError(wanted))
    return isCellError(value) && isCellError(wanted) && value.error === wanted.error;
  return typeof value === 'string' && typeof wanted === 'string'
    ? sameText(value, wanted)
    : value === wanted;
}

/** Excel ends lines in its own way. */
function sameText(one: string, other: string): boolean {
  return one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}

export function contentOf({ formula, value, isError }: FoundContent): CellContent {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { value: null, formula: formula.slice(1) };
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string' || value === '') return null;
  return { value: isError ? { error: value } : value };
}
