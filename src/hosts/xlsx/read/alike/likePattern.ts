import { XlsxError } from '../../../../core/entries/XlsxError';
import type { CellValue } from '../../../../core/values/cell';
import { spendAgain } from '../cells/budget';
import { seenIn, type WorksheetContext } from '../cells/collector';
import { cellAt } from '../cells/grid';
import { MAX_COLUMNS } from '../cells/reference';
import type { WorksheetPart } from '../cells/worksheet';
import type { Exchanged } from './exchangedCells';
import { count, valueIn, type SheetPattern } from './SheetPattern';

/** A sheet as the pattern was read, with other values in some cells. */
interface SheetLike {
  readonly part: WorksheetPart;
  /** Where values are others than in the pattern: `row * MAX_COLUMNS + column`. */
  readonly changed: readonly number[];
}

/**
 * What a sheet says whose cells are the pattern's but for some; undefined where it takes the whole sheet to tell:
 * where a cell looks otherwise than its value says, or the used rectangle becomes another one.
 */
export function likePattern(
  pattern: SheetPattern,
  exchanged: readonly Exchanged[],
  context: WorksheetContext,
): SheetLike | undefined {
  try {
    return exchangedIn(pattern, exchanged, context);
  } catch (error) {
    // Whoever reads the whole sheet says what is wrong with it.
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

function exchangedIn(
  pattern: SheetPattern,
  exchanged: readonly Exchanged[],
  context: WorksheetContext,
): SheetLike | undefined {
  const { part, spent } = pattern;
  const borders = { ...pattern.borders };
  const rows = new Map<number, CellValue[]>();
  const changed: number[] = [];
  let formats: Map<string, string> | undefined;
  for (const { cell } of exchanged) {
    const { index, formula } = cell;
    const address = cellAt(index);
    const { value, look, format, code } = seenIn(cell, context);
    if (look !== undefined || part.looks.has(address) || !pattern.shows(index, value, format))
      return undefined;
    const codeBefore = part.formats.get(address);
    if (code !== codeBefore) {
      formats ??= new Map(part.formats);
      if (code === undefined) formats.delete(address);
      else formats.set(address, code);
    }
    const before = valueIn(part, index);
    if (before === value && code === codeBefore) continue;
    changed.push(index);
    const isThere = formula !== undefined || value !== null;
    const wasThere = formula !== undefined || before !== null;
    if (isThere !== wasThere) count(borders, part, index, isThere ? 1 : -1);
    if (before === value) continue;
    const row = Math.floor(index / MAX_COLUMNS) - part.firstRow;
    const column = (index % MAX_COLUMNS) - part.firstColumn;
    const values = rows.get(row) ?? [...(part.values[row] ?? [])];
    if (column < 0 || column >= values.length) return undefined;
    values[column] = value;
    rows.set(row, values);
  }
  if (Object.values(borders).includes(0)) return undefined;
  spendAgain(context.budget, context.sheet, spent);
  const values = [...part.values];
  for (const [row, line] of rows) values[row] = line;
  return { part: { ...part, values, formats: formats ?? part.formats }, changed };
}
