import { entryKey } from '../../entries/entry';
import type { Edit, FaultTarget } from './FaultTarget';
import { pick } from './FaultTarget';

/** A department's count that is 3% below what the townships sum up to. */
export function departmentDeviation(target: FaultTarget): Edit | undefined {
  const townshipCodes = new Set(
    target.catalogue.elements.filter(({ scope }) => scope === 'township').map(({ code }) => code),
  );
  const rolledUp = new Set(
    target.catalogue.indicators
      .filter(({ formula }) => {
        const above = formula.kind === 'ratio' ? formula.numerator : formula;
        return above.kind === 'element' && townshipCodes.has(above.code);
      })
      .map(({ code }) => code),
  );
  const candidates = target.fields.flatMap((field) => {
    const key = entryKey(field.key, field.field);
    const right = target.unit.cells.get(key);
    const isCount = field.field === 'numerator' && rolledUp.has(field.code);
    return isCount && typeof right === 'number' && right >= 100 ? [{ field, key, right }] : [];
  });
  const chosen = pick(target, 'departmentDeviates', candidates);
  if (chosen === undefined) return undefined;
  const { field, key, right } = chosen;
  return { key, code: field.code, label: field.label, value: Math.floor(right * 0.97), right };
}
