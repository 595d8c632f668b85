import type { ReturnPlace } from '../readFile';

/**
 * A file that somebody may have returned. Its name for receipts is the path inside the folder or archive it was
 * found in, with forward slashes; where there are several places, behind that folder's name.
 */
export interface FoundFile extends ReturnPlace {
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
}
