import type { TypedStep } from '../../app/WorkbookHost';

/** A text that is being typed, and its cell. */
export interface Unfinished {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Typed {
  readonly cells: readonly TypedStep[];
  /** Stands in its cell and was not taken yet. */
  readonly unfinished?: Unfinished | undefined;
}

/** What was typed since a workbook was kept. */
interface Written extends Typed {
  /** When that workbook was kept, ISO; empty where none was. */
  readonly at: string;
}

/**
 * What was typed since the work was kept last. Keeping a workbook takes a moment, in which the window
 * may be closed; the journal is written at once. Each window has its own.
 */
export interface Journal {
  /** Gives whether the browser holds them now. */
  readonly add: (cells: readonly TypedStep[]) => boolean;
  /** What is being typed at this moment, if anything. */
  readonly typing: (unfinished: Unfinished | undefined) => void;
  /** How many cells it holds. */
  readonly count: () => number;
  /** The first `count` cells were kept with the workbook of that moment (ISO). */
  readonly kept: (count: number, at: string) => void;
}

/** The journal of a window that is gone. */
export interface LeftJournal extends Written {
  /** Throws it away, once it was taken over. */
  readonly drop: () => void;
}

type Entries = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Cells beyond which the journal lets the oldest go, and says so. */
const MOST = 20_000;
/** The journal of an earlier version, one for all windows. */
const NAME = 'annex.typed';

const nameOf = (window: string): string => `${NAME}.${window}`;

/** @param storage of the browser; without it, or where it is full, nothing is journalled */
export function openJournal(storage: Entries | undefined, window: string): Journal {
  let typed: Written = { at: '', cells: [] };
  const write = (change: Partial<Written>): boolean => {
    typed = { ...typed, ...change };
    try {
      if (typed.cells.length > 0 || typed.unfinished)
        storage?.setItem(nameOf(window), JSON.stringify(typed));
      else storage?.removeItem(nameOf(window));
      return storage !== undefined;
    } catch {
      // The workbook itself is kept a moment later.
      return false;
    }
  };
  return {
    add: (cells) => {
      const all = [...typed.cells, ...cells];
      return write({ cells: all.slice(-MOST) }) && all.length <= MOST;
    },
    typing: (unfinished) => {
      if (JSON.stringify(unfinished) !== JSON.stringify(typed.unfinished)) write({ unfinished });
    },
    count: () => typed.cells.length,
    kept: (count, at) => void write({ at, cells: typed.cells.slice(count) }),
  };
}

/** What windows left behind that closed before their work was kept. @param isGone of a window by its name */
export function leftJournals(
  storage: Entries | undefined,
  isGone: (window: string) => boolean,
): readonly LeftJournal[] {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
  return names.flatMap((name): LeftJournal[] => {
    const isOne = name === NAME || name.startsWith(nameOf(''));
    if (!isOne || !isGone(name.slice(nameOf('').length))) return [];
    const written = read(storage, name);
    return written ? [{ ...written, drop: () => storage?.removeItem(name) }] : [];
  });
}

function read(storage: Pick<Storage, 'getItem'> | undefined, name: string): Written | undefined {
  try {
    const written: unknown = JSON.parse(storage?.getItem(name) ?? 'null');
    return isWritten(written) ? written : undefined;
  } catch {
    return undefined;
  }
}

function isWritten(found: unknown): found is Written {
  return typeof found === 'object' && found !== null && 'at' in found && 'cells' in found;
}
