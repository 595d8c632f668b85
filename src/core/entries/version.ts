import type { Book, Receipt } from './book';
import type { Entries, Entry, EntryKey } from './entry';
import { sameValue, valueText } from './valueText';

/** An entry that one version holds otherwise than another; empty where it holds none. */
export interface EntryChange {
  readonly key: EntryKey;
  /** Its cell in the file that changed it; in the one before where that has no such cell. */
  readonly at: Entry['at'];
  readonly from: string;
  readonly to: string;
}

/** What a version adds, changes and empties against the one before it, and how much it leaves. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly changes: readonly EntryChange[];
}

/** counts: what the unit reports by now; replaced: taken in, and another one counts. */
export type VersionState = 'counts' | 'replaced' | 'withdrawn' | 'refused';

export interface UnitVersion {
  /** From 1, in the order in which the unit's files came in. */
  readonly number: number;
  readonly receipt: Receipt;
  readonly state: VersionState;
  /** Absent for a first version and for a file that could not be read. */
  readonly difference?: Difference;
}

/** Every file that a unit sent, oldest first; refused ones too. */
export function versionsOf(book: Book, org: string): readonly UnitVersion[] {
  let before: Entries | undefined;
  return book.receipts
    .filter((receipt) => receipt.org === org)
    .map((receipt, index): UnitVersion => {
      const number = index + 1;
      const entries = receipt.version?.entries;
      const difference = before && entries && differenceOf(before, entries);
      before = entries ?? before;
      return {
        number,
        receipt,
        state: stateOf(book, receipt, number),
        ...(difference === undefined ? {} : { difference }),
      };
    });
}

function stateOf(book: Book, receipt: Receipt, number: number): VersionState {
  if (!receipt.accepted) return 'refused';
  if (book.returns.get(receipt.org)?.receipt === receipt) return 'counts';
  return isWithdrawn(book, receipt.org, number) ? 'withdrawn' : 'replaced';
}

/** The last word on a version is what holds. */
function isWithdrawn({ decisions }: Book, org: string, number: number): boolean {
  const own = decisions.filter((each) => each.org === org && each.version === number);
  return own.filter(({ kind }) => kind !== 'admit').at(-1)?.kind === 'withdraw';
}

/** What `after` changes against `before`; blanks on both sides do not count. */
export function differenceOf(before: Entries, after: Entries): Difference {
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  const changes: EntryChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    const [had, has] = [old, now].map((entry) => entry && entry.value.kind !== 'missing');
    if (!had && !has) continue;
    if (had && has && sameValue(old?.value, now?.value)) counts.unchanged += 1;
    else {
      counts[had ? (has ? 'changed' : 'removed') : 'added'] += 1;
      const at = now?.at ?? old?.at ?? { sheet: '', cell: '' };
      changes.push({ key, at, from: valueText(old?.value), to: valueText(now?.value) });
    }
  }
  return { ...counts, changes };
}

/**
 * ISO date on which a unit first sent what was taken in and not withdrawn since: a figure corrected after the
 * due day is not late. Empty where nothing came in a file.
 */
export function reportedOn(book: Book, org: string): string {
  const counted = versionsOf(book, org).filter(
    ({ state, receipt }) => (state === 'counts' || state === 'replaced') && receipt.received !== '',
  );
  const days = counted.map(({ receipt }) => receipt.received.slice(0, 10)).sort();
  return days[0] ?? book.returns.get(org)?.receipt.received.slice(0, 10) ?? '';
}
