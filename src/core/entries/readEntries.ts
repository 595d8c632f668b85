import {
  columnMissing,
  formulaInInput,
  keyMissing,
  keyRepeated,
  readByFallback,
  allTextsTooLong,
  tableMissing,
  textTooLong,
} from '../messages/entries';
import { shortened } from '../messages/shortened';
import type { Finding } from '../validate/Finding';
import { NOTE_CHARACTERS, RETURN_CHARACTERS, WORD_CHARACTERS } from '../values/limits';
import type { AskedField } from './AskedField';
import { entryKey } from './entry';
import type { Entries, Entry, EntryKey, EntryValue, Normalisation, RowKey } from './entry';
import { fileFinding } from './fileFinding';
import type { FileOwner } from './fileFinding';
import { indexTables } from './tableIndex';
import type { Found, TableIndex } from './tableIndex';
import type { SheetTables } from './tables';
import { typedEntry } from './typedEntry';
import { valueText } from './valueText';

export interface ReadEntries {
  /** Everything asked whose cell was found, blanks too. */
  readonly entries: Entries;
  readonly normalisations: readonly Normalisation[];
  /** keyMissing, keyRepeated, formulaInInput, readByFallback, textTooLong. */
  readonly findings: readonly Finding[];
}

/** Takes what a form asks out of the tables of a returned file; nothing else is looked at. */
export function readEntries(
  sheets: readonly SheetTables[],
  asked: readonly AskedField[],
  owner: FileOwner,
): ReadEntries {
  const index = indexTables(sheets);
  const entries = new Map<EntryKey, Entry>();
  const normalisations: Normalisation[] = [];
  const formulas: Finding[] = [];
  const long: Finding[] = [];
  let characters = 0;
  for (const field of asked) {
    const key = entryKey(field.key, field.field);
    const found = index.cells.get(key)?.[0];
    if (found === undefined) continue;
    const { sheet, cell } = found;
    const at = { sheet, cell: cell.cell };
    const { entry: typed, change } = typedEntry(field, cell.value, at, cell.isDate);
    const entry = withinLimits(typed);
    entries.set(key, entry);
    if (change) normalisations.push({ ...at, from: told(change.from), to: told(change.to) });
    if (isTooLong(typed)) long.push(tooLongFinding(field, typed, owner));
    else if (typed.value.kind === 'text') characters += typed.value.text.length;
    if (cell.formula !== undefined) {
      formulas.push(formulaFinding(field, found, entry.value, cell.formula, owner));
    }
  }
  return {
    entries,
    normalisations,
    findings: [
      ...missingFindings(asked, index, owner),
      ...repeatedFindings(asked, index, owner),
      ...fallbackFindings(sheets, owner),
      ...formulas,
      ...long,
      ...(characters > RETURN_CHARACTERS ? [allTooLongFinding(characters, owner)] : []),
    ],
  };
}

function isTooLong({ value }: Entry): boolean {
  return value.kind === 'text' && value.text.length > NOTE_CHARACTERS;
}

/** The entry with what was read cut to what is told of it, where it is no figure, choice or note. */
function withinLimits(entry: Entry): Entry {
  const { value } = entry;
  if (value.kind !== 'unreadable' && !isTooLong(entry)) return entry;
  return { ...entry, value: { kind: 'unreadable', text: told(valueText(value)) } };
}

const told = (text: string): string => shortened(text, WORD_CHARACTERS);

function tooLongFinding({ code, label }: AskedField, { at, value }: Entry, owner: FileOwner) {
  const place = { orgName: owner.orgName, ...at };
  const { length } = valueText(value);
  const about = { code, org: owner.org, values: `${at.cell}=${length}` };
  return fileFinding(
    'textTooLong',
    about,
    place,
    textTooLong(place, label, length, NOTE_CHARACTERS),
  );
}

function allTooLongFinding(length: number, { org, orgName }: FileOwner): Finding {
  const place = { orgName, sheet: '', cell: '' };
  const about = { code: '', org, values: String(length) };
  return fileFinding(
    'textTooLong',
    about,
    place,
    allTextsTooLong(place, length, RETURN_CHARACTERS),
  );
}

function formulaFinding(
  field: AskedField,
  { sheet, cell }: Found,
  value: EntryValue,
  formula: string,
  owner: FileOwner,
): Finding {
  const place = { orgName: owner.orgName, sheet, cell: cell.cell };
  const text = valueText(value);
  return fileFinding(
    'formulaInInput',
    { code: field.code, org: owner.org, values: `${field.code}.${field.field}=${text}` },
    place,
    formulaInInput(place, field.label, formula, text),
  );
}

/** Rows whose only question is a note may go. */
function missingFindings(
  asked: readonly AskedField[],
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  const needed = asked.filter(({ applies, field }) => applies && field !== 'note');
  const rows = new Map<RowKey, AskedField>();
  for (const field of needed) if (!rows.has(field.key)) rows.set(field.key, field);
  const gone = [...rows.values()].filter(({ key }) => !index.rows.has(key));
  const nowhere = { orgName: owner.orgName, sheet: '', cell: '' };
  const about = { code: '', org: owner.org, values: '' };
  if (rows.size > 0 && gone.length === rows.size) {
    return [fileFinding('keyMissing', about, nowhere, tableMissing(nowhere, rows.size))];
  }
  const columns = missingColumns(needed, index).map(({ sheet, field, count }) => {
    const place = { ...nowhere, sheet };
    return fileFinding('keyMissing', about, place, columnMissing(place, field, count));
  });
  return [
    ...columns,
    ...gone.map(({ code, label }) =>
      fileFinding('keyMissing', { ...about, code }, nowhere, keyMissing(nowhere, label)),
    ),
  ];
}

/** Required fields whose row is there but not their cell, by sheet and column. */
function missingColumns(needed: readonly AskedField[], index: TableIndex) {
  const columns = new Map<string, { sheet: string; field: AskedField['field']; count: number }>();
  for (const { key, field, required } of needed) {
    const row = index.rows.get(key)?.[0];
    if (!required || row === undefined || index.cells.has(entryKey(key, field))) continue;
    const id = `${row.sheet}/${field}`;
    const count = (columns.get(id)?.count ?? 0) + 1;
    columns.set(id, { sheet: row.sheet, field, count });
  }
  return [...columns.values()];
}

/** A row that stands twice with cells to type in; one finding for it. */
function repeatedFindings(
  asked: readonly AskedField[],
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  const seen = new Set<RowKey>();
  return asked.flatMap(({ key, field, code, label }) => {
    const found = index.cells.get(entryKey(key, field)) ?? [];
    const [first] = found;
    if (found.length < 2 || first === undefined || seen.has(key)) return [];
    seen.add(key);
    const place = { orgName: owner.orgName, sheet: first.sheet, cell: first.cell.cell };
    const cells = found.map(({ sheet, cell }) => `${sheet}!${cell.cell}`);
    const about = { code, org: owner.org, values: cells.join(';') };
    return [fileFinding('keyRepeated', about, place, keyRepeated(place, label, cells))];
  });
}

function fallbackFindings(sheets: readonly SheetTables[], owner: FileOwner): readonly Finding[] {
  return sheets.flatMap(({ sheet, problems }) =>
    problems.flatMap((problem) => {
      if (problem.kind !== 'readByFallback') return [];
      const { block, found, planned } = problem;
      const place = { orgName: owner.orgName, sheet, cell: '' };
      const about = { code: '', org: owner.org, values: `${block}=${found}/${planned}` };
      const said = readByFallback(place, found, planned);
      return [fileFinding('readByFallback', about, place, said)];
    }),
  );
}
