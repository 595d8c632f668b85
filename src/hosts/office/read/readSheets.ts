import type { SheetInfo } from '../../../app/WorkbookHost';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import { quoteSheet } from '../../../core/values/address';
import type { Line } from '../request/send';
import { send } from '../request/send';
import type { Scope } from '../request/Scope';
import { CELLS, takeCells, type LoadedCells } from './LoadedCells';
import { ANSWER, loadSheets } from './loadSheets';
import type { SheetMemory } from './SheetMemory';
import { toSnapshot, toVisibility } from './toSnapshot';

/** A sheet of the workbook by its facts alone. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
}

export async function listSheets(line: Line, memory: SheetMemory): Promise<readonly SheetInfo[]> {
  const sheets = await listAll(line, memory);
  return sheets.map(({ name, visibility }) => ({ name, visibility: toVisibility(visibility) }));
}

async function listAll(line: Line, memory: SheetMemory): Promise<readonly Listed[]> {
  return send(line, ({ workbook }) => {
    const { worksheets } = workbook;
    worksheets.load('items/id,items/name,items/visibility');
    return () => listed(worksheets, memory);
  });
}

/**
 * The whole workbook: one request for each 4 MB, and one or two more where sheets were never read. Sheets
 * that were read before are asked for beside the list of all.
 */
export async function readWorkbook(line: Line, memory: SheetMemory): Promise<WorkbookSnapshot> {
  const guessed = fitting(memory);
  const { cells, sheets, ...about } = await send(line, (scope) => {
    const { worksheets, names, properties } = scope.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/formula');
    properties.custom.load('items/key,items/value');
    const asked = guessed.map((name) => ask(scope, name));
    return () => ({
      sheets: listed(worksheets, memory),
      properties: Object.fromEntries(
        properties.custom.items.map(({ key, value }) => [key, String(value)]),
      ),
      names: Object.fromEntries(
        names.items.map((item) => [item.name, quotedReference(String(item.formula))]),
      ),
      cells: new Map(asked.flatMap((take) => take() ?? [])),
    });
  });
  for (const [name, used] of cells) memory.learnSize(name, used);
  const rest = sheets.map(({ name }) => name).filter((name) => !cells.has(name));
  const loaded = await loadSheets(line, memory, rest);
  const read = sheets.map(({ name, visibility }) =>
    toSnapshot(name, visibility, cells.get(name) ?? loaded.get(name)),
  );
  const hasExternalLinks = read.some(({ formulas }) => [...formulas.values()].some(isExternal));
  return { ...about, sheets: read, hasExternalLinks };
}

/**
 * Sheets by their names, in one request where the answer fits. A sheet that is gone, or has taken
 * another's name since it was last seen, is left out.
 */
export async function readNamed(
  line: Line,
  memory: SheetMemory,
  wanted: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  const names = wanted.filter((name) => name !== LIST_SHEET);
  if (names.length === 0) return [];
  const bytes = names.reduce((sum, name) => sum + (memory.bytesOf(name) ?? ANSWER), 0);
  if (bytes <= ANSWER) {
    const found = await send(line, (scope) => {
      const asked = names.map((name) => askInFull(scope, name));
      return () => asked.flatMap((take) => take());
    });
    return found
      .filter(({ sheet }) => names.includes(sheet.name) && memory.fits(sheet))
      .map(({ sheet, cells }) => toSnapshot(sheet.name, sheet.visibility, cells));
  }
  const there = (await listAll(line, memory)).filter(({ name }) => names.includes(name));
  const loaded = await loadSheets(
    line,
    memory,
    there.map(({ name }) => name),
  );
  return there.map(({ name, visibility }) => toSnapshot(name, visibility, loaded.get(name)));
}

function listed(worksheets: Excel.WorksheetCollection, memory: SheetMemory): readonly Listed[] {
  memory.learnAll(worksheets.items);
  return worksheets.items
    .filter(({ name }) => name !== LIST_SHEET)
    .map(({ id, name, visibility }) => ({ id, name, visibility }));
}

/** Sheets that were read before, as many as one answer holds. */
function fitting(memory: SheetMemory): readonly string[] {
  let bytes = 0;
  return memory.known.filter((name) => {
    const size = memory.bytesOf(name);
    if (size === undefined || bytes + size > ANSWER) return false;
    bytes += size;
    return true;
  });
}

/** Asks for the used cells of a sheet that may be gone by now. */
function ask(
  { workbook }: Scope,
  name: string,
): () => readonly (readonly [string, LoadedCells | undefined])[] | undefined {
  const used = usedOf(workbook.worksheets.getItemOrNullObject(name));
  return () => [[name, used.isNullObject ? undefined : takeCells(used)]];
}

function askInFull({ workbook }: Scope, name: string) {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,name,visibility');
  const used = usedOf(sheet);
  return () => {
    if (sheet.isNullObject) return [];
    const { id, visibility } = sheet;
    const cells = used.isNullObject ? undefined : takeCells(used);
    return [{ sheet: { id, name: sheet.name, visibility }, cells }];
  };
}

function usedOf(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load(CELLS);
  return used;
}

/** Excel quotes sheet names only where it must; ours are always quoted. */
function quotedReference(formula: string): string {
  const reference = formula.replace(/^=/, '');
  const match = /^([^'!]+)!(.*)$/.exec(reference);
  return match ? `${quoteSheet(match[1]!)}!${match[2]!}` : reference;
}

/** `[book.xlsx]sheet!`, outside of text. */
function isExternal(formula: string): boolean {
  return /\[[^\]]+\][^!]*!/.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}
