import type { SheetInfo } from '../../../app/WorkbookHost';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import { quoteSheet } from '../../../core/values/address';
import type { OfficeRuntime } from '../OfficeRuntime';
import { loadUsed } from './loadUsed';
import type { SheetNames } from './SheetNames';
import { toSnapshot, toVisibility } from './toSnapshot';

/** Requests wait while a person types in a cell. */
export const PATIENT = { delayForCellEdit: true };

export async function listSheets({ run }: OfficeRuntime): Promise<readonly SheetInfo[]> {
  return run(PATIENT, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    return worksheets.items
      .filter(({ name }) => name !== LIST_SHEET)
      .map(({ name, visibility }) => ({ name, visibility: toVisibility(visibility) }));
  });
}

/** Two syncs, and one more for each time that the answer is too large. */
export async function readSheets(
  { run }: OfficeRuntime,
  names?: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  if (names?.length === 0) return [];
  return run(PATIENT, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const wanted = worksheets.items.filter(
      ({ name }) => name !== LIST_SHEET && (names === undefined || names.includes(name)),
    );
    return snapshots(context, wanted);
  });
}

export async function readWorkbook(
  { run }: OfficeRuntime,
  known: SheetNames,
): Promise<WorkbookSnapshot> {
  return run(PATIENT, async (context) => {
    const { worksheets, names, properties } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/formula');
    properties.custom.load('items/key,items/value');
    await context.sync();
    known.forget();
    known.learn(worksheets.items);
    const sheets = await snapshots(
      context,
      worksheets.items.filter(({ name }) => name !== LIST_SHEET),
    );
    return {
      sheets,
      properties: Object.fromEntries(
        properties.custom.items.map(({ key, value }) => [key, String(value)]),
      ),
      names: Object.fromEntries(
        names.items.map((item) => [item.name, quotedReference(String(item.formula))]),
      ),
      hasExternalLinks: sheets.some(({ formulas }) => [...formulas.values()].some(isExternal)),
    };
  });
}

async function snapshots(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetSnapshot[]> {
  const used = await loadUsed(
    context,
    sheets.map(({ name }) => name),
  );
  return sheets.map(({ name, visibility }) => toSnapshot(name, visibility, used.get(name)));
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
