import type { ApplyReport, SheetInfo, WorkbookHost } from '../../app/WorkbookHost';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { workbookWritten, writingSheet } from '../../core/messages/hosts';
import { LIST_SHEET } from '../../core/plan/listSheet';
import { applyChanges } from '../../core/picture/applyChanges';
import { isEmpty, type WorkbookChanges } from '../../core/picture/Changes';
import { inverse } from '../../core/picture/inverse';
import { EMPTY_PICTURE } from '../../core/picture/Picture';
import { XLSX_CAPABILITIES } from './capabilities';
import { patchXlsx } from './patch/patchXlsx';
import { writeParts } from './write/writeXlsx';
import { packZip, type DeflateRaw } from './write/zip/packZip';

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

/** A workbook in memory: opened from a file, or begun with the first changes. */
export function createXlsxHost({ bytes, read, deflate }: XlsxHostOptions): XlsxHost {
  let current = bytes;
  let known: WorkbookSnapshot | undefined;

  async function readWorkbook(): Promise<WorkbookSnapshot> {
    known ??= current ? withoutLists(await read(current)) : EMPTY;
    return known;
  }

  async function listSheets(): Promise<readonly SheetInfo[]> {
    const { sheets } = await readWorkbook();
    return sheets.map(({ name, visibility }) => ({ name, visibility }));
  }

  async function written(
    changes: WorkbookChanges,
    onSheet: (index: number, name: string) => void,
  ): Promise<Uint8Array> {
    const options = { onSheet, ...(deflate && { deflate }) };
    if (current) return patchXlsx(current, changes, options);
    return packZip(await writeParts(applyChanges(EMPTY_PICTURE, changes), onSheet), deflate);
  }

  return {
    capabilities: XLSX_CAPABILITIES,
    listSheets,
    readWorkbook,

    async readSheets(names) {
      const { sheets } = await readWorkbook();
      return names ? sheets.filter((sheet) => names.includes(sheet.name)) : sheets;
    },

    async apply(changes, progress, signal): Promise<ApplyReport> {
      signal?.throwIfAborted();
      const total = changes.sheets.length;
      const after = isEmpty(changes)
        ? current
        : await written(changes, (index, sheet) => {
            progress?.(index, total, writingSheet(sheet));
            signal?.throwIfAborted();
          });
      signal?.throwIfAborted();
      current = after;
      known = undefined;
      progress?.(total, total, workbookWritten());
      return { warnings: [], undo: inverse(changes) };
    },

    select: () => Promise.reject(notInteractive('select')),
    watch: () => Promise.reject(notInteractive('watch')),
    watchSelection: () => Promise.reject(notInteractive('watchSelection')),

    toBytes() {
      if (!current) throw new Error('Nothing was opened or written yet.');
      return current;
    },
  };
}

function withoutLists(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== LIST_SHEET) };
}

function notInteractive(call: string): Error {
  return new Error(`A file is not interactive: ${call} is not available.`);
}
