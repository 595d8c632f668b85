import type { TypedCell } from '../../app/WorkbookHost';

/**
 * What was typed since the work was kept last. Keeping a workbook takes a moment, in which the window
 * may be closed; the journal is written at once.
 */
export interface Journal {
  /** Gives whether the browser holds them now. */
  readonly add: (cells: readonly TypedCell[]) => boolean;
  /** How many cells it holds. */
  readonly count: () => number;
  /** The first `count` cells were kept with the workbook of that moment (ISO). */
  readonly kept: (count: number, at: string) => void;
  /** What was typed after the workbook of that moment had been kept. */
  readonly since: (at: string) => readonly TypedCell[];
}

/** Cells beyond which the journal lets the oldest go: they were kept long before. */
const MOST = 2000;
const NAME = 'annex.typed';

interface Written {
  readonly at: string;
  readonly cells: readonly TypedCell[];
}

/** @param storage of the browser; without it, or where it is full, nothing is journalled */
export function openJournal(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): Journal {
  let at = '';
  let cells: readonly TypedCell[] = [];
  const write = (): boolean => {
    try {
      storage?.setItem(NAME, JSON.stringify({ at, cells } satisfies Written));
      return storage !== undefined;
    } catch {
      // The workbook itself is kept a moment later.
      return false;
    }
  };
  return {
    add: (typed) => {
      cells = [...cells, ...typed].slice(-MOST);
      return write();
    },
    count: () => cells.length,
    kept: (count, moment) => {
      at = moment;
      cells = cells.slice(count);
      write();
    },
    since: (moment) => {
      const written = read(storage);
      return written?.at === moment ? written.cells : [];
    },
  };
}

function read(storage: Pick<Storage, 'getItem'> | undefined): Written | undefined {
  try {
    const written: unknown = JSON.parse(storage?.getItem(NAME) ?? 'null');
    return isWritten(written) ? written : undefined;
  } catch {
    return undefined;
  }
}

function isWritten(found: unknown): found is Written {
  return typeof found === 'object' && found !== null && 'at' in found && 'cells' in found;
}
