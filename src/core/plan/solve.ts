import type { CellValue } from '../values/cell';
import { toA1 } from '../values/address';
import { evaluateExpr } from '../formula/sheet/evaluateExpr';
import type { Pieces } from '../values/pieces';
import type { SheetDraft } from './SheetDraft';
import type { ValueAt } from './FinishedSheet';

/** What each formula of the drafts shows, by sheet and `row,column`. */
export type Solution = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/**
 * Calculates every formula of the drafts as a spreadsheet program would, stopping after each.
 * A circle between formulas is a planner's mistake and throws.
 * @param finished what the cells of sheets hold that are calculated already
 */
export function* solvePieces(
  drafts: readonly SheetDraft[],
  finished: ReadonlyMap<string, ValueAt> = new Map(),
): Pieces<Solution> {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const solved = new Map(drafts.map((draft) => [draft.name, new Map<string, CellValue>()]));
  const underWay = new Set<string>();

  const valueOf = (sheet: string, row: number, column: number): CellValue => {
    const other = finished.get(sheet);
    if (other) return other(row, column);
    const draft = byName.get(sheet);
    if (!draft) return { error: '#REF!' };
    const key = `${row},${column}`;
    const content = draft.cells.get(key);
    if (!content) return null;
    if (content.kind === 'value') return content.value;
    const known = solved.get(sheet)!;
    const done = known.get(key);
    if (done !== undefined) return done;
    const id = `${sheet}!${toA1(row, column)}`;
    if (underWay.has(id)) throw new Error(`Formulas refer to each other in a circle at ${id}`);
    underWay.add(id);
    const value = evaluateExpr(content.expr, (on, r, c) => valueOf(on ?? sheet, r, c));
    underWay.delete(id);
    known.set(key, value);
    return value;
  };

  for (const draft of drafts)
    for (const [key, content] of draft.cells)
      if (content.kind === 'formula') {
        const [row, column] = key.split(',').map(Number) as [number, number];
        valueOf(draft.name, row, column);
        yield;
      }
  return solved;
}
