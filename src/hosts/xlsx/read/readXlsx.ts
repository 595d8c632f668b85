import { XlsxError } from '../../../core/entries/XlsxError';
import type {
  CellLook,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../core/entries/SheetSnapshot';
import { BOOK_LIMITS, type ReadLimits } from '../../../core/values/limits';
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
import { openArchive, type Archive } from './zip/archive';
import { inflateInChunks, type InflateRaw } from './zip/inflate';

export interface ReadOptions {
  /** Those of a book where absent. */
  readonly limits?: Partial<ReadLimits>;
  /** A faster inflate, where the platform has one. */
  readonly inflate?: InflateRaw;
}

/**
 * Reads an .xlsx (or .xlsm) file from any spreadsheet program.
 * Bytes that cannot be read without doubt are an XlsxError; nothing is repaired or guessed.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): WorkbookSnapshot {
  const limits = { ...BOOK_LIMITS, ...options.limits };
  requireFileSize(bytes, limits);
  requireZip(bytes);
  let reading = '';
  const onPart = (part: string): void => {
    reading = part;
  };
  try {
    const archive = openArchive(bytes, limits, options.inflate ?? inflateInChunks, onPart);
    return readArchive(archive, limits);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError({ code: 'unforeseen', part: reading }, { cause: error });
  }
}

function readArchive(archive: Archive, limits: ReadLimits): WorkbookSnapshot {
  const packageRelations = readRelations(archive, '');
  const workbookPart = findWorkbook(archive, packageRelations);
  const relations = readRelations(archive, workbookPart);
  const workbook = archive.readAs(workbookPart, readWorkbookPart);
  requireSheets(workbook.sheets.length, workbookPart, limits);
  const outward = outwardIn(workbook.definitions);
  const sheets = readSheets(archive, workbook.sheets, relations, limits, outward);
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

function readSheets(
  archive: Archive,
  entries: readonly SheetEntry[],
  relations: readonly Relation[],
  limits: ReadLimits,
  { onRule }: OutwardFound,
): readonly SheetSnapshot[] {
  const shared = {
    sharedStrings: readPart(archive, relations, ['sharedStrings'], readSharedStrings) ?? [],
    ...formatsIn(archive, relations),
    budget: cellBudget(limits),
  };
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const used = new Set<Relation>();
  return entries.map(({ name, visibility, relation: id }) => {
    const relation = byId.get(id);
    if (!relation || relation.target === '' || used.has(relation)) {
      throw new XlsxError({ code: 'sheetReference', sheet: name, reference: id });
    }
    used.add(relation);
    const { target, type } = relation;
    if (type !== 'worksheet') return { name, visibility, ...NO_CELLS };
    const context: WorksheetContext = {
      ...shared,
      sheet: name,
      onRule: (kind, formula) => onRule(name, kind, formula),
    };
    const { pageTexts, ...cells } = readWorksheet(target, archive.read(target), context);
    const onPages = pageTexts.map((text) => ({ kind: 'page', cell: '', text }) as const);
    return { name, visibility, ...cells, remarks: [...readRemarks(archive, target), ...onPages] };
  });
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
