import type { CountTerm } from '../../formula/Formula';
import { denominatorOf, numeratorOf } from '../../formula/parts';
import { entryKey, type FieldCode } from '../../entries/entry';
import { elementTwice as say } from '../../messages/plausible';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, UnitFacts, UnitRule } from '../facts';

/** 同一个数前后不一: an element that one form asks in several rows, with two values. */
export const elementTwice: UnitRule = (unit) =>
  [...cellsOfElements(unit)].flatMap(([code, cells]) => {
    const [first, ...others] = cells;
    const value = numberIn(first);
    if (first === undefined || value === undefined) return [];
    const other = others.find((cell) => numberIn(cell)?.eq(value) === false);
    const second = numberIn(other);
    if (other === undefined || second === undefined) return [];
    const said = say(
      other.place,
      unit.elements.get(code)?.name ?? code,
      { label: first.asked.label, value },
      { label: other.asked.label, value: second },
      other.asked.unit,
    );
    return [hitAt(other, said, [first, other])];
  });

/** Every cell in which the form asks an element by itself, in the order of the form. */
function cellsOfElements({ catalogue, byKey }: UnitFacts): ReadonlyMap<string, AskedCell[]> {
  const found = new Map<string, AskedCell[]>();
  const add = (term: CountTerm | undefined, cell: AskedCell | undefined): void => {
    if (term?.kind !== 'element' || numberIn(cell) === undefined) return;
    const cells = found.get(term.code);
    if (cells === undefined) found.set(term.code, [cell!]);
    else cells.push(cell!);
  };
  for (const { code, formula } of catalogue.indicators) {
    const cell = (field: FieldCode): AskedCell | undefined =>
      byKey.get(entryKey(`ind:${code}`, field));
    const below = denominatorOf(formula);
    add(numeratorOf(formula), cell(below === undefined ? 'value' : 'numerator'));
    add(below, cell('denominator'));
  }
  return found;
}
