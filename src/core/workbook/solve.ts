import type { CellValue } from '../values/cell';
import { toA1 } from '../values/address';
import { evaluateExpr } from '../formula/sheet/evaluateExpr';
import type { Pieces } from '../values/pieces';
import { cellKey, placeOf, type Formula, type SheetDraft } from './SheetDraft';
import type { ValueAt } from './FinishedSheet';

/** Formulas that are calculated between two stops: each takes microseconds, and so does a stop. */
const PIECE = 32;

/** What each formula of the drafts shows, by sheet and `cellKey`. */
export type Solution = ReadonlyMap<string, ReadonlyMap<number, CellValue>>;

/**
 * Calculates every formula of the drafts as a spreadsheet program would, stopping after a few.
 * A circle between formulas is a planner's mistake and throws.
 * @param finished what the cells of sheets hold that are calculated already
 */
export function* solvePieces(
  drafts: readonly SheetDraft[],
  finished: ReadonlyMap<string, ValueAt> = new Map(),
): Pieces<Solution> {
  const solved = new Map<string, ReadonlyMap<number, CellValue>>();
  const sheets = new Map<string, ValueAt>(finished);
  const valueAt = (sheet: string, row: number, column: number): CellValue => {
    const other = sheets.get(sheet);
    return other ? other(row, column) : { error: '#REF!' };
  };
  const open = drafts.map((draft) => {
    const sheet = new SheetInSolving(draft, valueAt);
    solved.set(draft.name, sheet.solved);
    sheets.set(draft.name, (row, column) => sheet.valueAt(row, column));
    return sheet;
  });
  for (const sheet of open) yield* sheet.solve();
  return solved;
}

class SheetInSolving {
  readonly solved = new Map<number, CellValue>();
  private readonly underWay = new Set<number>();

  constructor(
    private readonly draft: SheetDraft,
    private readonly elsewhere: (sheet: string, row: number, column: number) => CellValue,
  ) {}

  *solve(): Pieces<void> {
    let left = PIECE;
    for (const [key, content] of this.draft.cells) {
      if (content.kind !== 'formula') continue;
      this.resultAt(key, content);
      left -= 1;
      if (left > 0) continue;
      yield;
      left = PIECE;
    }
  }

  valueAt(row: number, column: number): CellValue {
    const key = cellKey(row, column);
    const content = this.draft.cells.get(key);
    if (!content) return null;
    return content.kind === 'value' ? content.value : this.resultAt(key, content);
  }

  private resultAt(key: number, { expr }: Formula): CellValue {
    const done = this.solved.get(key);
    if (done !== undefined) return done;
    if (this.underWay.has(key)) {
      const id = `${this.draft.name}!${toA1(...placeOf(key))}`;
      throw new Error(`Formulas refer to each other in a circle at ${id}`);
    }
    this.underWay.add(key);
    const value = evaluateExpr(expr, (on, row, column) =>
      on === undefined || on === this.draft.name
        ? this.valueAt(row, column)
        : this.elsewhere(on, row, column),
    );
    this.underWay.delete(key);
    this.solved.set(key, value);
    return value;
  }
}
