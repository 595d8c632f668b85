import type { CellValue } from '../values/cell';
import type { AskedField } from './AskedField';
import type { Entry, EntryPlace } from './entry';
import { normaliseEntry } from './normaliseEntry';

/** An entry as it was typed and as it is read. */
export interface TypedEntry {
  readonly entry: Entry;
  /** Present where what was typed had to be changed to be read. */
  readonly change?: { readonly from: string; readonly to: string };
}

/** Reads what was typed where a field is asked; `format` is the number format that shows it. */
export function typedEntry(
  { key, field, type, unit }: AskedField,
  raw: CellValue,
  at: EntryPlace,
  format?: string,
): TypedEntry {
  const asked = isWritten(type.kind) ? type.kind : 'number';
  const { value, change } = normaliseEntry(raw, asked, {
    ...(format === undefined ? {} : { format }),
    unit,
    isRate: type.kind === 'rate',
    ...(type.kind === 'choice' ? { choice: type } : {}),
  });
  const entry: Entry = { key, field, value, raw, at };
  return change === undefined ? { entry } : { entry, change };
}

function isWritten(kind: AskedField['type']['kind']): kind is 'text' | 'choice' | 'date' {
  return kind === 'text' || kind === 'choice' || kind === 'date';
}
