import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { OfficeRuntime } from '../OfficeRuntime';
import { lookAtWorkbook, type StandingSheet } from '../apply/standing';
import { loadUsed, type LoadedCells } from '../read/loadUsed';
import { PATIENT } from '../read/readSheets';

/** What `restore` puts back: values, formulas and number formats of the sheets, and which sheets there were. */
export interface OfficeUndo {
  readonly made: OfficeHistory['mark'];
  readonly sheets: readonly {
    readonly sheet: StandingSheet;
    readonly cells: LoadedCells | undefined;
  }[];
}

/** What this host did to the workbook, so that an undo leaves everything else alone. */
export class OfficeHistory {
  /** Grows with each plan that was carried out. */
  mark = 0;
  private readonly written = new Map<string, number>();

  note(sheets: readonly string[]): void {
    this.mark += 1;
    for (const name of sheets) this.written.set(name, this.mark);
  }

  /** Sheets that were written since. */
  since(mark: number): readonly string[] {
    return [...this.written].filter(([, at]) => at > mark).map(([name]) => name);
  }
}

/** Two syncs, and one more for each time that the answer is too large. */
export async function takeSnapshot(
  { run }: OfficeRuntime,
  history: OfficeHistory,
): Promise<OfficeUndo> {
  return run(PATIENT, async (context) => {
    const standing = await lookAtWorkbook(context);
    const sheets = standing.sheets.filter(({ name }) => name !== LIST_SHEET);
    const used = await loadUsed(
      context,
      sheets.map(({ name }) => name),
    );
    return {
      made: history.mark,
      sheets: sheets.map((sheet) => ({ sheet, cells: copy(used.get(sheet.name)) })),
    };
  });
}

/** Apart from the client's objects, which end with their request. */
function copy(cells: LoadedCells | undefined): LoadedCells | undefined {
  if (!cells) return undefined;
  const { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes } = cells;
  return { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes };
}

export function isOfficeUndo(state: unknown): state is OfficeUndo {
  return typeof state === 'object' && state !== null && 'made' in state && 'sheets' in state;
}
