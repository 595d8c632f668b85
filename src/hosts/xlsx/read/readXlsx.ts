import { XlsxError } from '../../../core/entries/XlsxError';
import type {
  CellLook,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../core/entries/SheetSnapshot';
import { BOOK_LIMITS, type ReadLimits } from '../../../core/values/limits';
import { whole, type Pieces, type Share } from '../../../core/values/pieces';
import { sameData } from '../../../core/values/same';
import { cellBudget, spendAgain } from './cells/budget';
import type { WorksheetContext } from './cells/collector';
import { requireZip } from './fileKind';
import { PLACES, ReadAlike } from './alike/ReadAlike';
import { findWorkbook } from './parts/findWorkbook';
import { foreignContent } from './parts/foreign';
import { outwardIn, type OutwardFound } from './parts/outward';
import { readProperties } from './parts/properties';
import { readSaved, type Saved } from './parts/saved';
import { readRelations, type Relation } from './parts/relations';
import { readSharedStrings } from './parts/sharedStrings';
import { readRemarks } from './parts/remarks';
import { countingFrom1904, NO_FORMATS, readCellFormats, type CellFormats } from './parts/styles';
import { readWorkbookPart, type SheetEntry } from './parts/workbook';
import type { ReadBefore, SheetRead } from './ReadBefore';
import { openArchive, type Archive } from './zip/archive';
import type { Checksum } from './zip/crc32';
import { inflateWithin, type InflateRaw } from './zip/inflate';

export interface ReadOptions {
  /** Those of a book where absent. */
  readonly limits?: Partial<ReadLimits>;
  /** A faster inflate, where the platform has one. */
  readonly inflate?: InflateRaw;
  /** The file that was read last, where this one may be a changed copy of it. */
  readonly before?: ReadBefore;
  /** The files that were read before, where many are alike. */
  readonly alike?: ReadAlike;
  /** A faster checksum, where the platform has one. */
  readonly crc32?: Checksum | undefined;
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
    const { inflate = inflateWithin, crc32 } = options;
    const archive = openArchive(bytes, limits, inflate, onPart, crc32);
    return yield* readArchive(archive, limits, options);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError({ code: 'unforeseen', part: reading }, { cause: error });
  }
}

function* readArchive(
  archive: Archive,
  limits: ReadLimits,
  { before, alike }: Pick<ReadOptions, 'before' | 'alike'>,
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
    alike,
    countsFrom1904: workbook.countsFrom1904,
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
  readonly before: ReadBefore | undefined;
  readonly alike: ReadAlike | undefined;
  readonly countsFrom1904: boolean;
}

function* readSheets(
  archive: Archive,
  entries: readonly SheetEntry[],
  relations: readonly Relation[],
  { limits, outward, before, alike, countsFrom1904 }: Reading,
): Pieces<readonly SheetSnapshot[], Share> {
  const readStrings: typeof readSharedStrings = alike
    ? (part, bytes) => alike.strings(part, bytes)
    : readSharedStrings;
  const formats = formatsIn(archive, relations);
  const shared = {
    sharedStrings: readPart(archive, relations, STRINGS, readStrings) ?? [],
    ...(countsFrom1904 ? countingFrom1904(formats) : formats),
    budget: cellBudget(limits),
  };
  const strings = relations.find(({ type }) => STRINGS.includes(type))?.target;
  const sheets = before?.of(archive.parts(), (packed) => ({
    ...shared,
    strings: strings === undefined ? undefined : packed(strings),
  }));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const used = new Set<Relation>();
  const others = new ReadAlike(alike?.common);
  // A form is like forms before; of a book, which has more sheets, townships' are like each other.
  const files = entries.length > PLACES ? undefined : alike;
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
    const found = readSheet(
      archive,
      target,
      entry,
      { known: sheets?.known(target), alike: files, others },
      shared,
    );
    sheets?.read(target, found);
    for (const [kind, formula] of found.rules) outward.onRule(name, kind, formula);
    read.push(found.sheet);
    yield { done: read.length, total: entries.length };
  }
  return read;
}

const STRINGS = ['sharedStrings'];

/** What is known of a sheet before it is read. */
interface KnownBefore {
  /** What its own part was read as before. */
  readonly known: SheetRead | undefined;
  readonly alike: ReadAlike | undefined;
  /** The sheets of this file that were read: those of a book's townships are alike. */
  readonly others: ReadAlike;
}

const ANY_SHEET = 'any';

function readSheet(
  archive: Archive,
  part: string,
  { name, visibility }: SheetEntry,
  { known, alike, others }: KnownBefore,
  shared: Omit<WorksheetContext, 'sheet' | 'onRule'>,
): SheetRead {
  const remarks = readRemarks(archive, part);
  if (known) {
    const { sheet, onPages, spent } = known;
    archive.count(part);
    spendAgain(shared.budget, name, spent);
    const now = { name, visibility, remarks: [...remarks, ...onPages] };
    const { name: n, visibility: v, remarks: r } = sheet;
    return sameData({ name: n, visibility: v, remarks: r }, now)
      ? known
      : { ...known, sheet: { ...sheet, ...now } };
  }
  const context = { ...shared, sheet: name };
  const bytes = archive.read(part);
  const read = alike?.sheet(part, bytes, context) ?? others.sheet(part, bytes, context, ANY_SHEET);
  const { pageTexts, ...cells } = read.part;
  const onPages = pageTexts.map((text) => ({ kind: 'page', cell: '', text }) as const);
  const sheet = { name, visibility, ...cells, remarks: [...remarks, ...onPages] };
  (alike ?? others).told(read, sheet);
  return { sheet, onPages, rules: read.rules, spent: read.spent };
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
