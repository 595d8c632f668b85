import type { Entries, EntryKey } from '../core/entries/entry';
import { sameValue, valueText } from '../core/entries/valueText';

/** A difference to what the unit had returned before in the same month. */
export interface Change {
  readonly key: EntryKey;
  readonly from: string;
  readonly to: string;
}

/** What a new return changes against the one it replaces. */
export function changesOf(before: Entries | undefined, after: Entries): readonly Change[] {
  if (!before) return [];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [from, to] = [before.get(key)?.value, after.get(key)?.value];
    return sameValue(from ?? { kind: 'missing' }, to ?? { kind: 'missing' })
      ? []
      : [{ key, from: valueText(from), to: valueText(to) }];
  });
}
