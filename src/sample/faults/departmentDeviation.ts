import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { AskedField } from '../../core/entries/AskedField';
import { entryKey } from '../../core/entries/entry';
import { denominatorOf, numeratorOf } from '../../core/formula/parts';
import type { Edit, FaultTarget } from './FaultTarget';
import { pick } from './FaultTarget';

/** A department's count that is 3% below what the townships sum up to. */
export function departmentDeviation(target: FaultTarget): Edit | undefined {
  const townshipCodes = new Set(
    target.catalogue.elements.filter(({ scope }) => scope === 'township').map(({ code }) => code),
  );
  const asked = target.fields.map((field) => elementOf(target.catalogue, field));
  const candidates = target.fields.flatMap((field, index) => {
    const key = entryKey(field.key, field.field);
    const right = target.unit.cells.get(key);
    const element = asked[index];
    const isRolledUp = element !== undefined && townshipCodes.has(element);
    // The form itself must be taken in: no other row may ask the element too, and no count may fall.
    const isFree = asked.filter((each) => each === element).length === 1;
    const mayFall = field.periodKind !== 'cumulative';
    const isCount = field.field === 'numerator' && isRolledUp && isFree && mayFall;
    return isCount && typeof right === 'number' && right >= 100 ? [{ field, key, right }] : [];
  });
  const chosen = pick(target, 'departmentDeviates', candidates);
  if (chosen === undefined) return undefined;
  const { field, key, right } = chosen;
  return { key, code: field.code, label: field.label, value: Math.floor(right * 0.97), right };
}

/** The element of which a field asks by itself, as value or one side of an indicator. */
function elementOf({ indicators }: Catalogue, { key, field }: AskedField): string | undefined {
  const formula = indicators.find(({ code }) => key === `ind:${code}`)?.formula;
  if (formula === undefined) return undefined;
  if (field === 'note' || field === 'rate') return undefined;
  const term = field === 'denominator' ? denominatorOf(formula) : numeratorOf(formula);
  return term?.kind === 'element' ? term.code : undefined;
}
