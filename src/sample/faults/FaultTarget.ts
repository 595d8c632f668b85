import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { AskedField } from '../../core/entries/AskedField';
import { askedOfDepartment } from '../../core/entries/askedOfDepartment';
import { askedOfTownship } from '../../core/entries/askedOfTownship';
import { entryKey } from '../../core/entries/entry';
import type { EntryKey } from '../../core/entries/entry';
import type { CellValue } from '../../core/values/cell';
import type { DemoPrevious, DemoReturn } from '../Demo';
import { draw } from '../draw';
import type { DemoInput } from '../totals';

/** A return that a mistake is to be put into. */
export interface FaultTarget {
  readonly catalogue: Catalogue;
  readonly seed: number;
  readonly year: number;
  readonly unit: DemoReturn;
  readonly fields: readonly AskedField[];
  readonly previous: DemoPrevious | undefined;
  /** Codes that already carry a mistake, or are tied by a relation to one that does. */
  readonly spoilt: ReadonlySet<string>;
}

/** @param spoilt codes that must not get another mistake */
export function targetOf(
  { catalogue, roster, seed, period }: DemoInput,
  unit: DemoReturn,
  previous?: DemoPrevious,
  spoilt: ReadonlySet<string> = new Set(),
): FaultTarget {
  const township = roster.find(({ code }) => code === unit.org);
  const fields =
    township === undefined
      ? askedOfDepartment(catalogue, unit.org)
      : askedOfTownship(catalogue, township);
  return { catalogue, seed, year: period.year, unit, fields, previous, spoilt };
}

/** A code and every code that shares a relation with it. */
export function tied(catalogue: Catalogue, code: string): readonly string[] {
  const relations = catalogue.relations.filter(
    ({ parts, whole }) => parts.includes(code) || whole.includes(code),
  );
  return [code, ...relations.flatMap(({ parts, whole }) => [...parts, ...whole])];
}

/** One cell typed wrongly; `null` leaves it blank. */
export interface Edit {
  readonly key: EntryKey;
  readonly code: string;
  readonly label: string;
  readonly value: CellValue;
  readonly right: CellValue;
}

/** A count that the unit typed. */
export interface Count {
  readonly field: AskedField;
  readonly key: EntryKey;
  readonly value: number;
}

/** The counts of the unit's own elements that no mistake touches yet. */
export function countsOf({ fields, unit, spoilt }: FaultTarget): readonly Count[] {
  return fields.flatMap((field) => {
    const key = entryKey(field.key, field.field);
    const value = unit.cells.get(key);
    const isCount = field.field === 'value' && field.type.kind === 'count';
    return isCount && typeof value === 'number' && !spoilt.has(field.code)
      ? [{ field, key, value }]
      : [];
  });
}

/** One of the candidates, always the same for the seed, the unit and the kind of mistake. */
export function pick<T>(
  target: FaultTarget,
  kind: string,
  candidates: readonly T[],
): T | undefined {
  const chance = draw(target.seed, `fault:${kind}:${target.unit.org}`);
  return candidates[Math.floor(chance * candidates.length)];
}

export function editOf({ field, key, value: right }: Count, value: CellValue): Edit {
  return { key, code: field.code, label: field.label, value, right };
}

/** Whether the element is a part of another, so that a smaller figure breaks nothing else. */
export function isPart(catalogue: Catalogue, code: string): boolean {
  return catalogue.relations.some(({ parts }) => parts.includes(code));
}

export function isWhole(catalogue: Catalogue, code: string): boolean {
  return catalogue.relations.some(({ whole }) => whole.includes(code));
}
