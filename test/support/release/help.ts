import { filesBelow } from './builds';
import type { PackedFile } from './PackedFile';

/** The manual, a page a reader, to be read and printed. */
export function helpFiles(workbench: string): readonly PackedFile[] {
  return filesBelow(`${workbench}/help`, '手册');
}
