import type { Catalogue, Township } from '../catalogue/Catalogue';
import { parseA1 } from '../values/address';
import { askedOf } from './asked';
import type { AskedField } from './AskedField';
import { entryKey, type Entries, type Entry, type EntryKey } from './entry';
import type { Identity } from './identity';
import type { OwnSheets } from './ownSheets';
import { readEntries } from './readEntries';
import { readTables } from './readTables';
import { READ_SHEETS } from './readSheets';
import type { SheetTables } from './tables';
import { sameValue, valueText } from './valueText';

interface About {
  readonly catalogue: Catalogue;
  readonly identity: Identity;
  readonly own: OwnSheets;
}

/**
 * Entries of every township and department in a district book, by township code or department. Where it is
 * open which of several sheets counts, what they agree on is read and the rest cannot be read. Units whose sheet
 * is gone are left out.
 */
export function readBookEntries(about: About): ReadonlyMap<string, Entries> {
  const { own, catalogue } = about;
  const found = new Map<string, Entries>();
  for (const township of own.roster) {
    const sheets = sheetsFor(listedFor(township, own), own);
    const entries = agreed(
      sheets.map((sheet) => townshipEntries(readTables(sheet), township, about)),
    );
    if (entries !== undefined) found.set(township.code, entries);
  }
  const filed = sheetsFor(READ_SHEETS.departments.name, own).map(readTables);
  for (const department of catalogue.departments) {
    const entries = agreed(filed.map((tables) => departmentEntries(tables, department, about)));
    if (entries !== undefined) found.set(department, entries);
  }
  return found;
}

/** Whether something that is asked stands under no key on the sheet of its unit. */
export function missesKeys({ own, catalogue, identity }: About): boolean {
  const about = { own, catalogue, identity };
  const standing = (listed: string): readonly SheetTables[] =>
    own.workbook.sheets.filter(({ name }) => own.listedAs.get(name) === listed).map(readTables);
  const towns = own.roster.some((town) => {
    const asked = askedOf(catalogue, { ...identity, kind: 'township', org: town.code }, town);
    return standing(listedFor(town, own)).some((tables) =>
      lacksAny(townshipEntries(tables, town, about), asked),
    );
  });
  if (towns) return true;
  const [filed] = standing(READ_SHEETS.departments.name);
  return (
    filed !== undefined &&
    catalogue.departments.some((org) =>
      lacksAny(
        departmentEntries(filed, org, about),
        askedOf(catalogue, { ...identity, kind: 'department', org }),
      ),
    )
  );
}

/** Rows whose only question is a note may be left out of a book. */
function lacksAny(found: Entries, asked: readonly AskedField[]): boolean {
  const isLacking = ({ key, field }: AskedField): boolean => !found.has(entryKey(key, field));
  const lacking = asked.filter(isLacking);
  if (lacking.length === 0) return false;
  const rows = new Set(asked.flatMap(({ key, field }) => (field === 'note' ? [] : [key])));
  return lacking.some(({ key }) => rows.has(key));
}

const listedFor = ({ code, name }: Township, { sheetOf }: OwnSheets): string =>
  sheetOf.get(code) ?? name;

/** The sheet that counts, or those among which nobody has chosen yet. */
function sheetsFor(listed: string, { workbook, listedAs, candidates }: OwnSheets) {
  const counts = workbook.sheets.filter(({ name }) => listedAs.get(name) === listed);
  return counts.length > 0 ? counts : (candidates.get(listed) ?? []);
}

function agreed(read: readonly Entries[]): Entries | undefined {
  const [first, ...others] = read;
  if (first === undefined || others.length === 0) return first;
  return new Map(
    [...first].map(([key, entry]): [EntryKey, Entry] => {
      const values = read.map((entries) => entries.get(key)?.value);
      if (values.every((value) => sameValue(value, entry.value))) return [key, entry];
      const text = values.map((value) => valueText(value) || '—').join(' ≠ ');
      return [key, { ...entry, value: { kind: 'unreadable', text } }];
    }),
  );
}

/** Tables never change, so that what was read of them for the units of a month holds. */
const KNOWN = new WeakMap<SheetTables, Read>();

interface Read {
  readonly catalogue: Catalogue;
  readonly entries: Map<string, Entries>;
}

/** @param whose the unit as it is asked */
function readOnce(
  tables: SheetTables,
  { catalogue, identity }: About,
  whose: Township | string,
  read: () => Entries,
): Entries {
  const before = KNOWN.get(tables);
  const known: Read = before?.catalogue === catalogue ? before : { catalogue, entries: new Map() };
  KNOWN.set(tables, known);
  const unit = JSON.stringify([identity, whose]);
  const entries = known.entries.get(unit) ?? read();
  known.entries.set(unit, entries);
  return entries;
}

function townshipEntries(tables: SheetTables, township: Township, about: About): Entries {
  return readOnce(tables, about, township, () => readTownship(tables, township, about));
}

function readTownship(tables: SheetTables, township: Township, about: About): Entries {
  const identity: Identity = {
    ...about.identity,
    kind: 'township',
    org: township.code,
    orgName: township.name,
  };
  const asked = askedOf(about.catalogue, identity, township);
  const { entries } = readEntries([tables], asked, identity);
  return withOrigins(entries, [tables]);
}

function departmentEntries(filed: SheetTables, department: string, about: About): Entries {
  return readOnce(filed, about, department, () => readDepartment(filed, department, about));
}

/** Departments share tables; a row of several units carries its unit behind `@`. */
function readDepartment(filed: SheetTables, department: string, about: About): Entries {
  const identity: Identity = {
    ...about.identity,
    kind: 'department',
    org: department,
    orgName: department,
  };
  const asked = askedOf(about.catalogue, identity);
  const keys = new Set<string>(asked.map(({ key }) => key));
  const own = {
    ...filed,
    tables: filed.tables.map((table) => ({
      ...table,
      rows: table.rows.flatMap((row) => {
        const [key = '', unit] = row.key.split('@');
        const isOwn = keys.has(key) && (unit === undefined || unit === department);
        return isOwn ? [{ ...row, key }] : [];
      }),
    })),
  };
  const { entries } = readEntries([own], asked, identity);
  return withOrigins(entries, [own]);
}

/** Entries that came in a file keep the sheet and cell of that file. */
function withOrigins(entries: Entries, sheets: readonly SheetTables[]): Entries {
  const origins = new Map<string, string>();
  for (const { tables } of sheets)
    for (const { rows } of tables)
      for (const { key, cells } of rows) {
        const origin = cells.get('=origin')?.value;
        if (typeof origin === 'string' && origin !== '') origins.set(key, origin);
      }
  return new Map(
    [...entries].map(([key, entry]): [EntryKey, Entry] => {
      const at = placeOf(origins.get(entry.key), entry);
      return [key, at === undefined ? entry : { ...entry, at }];
    }),
  );
}

/** Whether it is the figure of which its row says where it came from. */
export function isTraced({ field }: Pick<Entry, 'field'>): boolean {
  return field === 'value' || field === 'numerator';
}

/** Only the cell that the origin names; an entry beside it keeps the book's own place. */
function placeOf(origin: string | undefined, entry: Entry): Entry['at'] | undefined {
  const split = origin?.lastIndexOf('!') ?? -1;
  if (origin === undefined || split < 0) return undefined;
  if (!isTraced(entry)) return undefined;
  const cell = origin.slice(split + 1);
  return parseA1(cell) ? { sheet: origin.slice(0, split), cell } : undefined;
}
