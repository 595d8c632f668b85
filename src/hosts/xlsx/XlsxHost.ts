import type { ApplyReport, SheetInfo, WorkbookHost } from '../../app/WorkbookHost';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { sheetLeftOut, workbookWritten, writingSheet } from '../../core/messages/hosts';
import { LIST_SHEET } from '../../core/plan/listSheet';
import { isChanges } from '../../core/plan/picture/Changes';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import { XLSX_CAPABILITIES } from './capabilities';
import { cutTexts } from './write/cutTexts';
import { writeXlsx } from './write/writeXlsx';
import type { DeflateRaw } from './write/zip/packZip';

/** Reads a file; a file that cannot be read is an error of the reader's. */
export type ReadXlsx = (bytes: Uint8Array) => WorkbookSnapshot | Promise<WorkbookSnapshot>;

export interface XlsxHostOptions {
  /** The file to open; without it the workbook starts empty. */
  readonly bytes?: Uint8Array;
  readonly read: ReadXlsx;
  /** A faster deflate, where the platform has one. */
  readonly deflate?: DeflateRaw;
}

export interface XlsxHost extends WorkbookHost {
  /** The file as opened or as last written. Fails while there is none. */
  toBytes(): Uint8Array;
}

const EMPTY: WorkbookSnapshot = { sheets: [], properties: {}, names: {}, hasExternalLinks: false };

/** A workbook in memory: opened from a file, written anew by each plan. */
export function createXlsxHost({ bytes, read, deflate }: XlsxHostOptions): XlsxHost {
  let current = bytes;
  let known: WorkbookSnapshot | undefined;

  function open(file: Uint8Array | undefined): void {
    current = file;
    known = undefined;
  }

  async function readWorkbook(): Promise<WorkbookSnapshot> {
    known ??= current ? withoutLists(await read(current)) : EMPTY;
    return known;
  }

  async function listSheets(): Promise<readonly SheetInfo[]> {
    const { sheets } = await readWorkbook();
    return sheets.map(({ name, visibility }) => ({ name, visibility }));
  }

  return {
    capabilities: XLSX_CAPABILITIES,
    listSheets,
    readWorkbook,

    async readSheets(names) {
      const { sheets } = await readWorkbook();
      return names ? sheets.filter((sheet) => names.includes(sheet.name)) : sheets;
    },

    async apply(plan, progress, signal): Promise<ApplyReport> {
      if (isChanges(plan)) throw new Error('Changes cannot be carried out yet.');
      signal?.throwIfAborted();
      refuseAmendments(plan);
      const before = await readWorkbook();
      const total = plan.sheets.length;
      const written = await writeXlsx(
        { ...plan, properties: { ...before.properties, ...plan.properties } },
        {
          onSheet(index, sheet) {
            progress?.(index, total, writingSheet(sheet));
            signal?.throwIfAborted();
          },
          ...(deflate === undefined ? {} : { deflate }),
        },
      );
      signal?.throwIfAborted();
      open(written);
      progress?.(total, total, workbookWritten());
      const planned = new Set(plan.sheets.map(({ sheet }) => sheet));
      const leftOut = before.sheets.filter(({ name }) => !planned.has(name));
      return { warnings: [...leftOut.map(({ name }) => sheetLeftOut(name)), ...cutTexts(plan)] };
    },

    select: () => Promise.reject(notInteractive('select')),
    watch: () => Promise.reject(notInteractive('watch')),

    snapshot: () => Promise.resolve({ host: 'xlsx' as const, state: current }),
    restore(undo) {
      if (undo.host !== 'xlsx' || !(undo.state === undefined || undo.state instanceof Uint8Array))
        return Promise.reject(new Error('This undo was made by another host.'));
      open(undo.state);
      return Promise.resolve();
    },

    toBytes() {
      if (!current) throw new Error('Nothing was opened or written yet.');
      return current;
    },
  };
}

function withoutLists(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== LIST_SHEET) };
}

/** Every sheet is written from nothing; to amend one would lose what it held. */
function refuseAmendments(plan: WorkbookPlan): void {
  const amended = plan.sheets.find(({ steps }) => !steps.some(({ kind }) => kind === 'sheet'));
  if (amended) throw new Error(`A file cannot be amended: "${amended.sheet}" has no sheet step.`);
}

function notInteractive(call: string): Error {
  return new Error(`A file is not interactive: ${call} is not available.`);
}
