import { fileTooLarge } from '../../../core/messages/xlsx';
import { readReturn, unreadReturn, type ReadFile } from '../../pane/returns';
import type { ReturnedFile } from '../../takeIn';

/** How returned files are read. */
export interface Reading {
  readonly readXlsx: ReadFile;
  /** Bytes of a file beyond which it is not read. */
  readonly largestFile: number;
}

/** Reads a returned file; one that is too large or cannot be understood comes back with the reason. */
export async function returnedFile(
  file: File,
  { readXlsx, largestFile }: Reading,
): Promise<ReturnedFile> {
  const { name, size } = file;
  if (size > largestFile) return unreadReturn(name, fileTooLarge(size, largestFile));
  return readReturn(name, new Uint8Array(await file.arrayBuffer()), readXlsx);
}
