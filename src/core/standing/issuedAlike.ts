import type { Catalogue } from '../catalogue/Catalogue';
import { alikeOf, isOfMany, type CellPlace } from '../entries/alikeSheets';
import { askedOf } from '../entries/asked';
import type { AskedField } from '../entries/AskedField';
import { entryKey, type Entry } from '../entries/entry';
import type { Form } from '../entries/form';
import { latitudeOf, placeKey, type SheetLatitude } from '../entries/layout/latitude';
import { holdsIssued } from '../entries/layout/lockedFindings';
import type { PlannedLayout } from '../entries/layout/plannedLayout';
import { readAsked } from '../entries/readEntries';
import type { ReadFormResult } from '../entries/readForm';
import { readTables } from '../entries/readTables';
import { readSigners } from '../entries/signers';
import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import type { Found } from '../entries/tableIndex';
import { IDENTITY_BLOCK, type SheetTables, type TableCell } from '../entries/tables';
import { formTitle } from '../messages/titles';
import { toA1 } from '../values/address';
import { comparable, stripInvisible } from '../values/normaliseText';
import { carriedIn, commonLayout } from '../forms/formLayout';
import { sameValue } from '../values/same';
import { PREVIOUS_FIELD } from '../forms/tables/previousShown';

/** A form that was found to be as it was issued, with nothing to be said of it but of what was entered. */
interface Pattern {
  readonly common: PlannedLayout;
  readonly asked: readonly AskedField[];
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly SheetTables[];
  readonly latitude: readonly SheetLatitude[];
  /** Where each field that is asked stands; undefined where it stands nowhere. */
  readonly places: readonly (Place | undefined)[];
  /** Its figures and blanks, of which nothing is to be said, by their cells. */
  readonly entered: ReadonlyMap<TableCell, Entry>;
}

/** By their numbers. */
type Place = readonly [sheet: number, table: number, row: number];

/** Of one sheet: units of some kinds. */
const KEPT = 8;
const KNOWN = new WeakMap<SheetSnapshot, Pattern[]>();

/**
 * Reads a form that differs from one that was as it was issued in nothing but what was entered, what follows from
 * that, and whose form it is: so it is as it was issued too. Undefined where that is not known.
 */
export function readIssued(
  workbook: WorkbookSnapshot,
  form: Form,
  catalogue: Catalogue,
): ReadFormResult | undefined {
  const patterns = patternsFor(workbook);
  if (patterns.length === 0) return undefined;
  const common = commonLayout(form, catalogue);
  const asked = askedOf(catalogue, form.identity, form.township);
  for (const pattern of patterns) {
    if (pattern.common !== common || pattern.asked !== asked) continue;
    const tables = tablesLike(pattern, workbook, form, catalogue);
    if (tables) return readBy(pattern, tables, form);
  }
  return undefined;
}

function readBy(
  { asked, places, entered }: Pattern,
  tables: readonly SheetTables[],
  form: Form,
): ReadFormResult {
  const cellOf = ({ field }: AskedField, no: number): Found | undefined => {
    const place = places[no];
    if (place === undefined) return undefined;
    const [sheet, table, row] = place;
    const found = tables[sheet]!;
    const cell = found.tables[table]?.rows[row]?.cells.get(field);
    return cell && { sheet: found.sheet, cell };
  };
  // No formula stands where anything is asked.
  const { entries, normalisations, findings } = readAsked(
    asked,
    cellOf,
    form.identity,
    () => false,
    (cell) => entered.get(cell),
  );
  const signers = readSigners(tables);
  const read = { ...form, entries, ...(signers === undefined ? {} : { signers }) };
  return { form: read, asked, tables, normalisations, findings };
}

/** The first sheet that people see says which patterns there can be. */
function patternsFor({ sheets, hasExternalLinks }: WorkbookSnapshot): readonly Pattern[] {
  const first = sheets.find(({ visibility }) => visibility === 'visible');
  return first === undefined || hasExternalLinks ? [] : (KNOWN.get(alikeOf(first).from) ?? []);
}

/** The tables of a form that may be read by a pattern. */
function tablesLike(
  pattern: Pattern,
  { sheets }: WorkbookSnapshot,
  form: Form,
  catalogue: Catalogue,
): readonly SheetTables[] | undefined {
  if (sheets.length !== pattern.sheets.length) return undefined;
  const title = comparable(formTitle(form.identity, catalogue.plan));
  const tables: SheetTables[] = [];
  for (const [no, sheet] of sheets.entries()) {
    const before = pattern.sheets[no]!;
    const latitude = pattern.latitude[no];
    if (sheet.name !== before.name || sheet.visibility !== before.visibility) return undefined;
    const own = readTables(sheet);
    const isAlike =
      latitude === undefined
        ? isHiddenAlike(own, pattern.tables[no]!)
        : isWithin(latitude, sheet, before, title, pattern.common);
    if (!isAlike) return undefined;
    tables.push(own);
  }
  return carriesItsOwn(pattern, tables, form, catalogue) ? tables : undefined;
}

/** The program's own sheet: its figures are read, and its tables are those of every form. */
function isHiddenAlike({ tables, problems }: SheetTables, before: SheetTables): boolean {
  const shape = (each: SheetTables['tables']): string =>
    JSON.stringify(
      each.map(({ block, keyColumn, columns, rows }) => [
        block,
        keyColumn,
        [...columns],
        block === 'previous' ? rows.length > 0 : rows.map(({ key }) => key),
      ]),
    );
  return problems.length === 0 && shape(tables) === shape(before.tables);
}

function isWithin(
  latitude: NonNullable<SheetLatitude>,
  sheet: SheetSnapshot,
  before: SheetSnapshot,
  title: string,
  common: PlannedLayout,
): boolean {
  const [now, then] = [alikeOf(sheet), alikeOf(before)];
  if (now.from !== then.from) return false;
  const isTitle = (place: CellPlace): boolean => {
    const value = valueAt(sheet, place);
    const text = typeof value === 'string' ? comparable(stripInvisible(value).trim()) : '';
    return text === title || common.texts.has(text);
  };
  for (const at of [now.at, then.at])
    for (const place of at) {
      const { row, column } = place;
      if (latitude.has(placeKey(row, column))) continue;
      const cell = toA1(row, column);
      if (!sameValue(valueAt(sheet, place), valueAt(before, place))) return false;
      if (sheet.formats.get(cell) !== before.formats.get(cell)) return false;
    }
  for (const [key, may] of latitude)
    if (may === 'title' && !isTitle({ row: Math.floor(key / COLUMNS), column: key % COLUMNS }))
      return false;
  return true;
}

const COLUMNS = 16_384;

function valueAt({ values, firstRow, firstColumn }: SheetSnapshot, { row, column }: CellPlace) {
  return values[row - firstRow]?.[column - firstColumn] ?? null;
}

/** What the form shows of last month is what its hidden sheet says of it. */
function carriesItsOwn(
  { common }: Pattern,
  read: readonly SheetTables[],
  form: Form,
  catalogue: Catalogue,
): boolean {
  return common.tables.every((planned) => {
    if (!planned.fields.includes(PREVIOUS_FIELD)) return true;
    const shown = carriedIn(planned, form, catalogue);
    const found = read.find(({ sheet }) => sheet === planned.sheet)?.tables ?? [];
    return found.every(
      ({ block, rows }) =>
        block !== planned.block ||
        rows.every(({ key, cells }) => {
          const place = `${key}/${PREVIOUS_FIELD}`;
          const issued = shown.get(place) ?? planned.locked.get(place);
          const cell = cells.get(PREVIOUS_FIELD);
          return issued === undefined || cell === undefined || holdsIssued(issued, cell.value);
        }),
    );
  });
}

/** Remembers a form that was read the whole way, where nothing is to be said of it but of what was entered. */
export function keepIssued(
  workbook: WorkbookSnapshot,
  read: ReadFormResult,
  catalogue: Catalogue,
): void {
  const { form, asked, tables } = read;
  const first = workbook.sheets.find(({ visibility }) => visibility === 'visible');
  if (!first || !isOfMany(first)) return;
  const isAsFound = workbook.sheets.every((sheet, no) => isUntouched(sheet, tables[no]));
  const places = isAsFound ? placesOf(tables, asked) : undefined;
  if (!places) return;
  const common = commonLayout(form, catalogue);
  const what = { title: formTitle(form.identity, catalogue.plan), carried: PREVIOUS_FIELD };
  const latitude = latitudeOf({ workbook, read: tables, asked }, common, what);
  if (!latitude) return;
  const { from } = alikeOf(first);
  const { sheets } = workbook;
  const entered = enteredIn(read, places);
  const pattern = { common, asked, sheets, tables, latitude, places, entered };
  KNOWN.set(from, [pattern, ...(KNOWN.get(from) ?? [])].slice(0, KEPT));
}

/** Texts are measured together, and what was changed to be read is told, each time. */
function enteredIn(
  { form, asked, tables, normalisations }: ReadFormResult,
  places: Pattern['places'],
): Pattern['entered'] {
  const changed = new Set(normalisations.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const entered = new Map<TableCell, Entry>();
  for (const [no, { key, field }] of asked.entries()) {
    const place = places[no];
    const cell = place && tables[place[0]]?.tables[place[1]]?.rows[place[2]]?.cells.get(field);
    const entry = form.entries.get(entryKey(key, field));
    if (cell === undefined || entry === undefined) continue;
    const isWritten = entry.value.kind === 'text' || entry.value.kind === 'unreadable';
    if (!isWritten && !changed.has(`${entry.at.sheet}!${entry.at.cell}`)) entered.set(cell, entry);
  }
  return entered;
}

/** Whether tables were read as they stand on their sheet, with nothing to make up for. */
function isUntouched(sheet: SheetSnapshot, read: SheetTables | undefined): boolean {
  const own = readTables(sheet);
  return (
    read?.problems.length === 0 &&
    read.tables.length === own.tables.length &&
    read.tables.every((table, no) => table === own.tables[no])
  );
}

/** Undefined where a field stands twice. */
function placesOf(
  sheets: readonly SheetTables[],
  asked: readonly AskedField[],
): Pattern['places'] | undefined {
  const cells = new Map<string, Place>();
  const twice = new Set<string>();
  for (const [sheet, { tables }] of sheets.entries()) {
    if (tables.some(({ block }) => block === IDENTITY_BLOCK)) continue;
    for (const [table, { rows }] of tables.entries())
      for (const [row, { key, cells: own }] of rows.entries())
        for (const field of own.keys()) {
          const place = `${key}/${field}`;
          if (cells.has(place)) twice.add(place);
          cells.set(place, [sheet, table, row]);
        }
  }
  const keys = asked.map(({ key, field }) => entryKey(key, field));
  return keys.some((key) => twice.has(key)) ? undefined : keys.map((key) => cells.get(key));
}
