import type { Catalogue } from '../../src/core/catalogue/Catalogue';
import { askedOf } from '../../src/core/entries/asked';
import type { AskedField } from '../../src/core/entries/AskedField';
import type { Parameters } from '../../src/core/entries/book';
import { entryKey } from '../../src/core/entries/entry';
import type { Entries, EntryKey, EntryValue } from '../../src/core/entries/entry';
import type { Identity } from '../../src/core/entries/identity';
import { LAYOUT_VERSION } from '../../src/core/entries/form';
import { issued } from '../../src/core/entries/issue';
import { readEntries } from '../../src/core/entries/readEntries';
import { readTables } from '../../src/core/entries/readTables';
import type { SheetSnapshot } from '../../src/core/entries/SheetSnapshot';
import type { CellValue } from '../../src/core/values/cell';
import { sheetOf } from './sheets';

/** What is typed into a form, by `key/field`. */
export type Filling = Readonly<Record<string, CellValue>>;

export const PARAMETERS: Parameters = {
  tolerance: 0.05,
  changeThreshold: 0.2,
  delegated: {},
  dueDay: 5,
};

/** A unit's identity: a township by code, a department by name. */
export function identityOf(catalogue: Catalogue, unit: string, month = 9): Identity {
  const township = catalogue.townships.find(({ code }) => code === unit);
  return issued({
    kind: township === undefined ? 'department' : 'township',
    district: catalogue.plan.district.code,
    org: unit,
    orgName: township?.name ?? unit,
    year: 2023,
    month,
    catalogueId: catalogue.plan.id,
    catalogueVersion: catalogue.fingerprint,
    layoutVersion: LAYOUT_VERSION,
  });
}

/**
 * A filling without any finding: 100 everywhere, 40 where several parts share a whole, totals as sums,
 * the choice that counts as yes, and `first` in the first figure, so that two months can differ.
 */
export function soundFilling(
  catalogue: Catalogue,
  asked: readonly AskedField[],
  first = 100,
): Filling {
  const shared = new Set(
    catalogue.relations.flatMap(({ parts }) => (parts.length > 1 ? parts : [])),
  );
  const filling: Record<string, CellValue> = {};
  let isFirst = true;
  for (const { key, field, code, type, required } of asked) {
    if (!required) continue;
    const cell = entryKey(key, field);
    if (type.kind === 'choice') filling[cell] = type.met;
    else if (type.kind === 'decimal' && type.below !== undefined) filling[cell] = 78.5;
    else if (isFirst) [filling[cell], isFirst] = [first, false];
    else filling[cell] = shared.has(code) ? 40 : 100;
  }
  for (const { code, formula } of catalogue.indicators) {
    const cell = entryKey(`ind:${code}`, 'value');
    if (formula.kind === 'sum' && cell in filling) filling[cell] = 100 * formula.terms.length;
  }
  return filling;
}

/** A sheet that asks the fields, one row for each key, filled in. */
function formSheet(asked: readonly AskedField[], filling: Filling): SheetSnapshot {
  const fields = [...new Set(asked.map(({ field }) => field))];
  const keys = [...new Set(asked.map(({ key }) => key))];
  const rows = keys.map((key) => [
    key,
    ...fields.map((field) => filling[entryKey(key, field)] ?? null),
  ]);
  return sheetOf('填报', [['#fields:form', ...fields], ...rows, ['#end']]);
}

/** Entries of a unit that typed `filling`, read from its sheet. */
export function entriesOf(catalogue: Catalogue, identity: Identity, filling: Filling): Entries {
  const asked = askedOf(catalogue, identity);
  return readEntries([readTables(formSheet(asked, filling))], asked, identity).entries;
}

export function valuesOf(entries: Entries): ReadonlyMap<EntryKey, EntryValue> {
  return new Map([...entries].map(([key, { value }]) => [key, value]));
}
