import { XlsxError } from '../../../core/entries/XlsxError';
import type {
  CellLook,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../core/entries/SheetSnapshot';
import { BOOK_LIMITS, type ReadLimits } from '../../../core/values/limits';
import { whole, type Pieces, type Share } from '../../../core/values/pieces';
import { sameData } from '../../../core/plan/picture/same';
import { cellBudget } from './cells/budget';
import type { WorksheetContext } from './cells/collector';
import { readWorksheet } from './cells/worksheet';
import { requireZip } from './fileKind';
import { findWorkbook } from './parts/findWorkbook';
import { foreignContent } from './parts/foreign';
import { outwardIn, type OutwardFound } from './parts/outward';
import { readProperties } from './parts/properties';
import { readSaved, type Saved } from './parts/saved';
import { readRelations, type Relation } from './parts/relations';
import { readSharedStrings } from './parts/sharedStrings';
import { readRemarks } from './parts/remarks';
import { NO_FORMATS, readCellFormats, type CellFormats } from './parts/styles';
import { readWorkbookPart, type SheetEntry } from './parts/workbook';
import { ReadBefore, type FoundRule, type SheetRead } from './ReadBefore';
import { openArchive, type Archive } from './zip/archive';
import { inflateInChunks, type InflateRaw } from './zip/inflate';

export interface ReadOptions {
  /** Those of a book where absent. */
  readonly limits?: Partial<ReadLimits>;
  /** A faster inflate, where the platform has one. */
  readonly inflate?: InflateRaw;
  /** The file that was read last, where this one may be a changed copy of it. */
  readonly before?: ReadBefore;
}

/**
 * Reads an .xlsx (or .xlsm) file from any spreadsheet program.
 * Bytes that cannot be read without doubt are an XlsxError; nothing is repaired or guessed.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): WorkbookSnapshot {
  return whole(readXlsxPieces(bytes, options));
}

/** The same in pieces, a sheet each; a piece tells how many of how many are read. */
export function* readXlsxPieces(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Pieces<WorkbookSnapshot, Share> {
  const limits = { ...BOOK_LIMITS, ...options.limits };
  requireFileSize(bytes, limits);
  requireZip(bytes);
  let reading = '';
  const onPart = (part: string): void => {
    reading = part;
  };
  try {
    const archive = openArchive(bytes, limits, options.inflate ?? inflateInChunks, onPart);
    return yield* readArchive(archive, limits, options.before);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError({ code: 'unforeseen', part: reading }, { cause: error });
  }
}

function* readArchive(
  archive: Archive,
  limits: ReadLimits,
  before = new ReadBefore(),
): Pieces<WorkbookSnapshot, Share> {
  const packageRelations = readRelations(archive, '');
  const workbookPart = findWorkbook(archive, packageRelations);
  const relations = readRelations(archive, workbookPart);
  const workbook = archive.readAs(workbookPart, readWorkbookPart);
  requireSheets(workbook.sheets.length, workbookPart, limits);
  const outward = outwardIn(workbook.definitions);
  const sheets = yield* readSheets(archive, workbook.sheets, relations, {
    limits,
    outward,
    before,
  });
  const hasLinks =
    workbook.refersToOtherFiles || relations.some(({ type }) => type === 'externalLink');
  const saved = savedIn(archive, packageRelations);
  return {
    sheets,
    ...(saved === undefined ? {} : { saved }),
    properties: readPart(archive, packageRelations, CUSTOM_PROPERTIES, readProperties) ?? {},
    names: workbook.names,
    hasExternalLinks: hasLinks,
    outward: hasLinks ? [...outward.found, { kind: 'link' }] : outward.found,
    foreign: foreignContent(
      archive,
      relations.map(({ type }) => type),
      workbook.allNames,
    ),
  };
}

/** The relationship's type in transitional and in strict files. */
const CUSTOM_PROPERTIES = ['custom-properties', 'customProperties'];

/** Nothing that is reported stands there, so that a part that cannot be read costs no figures. */
function savedIn(archive: Archive, relations: readonly Relation[]): Saved | undefined {
  try {
    return readPart(archive, relations, ['core-properties', 'coreProperties'], readSaved);
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

function requireFileSize({ length }: Uint8Array, limits: ReadLimits): void {
  if (length <= limits.file) return;
  throw new XlsxError({
    code: 'tooLarge',
    cap: 'file',
    found: length,
    limit: limits.file,
    place: '',
  });
}

function requireSheets(found: number, place: string, { sheets: limit }: ReadLimits): void {
  if (found > limit) throw new XlsxError({ code: 'tooLarge', cap: 'sheets', found, limit, place });
}

interface Reading {
  readonly limits: ReadLimits;
  readonly outward: OutwardFound;
  readonly before: ReadBefore;
}

function* readSheets(
  archive: Archive,
  entries: readonly SheetEntry[],
  relations: readonly Relation[],
  { limits, outward, before }: Reading,
): Pieces<readonly SheetSnapshot[], Share> {
  const shared = {
    sharedStrings: readPart(archive, relations, STRINGS, readSharedStrings) ?? [],
    ...formatsIn(archive, relations),
    budget: cellBudget(limits),
  };
  const strings = relations.find(({ type }) => STRINGS.includes(type))?.target;
  const sheets = before.of(archive.parts(), (packed) => ({
    ...shared,
    strings: strings === undefined ? undefined : packed(strings),
  }));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const used = new Set<Relation>();
  const read: SheetSnapshot[] = [];
  for (const entry of entries) {
    const { name, visibility, relation: id } = entry;
    const relation = byId.get(id);
    if (!relation || relation.target === '' || used.has(relation)) {
      throw new XlsxError({ code: 'sheetReference', sheet: name, reference: id });
    }
    used.add(relation);
    const { target, type } = relation;
    if (type !== 'worksheet') {
      read.push({ name, visibility, ...NO_CELLS });
      continue;
    }
    const found = readSheet(archive, target, entry, sheets.known(target), shared);
    sheets.read(target, found);
    for (const [kind, formula] of found.rules) outward.onRule(name, kind, formula);
    read.push(found.sheet);
    yield { done: read.length, total: entries.length };
  }
  return read;
}

const STRINGS = ['sharedStrings'];

/** @param known what the sheet's own part was read as before */
function readSheet(
  archive: Archive,
  part: string,
  { name, visibility }: SheetEntry,
  known: SheetRead | undefined,
  shared: Omit<WorksheetContext, 'sheet' | 'onRule'>,
): SheetRead {
  const remarks = readRemarks(archive, part);
  if (known) {
    const { sheet, onPages } = known;
    const now = { name, visibility, remarks: [...remarks, ...onPages] };
    const { name: n, visibility: v, remarks: r } = sheet;
    return sameData({ name: n, visibility: v, remarks: r }, now)
      ? known
      : { ...known, sheet: { ...sheet, ...now } };
  }
  // Sheets say the same of many areas.
  const rules = new Map<string, FoundRule>();
  const { pageTexts, ...cells } = readWorksheet(part, archive.read(part), {
    ...shared,
    sheet: name,
    onRule: (kind, formula) => rules.set(`${kind} ${formula}`, [kind, formula]),
  });
  const onPages = pageTexts.map((text) => ({ kind: 'page', cell: '', text }) as const);
  const sheet = { name, visibility, ...cells, remarks: [...remarks, ...onPages] };
  return { sheet, onPages, rules: [...rules.values()] };
}

function formatsIn(archive: Archive, relations: readonly Relation[]): CellFormats {
  const styles = relations.find(({ type }) => type === 'styles')?.target;
  if (styles === undefined || !archive.has(styles)) return NO_FORMATS;
  return archive.readAs(styles, readCellFormats);
}

/** Chart sheets and the like are sheets without cells. */
const NO_CELLS = {
  firstRow: 0,
  firstColumn: 0,
  values: [],
  formulas: new Map<string, string>(),
  formats: new Map<string, string>(),
  looks: new Map<string, CellLook>(),
  remarks: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
};

/** Reads the part that a relationship of one of the types leads to; undefined where the file has none. */
function readPart<T>(
  archive: Archive,
  relations: readonly Relation[],
  types: readonly string[],
  read: (part: string, bytes: Uint8Array) => T,
): T | undefined {
  const relation = relations.find(({ type }) => types.includes(type));
  if (!relation || !archive.has(relation.target)) return undefined;
  return read(relation.target, archive.read(relation.target));
}
