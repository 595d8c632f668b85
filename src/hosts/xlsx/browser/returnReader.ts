import type { WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import { RETURN_LIMITS } from '../../../core/values/limits';
import { ReadAlike } from '../read/alike/ReadAlike';
import { readXlsx } from '../read/readXlsx';
import { inflateAhead } from './inflateAhead';

/** Reads returned files one after the other, each by how it differs from those before; as `readXlsx` otherwise. */
export function returnReader(): (bytes: Uint8Array) => Promise<WorkbookSnapshot> {
  const alike = new ReadAlike();
  return async (bytes) => {
    const inflate = await inflateAhead(bytes, RETURN_LIMITS);
    return readXlsx(bytes, { limits: RETURN_LIMITS, alike, inflate });
  };
}
