import type { Catalogue, Element } from '../catalogue/Catalogue';
import { entryKey } from '../entries/entry';
import type { EntryKey, FieldCode } from '../entries/entry';
import type { Formula } from '../formula/Formula';
import { elementKey } from './term';

/** Where a district-scope element is reported. */
export interface DepartmentPlace {
  /** Department whose return holds it. */
  readonly org: string;
  readonly key: EntryKey;
}

/**
 * A district-scope element that is the whole value, numerator or denominator of an indicator stands
 * in that indicator's row of the lead department's form; any other stands in a row of its own.
 */
export function departmentPlace(catalogue: Catalogue, element: Element): DepartmentPlace {
  for (const indicator of catalogue.indicators) {
    const field = fieldOf(indicator.formula, element.code);
    if (field !== undefined) {
      return { org: indicator.lead, key: entryKey(`ind:${indicator.code}`, field) };
    }
  }
  return { org: element.lead, key: elementKey(element.code) };
}

function fieldOf(formula: Formula, code: string): FieldCode | undefined {
  if (isTerm(formula, code)) return 'value';
  if (formula.kind !== 'ratio') return undefined;
  if (isTerm(formula.numerator, code)) return 'numerator';
  return isTerm(formula.denominator, code) ? 'denominator' : undefined;
}

function isTerm(formula: Formula, code: string): boolean {
  return formula.kind === 'element' && formula.code === code;
}
