import type { SheetChange, SheetChanges, WorkbookChanges } from '../../../core/picture/Changes';
import { noSuchSheet } from '../../../core/messages/hosts';
import { SaidError } from '../../../core/messages/SaidError';
import { requireSheets } from '../../../core/picture/requireSheets';
import { absoluteArea } from '../../../core/values/address';
import { BOOK_LIMITS } from '../../../core/values/limits';
import { findWorkbook } from '../read/parts/findWorkbook';
import { openArchive } from '../read/zip/archive';
import type { Checksum } from '../read/zip/crc32';
import { inflateWithin, type InflateRaw } from '../read/zip/inflate';
import { printNames } from '../write/sheet/print';
import type { OnSheet } from '../write/writeXlsx';
import type { DeflateRaw } from '../write/zip/packZip';
import { refreshCharts } from './caches';
import { patchCharts } from './drawings';
import { writeFresh, type Fresh, type FreshSheet } from './fresh';
import { patchNotes } from './notes';
import { Package } from './Package';
import { patchProperties, patchTitle } from './properties';
import { clearSheet, dropSheet, EMPTY_SHEET } from './sheetParts';
import { patchSheet, selected } from './sheet';
import { Styles } from './Styles';
import { takeOut } from './takeOut';
import { WorkbookXml } from './workbook';
import { unprefixed } from './xml';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface PatchOptions {
  readonly onSheet?: OnSheet;
  /** What is faster, where the platform has it. */
  readonly deflate?: DeflateRaw;
  readonly inflate?: InflateRaw;
  readonly crc32?: Checksum | undefined;
}

/** A file while changes are carried out on it. */
interface Work {
  readonly file: Package;
  readonly part: string;
  readonly workbook: WorkbookXml;
  readonly styles: Styles;
  readonly fresh: Fresh;
}

/**
 * Carries changes out on a file. Parts that no change concerns stay byte for byte as they are, and in
 * those that are changed everything that the changes do not name.
 */
export async function patchXlsx(
  bytes: Uint8Array,
  changes: WorkbookChanges,
  { onSheet = () => undefined, deflate, inflate = inflateWithin, crc32 }: PatchOptions = {},
): Promise<Uint8Array> {
  const file = new Package(openArchive(bytes, BOOK_LIMITS, inflate, undefined, crc32));
  const part = findWorkbook(file, file.relations(''));
  const workbook = new WorkbookXml(unprefixed(file.text(part)));
  requireSheets(changes, workbook.sheetNames);
  const written = changes.sheets.filter(({ how }) => how !== 'remove' && how !== 'clear');
  const fresh = await writeFresh(written, onSheet);
  const stylesPart = file.relations(part).find(({ type }) => type === 'styles')?.target;
  const own = stylesPart === undefined ? fresh.styles : unprefixed(file.text(stylesPart));
  const work: Work = { file, part, workbook, styles: new Styles(own, fresh.styles), fresh };
  const { takenOut = [] } = changes;
  if (takenOut.length > 0) takeOut(file, part, workbook, takenOut, (sheet) => partOf(work, sheet));
  for (const change of changes.sheets) {
    if (change.how === 'remove') remove(work, change);
    else if (change.how === 'clear') clear(work, change);
    else write(work, change, fresh.sheets[written.indexOf(change)]!);
  }
  const styles = work.styles.toXml();
  if (styles !== undefined && stylesPart !== undefined) file.write(stylesPart, styles);
  const before = workbook.active;
  workbook.arrange(changes);
  select(work, before);
  if (changes.sheets.some(touchesFormulas)) dropCalculationChain(work);
  if (
    [changes.sheets, takenOut].some(({ length }) => length > 0) ||
    changes.order ||
    changes.activeSheet
  )
    file.write(part, workbook.toXml());
  patchProperties(file, changes.properties);
  patchTitle(file, changes.title);
  const touched = new Set(written.map(({ sheet }) => sheet));
  refreshCharts(file, part, workbook.sheetNames, (sheet) => partOf(work, sheet), touched);
  return file.pack(deflate, crc32);
}

function partOf({ file, part, workbook }: Work, sheet: string): string | undefined {
  const id = workbook.relationOf(sheet);
  return file.relations(part).find((relation) => relation.id === id)?.target;
}

function requirePart(work: Work, sheet: string): string {
  const part = partOf(work, sheet);
  if (part === undefined) throw new SaidError(noSuchSheet(sheet));
  return part;
}

function remove(work: Work, { sheet, changes }: SheetChanges): void {
  const { file, part, workbook } = work;
  const id = workbook.relationOf(sheet);
  if (id === undefined) return;
  dropSheet(file, requirePart(work, sheet));
  file.unrelate(part, [id]);
  workbook.remove(sheet);
  forget(work, changes);
}

function clear(work: Work, { sheet, changes }: SheetChanges): void {
  clearSheet(work.file, requirePart(work, sheet), changes);
  forget(work, changes);
}

/** Names of areas that go with what the sheet held. */
function forget({ workbook }: Work, changes: readonly SheetChange[]): void {
  for (const change of changes)
    if (change.kind === 'names')
      for (const { name, to } of change.each) if (!to) workbook.define(name, undefined);
}

function write(work: Work, { sheet, how, changes }: SheetChanges, fresh: FreshSheet): void {
  const { file, workbook, styles } = work;
  const part = how === 'add' ? addSheet(work, sheet) : requirePart(work, sheet);
  let xml = patchSheet(unprefixed(file.text(part)), fresh.xml, changes, {
    strings: work.fresh.strings,
    styles,
  });
  for (const change of changes)
    switch (change.kind) {
      case 'notes':
        xml = patchNotes(file, part, xml, change, fresh.notes);
        break;
      case 'charts':
        xml = patchCharts(file, part, xml, change, fresh.charts);
        break;
      case 'names':
        for (const { name, to } of change.each)
          workbook.define(name, to ? absoluteArea(sheet, to) : undefined);
        break;
      case 'print':
        for (const name of ['_xlnm.Print_Area', '_xlnm.Print_Titles'])
          workbook.define(name, undefined, sheet);
        for (const { name, range } of printNames(fresh.picture))
          workbook.define(name, range, sheet);
        break;
      case 'look':
        workbook.show(sheet, change.to.visibility);
        break;
      default:
    }
  file.write(part, xml);
}

function addSheet({ file, part, workbook }: Work, sheet: string): string {
  const added = file.free('xl/worksheets/sheet', '.xml');
  file.write(added, EMPTY_SHEET);
  file.addType(added, SHEET);
  workbook.add(sheet, file.relate(part, 'worksheet', added));
  return added;
}

/** Marks the sheet that is open now, and no longer the one that was. */
function select(work: Work, before: string | undefined): void {
  const { file, workbook } = work;
  const { active } = workbook;
  if (active === before) return;
  for (const sheet of [before, active]) {
    const part = sheet === undefined ? undefined : partOf(work, sheet);
    if (part !== undefined) file.write(part, selected(file.text(part), sheet === active));
  }
}

function touchesFormulas({ how, changes }: SheetChanges): boolean {
  return how !== 'amend' || changes.some(({ kind }) => kind === 'contents');
}

/** Programs make it anew; one that names cells without formula makes Excel repair the file. */
function dropCalculationChain({ file, part }: Work): void {
  const chains = file.relations(part).filter(({ type }) => type === 'calcChain');
  for (const { target } of chains) if (file.has(target)) file.remove(target);
  file.unrelate(
    part,
    chains.map(({ id }) => id),
  );
}
