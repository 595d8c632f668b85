import type { ApplyReport, SheetInfo, WorkbookHost } from '../../app/WorkbookHost';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { workbookWritten, writingSheet } from '../../core/messages/hosts';
import { LIST_SHEET } from '../../core/workbook/listSheet';
import { applyChanges } from '../../core/picture/applyChanges';
import { isEmpty, type WorkbookChanges } from '../../core/picture/Changes';
import { inverse } from '../../core/picture/inverse';
import { EMPTY_PICTURE } from '../../core/picture/Picture';
import { XLSX_CAPABILITIES } from './capabilities';
import { patchXlsx } from './patch/patchXlsx';
import { writeParts } from './write/writeXlsx';
import type { Checksum } from './read/zip/crc32';
import type { InflateRaw } from './read/zip/inflate';
import { packZip, type DeflateRaw } from './write/zip/packZip';

/** Reads a file; a file that cannot be read is an error of the reader's. */
export type ReadXlsx = (bytes: Uint8Array) => WorkbookSnapshot | Promise<WorkbookSnapshot>;

export interface XlsxHostOptions {
  /** The file to open; without it the workbook starts empty. */
  readonly bytes?: Uint8Array;
  readonly read: ReadXlsx;
  /** What is faster, where the platform has it. */
  readonly deflate?: DeflateRaw;
  readonly inflate?: InflateRaw;
  readonly crc32?: Checksum | undefined;
}

export interface XlsxHost extends WorkbookHost {
  /** The file as opened or as last written. Fails while there is none. */
  toBytes(): Uint8Array;
}

const EMPTY: WorkbookSnapshot = { sheets: [], properties: {}, names: {}, hasExternalLinks: false };

/** A workbook in memory: opened from a file, or begun with the first changes. */
export function createXlsxHost({ bytes, read, ...platform }: XlsxHostOptions): XlsxHost {
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
    const { deflate, crc32 } = platform;
    if (current) return patchXlsx(current, changes, { onSheet, ...platform });
    return packZip(await writeParts(applyChanges(EMPTY_PICTURE, changes), onSheet), deflate, crc32);
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
      return {
        warnings: [],
        get undo() {
          return inverse(changes);
        },
      };
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
