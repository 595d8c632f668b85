import type { Catalogue, Township } from '../catalogue/Catalogue';
import { parseA1 } from '../values/address';
import { askedOf } from './asked';
import type { Entries, Entry, EntryKey } from './entry';
import type { Identity } from './identity';
import { readEntries } from './readEntries';
import { readTables } from './readTables';
import type { SheetSnapshot, WorkbookSnapshot } from './SheetSnapshot';
import { UNIT_MARK, type SheetTables, type Table } from './tables';

interface About {
  readonly catalogue: Catalogue;
  readonly identity: Identity;
  readonly roster: readonly Township[];
}

/** Entries of every township and department in a district book, by township code or department. */
export function readBookEntries(
  workbook: WorkbookSnapshot,
  about: About,
): ReadonlyMap<string, Entries> {
  const found = new Map<string, Entries>();
  const filed: SheetTables[] = [];
  const roster = new Map(about.roster.map((township) => [township.code, township]));
  for (const sheet of workbook.sheets) {
    const tables = readTables(sheet);
    const township = roster.get(unitOf(sheet) ?? '');
    if (township) found.set(township.code, townshipEntries(tables, township, about));
    else if (tables.tables.some(isFiled)) filed.push(tables);
  }
  for (const department of about.catalogue.departments)
    found.set(department, departmentEntries(filed, department, about));
  return found;
}

const isFiled = ({ block }: Table): boolean =>
  block === 'indicators' || block === 'elements' || block === 'tasks' || block === 'projects';

/** The code that a township's sheet carries above its key column. */
export function unitOf(sheet: SheetSnapshot): string | undefined {
  for (const cells of sheet.values.slice(0, 8))
    for (const cell of cells)
      if (typeof cell === 'string' && cell.startsWith(UNIT_MARK))
        return cell.slice(UNIT_MARK.length);
  return undefined;
}

function townshipEntries(tables: SheetTables, township: Township, about: About): Entries {
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

/** Departments share tables; a row of several units carries its unit behind `@`. */
function departmentEntries(
  filed: readonly SheetTables[],
  department: string,
  about: About,
): Entries {
  const identity: Identity = {
    ...about.identity,
    kind: 'department',
    org: department,
    orgName: department,
  };
  const own = filed.map((tables) => ({
    ...tables,
    tables: tables.tables.map((table) => ({
      ...table,
      rows: table.rows.flatMap((row) => {
        const [key = '', unit] = row.key.split('@');
        return unit === undefined || unit === department ? [{ ...row, key }] : [];
      }),
    })),
  }));
  const { entries } = readEntries(own, askedOf(about.catalogue, identity), identity);
  return withOrigins(entries, own);
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

/** Only the cell that the origin names; an entry beside it keeps the book's own place. */
function placeOf(origin: string | undefined, entry: Entry): Entry['at'] | undefined {
  const split = origin?.lastIndexOf('!') ?? -1;
  if (origin === undefined || split < 0) return undefined;
  if (entry.field !== 'value' && entry.field !== 'numerator') return undefined;
  const cell = origin.slice(split + 1);
  return parseA1(cell) ? { sheet: origin.slice(0, split), cell } : undefined;
}
