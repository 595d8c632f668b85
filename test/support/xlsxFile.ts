import { readFileSync } from 'node:fs';
import { openBook, type OpenedBook } from '../../src/app/planWorkbook';
import type { FileHost } from '../../src/cli/CliContext';
import { XlsxError } from '../../src/core/entries/XlsxError';
import type { WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import type { ReadLimits } from '../../src/core/values/limits';
import { zlibDeflate } from '../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { createXlsxHost } from '../../src/hosts/xlsx/XlsxHost';
import { loadSeeds } from './catalogue';

/** Opens a file as the command line does. */
export function openFile(bytes?: Uint8Array, limits?: ReadLimits): FileHost {
  return createXlsxHost({
    ...(bytes === undefined ? {} : { bytes }),
    read: (file) =>
      readXlsx(file, { inflate: zlibInflate, ...(limits === undefined ? {} : { limits }) }),
    deflate: zlibDeflate,
  });
}

/** The reader's own sentence. */
export function unreadable(error: unknown): string {
  if (error instanceof XlsxError) return error.message;
  throw error;
}

export function snapshotOf(path: string): WorkbookSnapshot {
  return readXlsx(readFileSync(path), { inflate: zlibInflate });
}

/** The district book in a file. */
export function bookIn(path: string): OpenedBook {
  const opened = openBook(snapshotOf(path), loadSeeds());
  if (opened === undefined) throw new Error(`${path} is no district book.`);
  return opened;
}
