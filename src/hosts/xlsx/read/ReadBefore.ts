import type { Remark, SheetSnapshot } from '../../../core/entries/SheetSnapshot';
import { sameData } from '../../../core/values/same';
import type { Spent } from './cells/budget';
import type { CellFormats } from './parts/styles';
import type { PackedPart } from './zip/archive';
import { partKey } from './zip/directory';
import { sameBytes } from './zip/sameBytes';

/** A formula outside of cells, with what it belongs to. */
export type FoundRule = readonly [kind: 'condition' | 'validation' | 'sparkline', formula: string];

/** What was read of a worksheet's own part. */
export interface SheetRead {
  readonly sheet: SheetSnapshot;
  /** Texts on its pages, the last of its remarks. */
  readonly onPages: readonly Remark[];
  readonly rules: readonly FoundRule[];
  readonly spent: Spent;
}

/** What the sheets of a file have in common. */
interface SharedParts extends CellFormats {
  /** As they are packed; absent where the file has none. */
  readonly strings: Uint8Array | undefined;
}

interface File {
  readonly shared: SharedParts;
  readonly sheets: Map<string, SheetRead & { readonly packed: Uint8Array | undefined }>;
}

/**
 * Remembers the file that was read last: sheets of the next one that are packed byte for byte as they were there
 * are not read again, and are the very objects. So a file that was opened, changed and written costs what changed
 * when it is read back.
 */
export class ReadBefore {
  private last: File | undefined;

  /** The sheets of a file that is read now. */
  of(
    parts: readonly PackedPart[],
    sharedOf: (packed: (part: string) => Uint8Array | undefined) => SharedParts,
  ): SheetsRead {
    const byKey = new Map(parts.map((part) => [partKey(part.path), part.packed]));
    const packed = (part: string): Uint8Array | undefined => byKey.get(partKey(part));
    const shared = sharedOf(packed);
    const before =
      this.last && goesOnFrom(this.last.shared, shared)
        ? this.last.sheets
        : new Map<never, never>();
    const sheets: File['sheets'] = new Map();
    this.last = { shared, sheets };
    return {
      known(part) {
        const found = before.get(part);
        const now = packed(part);
        return found?.packed && now && sameBytes(found.packed, now) ? found : undefined;
      },
      read: (part, found) => void sheets.set(part, { ...found, packed: packed(part) }),
    };
  }
}

interface SheetsRead {
  /** What a part was read as, if it was packed the same. */
  readonly known: (part: string) => SheetRead | undefined;
  readonly read: (part: string, found: SheetRead) => void;
}

/** Whether everything that sheets name by its number is where it was: formats may have been added behind. */
function goesOnFrom(before: SharedParts, now: SharedParts): boolean {
  const { strings } = before;
  const sameStrings =
    strings === undefined || now.strings === undefined
      ? strings === now.strings
      : sameBytes(strings, now.strings);
  return (
    sameStrings &&
    isBeginning(before.formats, now.formats) &&
    isBeginning(before.differentials, now.differentials)
  );
}

function isBeginning(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before === now || before.every((each, index) => sameData(each, now[index]));
}
