import type { SheetInfo } from '../../../app/WorkbookHost';
import { reachOut } from '../../../core/entries/sheetOfCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import { holdsSame, showsSame } from '../../../core/picture/sameSheet';
import { LIST_SHEET } from '../../../core/workbook/listSheet';
import { quoteSheet } from '../../../core/values/address';
import { visibilityOf } from '../looks';
import { LIMIT } from '../request/Batches';
import { readJob } from '../request/Job';
import { sizeOf } from '../request/bytes';
import { send, type Line } from '../request/send';
import { toSnapshot, type Cells } from './cells';
import { SheetLoader } from './SheetLoader';

export async function listSheets(line: Line): Promise<readonly SheetInfo[]> {
  return send(line, ({ workbook: { worksheets } }) => {
    worksheets.load('items/id,items/name,items/visibility');
    return () => listed(line, worksheets);
  });
}

function listed({ memory }: Line, { items }: Excel.WorksheetCollection): readonly SheetInfo[] {
  memory.learnAll(items);
  return infosOf(items);
}

function infosOf(sheets: readonly Excel.Worksheet[]): readonly SheetInfo[] {
  return sheets
    .filter(({ name }) => name !== LIST_SHEET)
    .map((sheet) => ({ name: sheet.name, visibility: visibilityOf(sheet) }));
}

/**
 * The whole workbook: one request for each 4 MB, and one or two more where sheets were never read. Sheets that
 * were read before are asked for beside the list of all.
 * @param known how it was last seen: sheets that are the same, by what they show or by what they hold, are the
 * same objects, and only that is asked for
 */
export async function readWorkbook(
  line: Line,
  known?: WorkbookSnapshot,
  by: 'shown' | 'held' = 'shown',
): Promise<WorkbookSnapshot> {
  const loader = new SheetLoader(line);
  let about: About | undefined;
  await loader.batches.add([aboutJob(line, (told) => (about = told))]);
  const same = new Map<string, SheetSnapshot>();
  const seen = new Map(known?.sheets.map((sheet) => [sheet.name, sheet]));
  for (const name of new Set([...line.memory.known, ...seen.keys()])) {
    const before = seen.get(name);
    const job = before && sameJob(before, by, () => same.set(name, before));
    // One that is more than an answer is read in parts, and compared then.
    if (job && job.answer <= LIMIT) await loader.batches.add([job]);
    else await loader.guess(name);
  }
  await loader.batches.send();
  if (!about) throw new Error('Excel did not tell of its sheets.');
  const loaded = await loader.read(about.sheets.filter(({ name }) => !same.has(name)));
  const fresh = new Map(loaded.map((sheet) => [sheet.name, sheet]));
  const sheets = about.sheets.flatMap(({ name, visibility }) => {
    const [read, known] = [fresh.get(name), seen.get(name)];
    const before = same.get(name) ?? (read && known && agrees(known, read, by) ? known : undefined);
    if (!before) return read ?? [];
    return before.visibility === visibility ? before : { ...before, visibility };
  });
  return { ...about, sheets, hasExternalLinks: reachOut(sheets) };
}

/** Sheets by their names. One that is gone, or has taken another's name since it was last seen, is left out. */
export async function readNamed(
  line: Line,
  wanted: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  const loader = new SheetLoader(line);
  const isNamed = ({ name }: SheetInfo): boolean => wanted.includes(name);
  let there: readonly SheetInfo[] = [];
  const list = readJob(3, 0, ({ workbook: { worksheets } }) => {
    worksheets.load('items/id,items/name,items/visibility');
    return () => {
      const same = worksheets.items.filter((sheet) => line.memory.fits(sheet));
      there = infosOf(same).filter(isNamed);
    };
  });
  await loader.batches.add([list]);
  for (const name of wanted) await loader.guess(name);
  await loader.batches.send();
  return loader.read(there);
}

type About = Pick<WorkbookSnapshot, 'names' | 'properties'> & {
  readonly sheets: readonly SheetInfo[];
};

function aboutJob(line: Line, take: (about: About) => void) {
  return readJob(8, 0, ({ workbook: { worksheets, names, properties } }) => {
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/formula');
    properties.custom.load('items/key,items/value');
    return () => {
      const { items } = properties.custom;
      take({
        sheets: listed(line, worksheets),
        properties: Object.fromEntries(items.map(({ key, value }) => [key, String(value)])),
        names: Object.fromEntries(
          names.items.map((item) => [item.name, quotedReference(String(item.formula))]),
        ),
      });
    };
  });
}

function agrees(known: SheetSnapshot, now: SheetSnapshot, by: 'shown' | 'held'): boolean {
  return showsSame(known, now) && (by === 'shown' || holdsSame(known, now));
}

/** Asks for what tells whether a sheet is the same, which is a part of what it holds. */
function sameJob(known: SheetSnapshot, by: 'shown' | 'held', isSame: () => void) {
  const { values, formulas } = known;
  const bytes = sizeOf(by === 'shown' ? values : [values, values, [...formulas.values()]]);
  return readJob(4, bytes, ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(known.name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.untrack();
    if (by === 'shown') used.load('rowIndex,columnIndex,values');
    else used.load('rowIndex,columnIndex,values,formulas');
    return () => {
      const now = toSnapshot(
        known.name,
        known.visibility,
        used.isNullObject ? [] : [told(used, by)],
      );
      if (agrees(known, now, by)) isSame();
    };
  });
}

function told(used: Excel.Range, by: 'shown' | 'held'): Cells {
  const { rowIndex, columnIndex, values } = used;
  return { rowIndex, columnIndex, values, ...(by === 'held' && { formulas: used.formulas }) };
}

/** Excel quotes sheet names only where it must; ours are always quoted. */
function quotedReference(formula: string): string {
  const reference = formula.replace(/^=/, '');
  const match = /^([^'!]+)!(.*)$/.exec(reference);
  return match ? `${quoteSheet(match[1]!)}!${match[2]!}` : reference;
}
