import type { Area, CellAddress } from '../values/address';
import type { CellValue } from '../values/cell';
import { evaluateExpr } from '../formula/sheet/evaluateExpr';
import type { Expr } from '../formula/sheet/Expr';
import { parseExpr } from '../formula/sheet/parseExpr';
import { readsOf } from '../formula/sheet/reads';

/** What a cell holds, or shows where it has a formula. */
export type ValueAt = (sheet: string, row: number, column: number) => CellValue;

export interface Result extends CellAddress {
  readonly value: CellValue;
}

interface Understood {
  readonly expr: Expr;
  readonly reads: ReturnType<typeof readsOf>;
}

interface FormulaCell extends CellAddress {
  readonly id: number;
  readonly text: string;
  readonly expr: Expr;
}

/** Ranges of up to so many cells are noted with each of their cells. */
const FEW = 16;

const MOST_ROWS = 2 ** 20;
const MOST_COLUMNS = 2 ** 14;

/** Formulas, by the cells that they read: after a change only what depends on it is calculated. */
export class FormulaGraph {
  private readonly formulas = new Map<number, FormulaCell>();
  /** Formulas that read a cell; those that were taken away since are still among them. */
  private readonly readers = new Map<number, FormulaCell[]>();
  /** Formulas that read many cells of a sheet. */
  private readonly rangeReaders = new Map<number, { area: Area; cell: FormulaCell }[]>();
  private readonly sheets = new Map<string, number>();
  /** Sheets of one kind hold the same formulas. */
  private readonly understood = new Map<string, Understood | undefined>();

  /** Puts a formula, without its leading `=`, into a cell. False, and nothing, where it is none of ours. */
  put({ sheet, row, column }: CellAddress, text: string): boolean {
    const id = this.idOf(sheet, row, column);
    const before = this.formulas.get(id);
    if (before?.text === text) return true;
    this.formulas.delete(id);
    const formula = this.understand(text);
    if (!formula) return false;
    const cell: FormulaCell = { id, sheet, row, column, text, expr: formula.expr };
    this.formulas.set(id, cell);
    for (const read of formula.reads) {
      const on = read.sheet ?? sheet;
      if (read.kind === 'cell') this.note(cell, this.idOf(on, read.row, read.column));
      else this.noteRange(cell, on, read.area);
    }
    return true;
  }

  /** Forgets all formulas; how they are read is remembered. */
  clear(): void {
    this.formulas.clear();
    this.readers.clear();
    this.rangeReaders.clear();
  }

  take({ sheet, row, column }: CellAddress): void {
    this.formulas.delete(this.idOf(sheet, row, column));
  }

  /**
   * What formulas show after these cells were changed: those in them, and those that depend on them, directly or
   * through others.
   * @param valueAt gives what cells hold; of formulas that depend on the changes it is not asked
   */
  recalculate(changed: Iterable<CellAddress>, valueAt: ValueAt): readonly Result[] {
    const waiting = this.dependents(changed);
    const results = new Map<number, CellValue>();
    const lookup = (sheet: string, row: number, column: number): CellValue => {
      const id = this.idOf(sheet, row, column);
      const known = results.get(id);
      if (known !== undefined) return known;
      const cell = waiting.get(id);
      return cell ? calculate(cell) : valueAt(sheet, row, column);
    };
    const calculate = (cell: FormulaCell): CellValue => {
      // Formulas of ours never lead back to themselves; what damaged ones show is an error.
      results.set(cell.id, { error: '#REF!' });
      const value = evaluateExpr(cell.expr, (on, row, column) =>
        lookup(on ?? cell.sheet, row, column),
      );
      results.set(cell.id, value);
      return value;
    };
    return [...waiting.values()].map((cell): Result => {
      const { id, sheet, row, column } = cell;
      return { sheet, row, column, value: results.get(id) ?? calculate(cell) };
    });
  }

  private dependents(changed: Iterable<CellAddress>): ReadonlyMap<number, FormulaCell> {
    const found = new Map<number, FormulaCell>();
    const queue: CellAddress[] = [];
    const add = (cell: FormulaCell | undefined): void => {
      if (!cell || found.has(cell.id)) return;
      found.set(cell.id, cell);
      queue.push(cell);
    };
    for (const at of changed) {
      queue.push(at);
      add(this.formulas.get(this.idOf(at.sheet, at.row, at.column)));
    }
    for (const at of queue) this.readersOf(at).forEach(add);
    return found;
  }

  private readersOf({ sheet, row, column }: CellAddress): readonly FormulaCell[] {
    const ranges = this.rangeReaders.get(this.sheetId(sheet)) ?? [];
    return [
      ...(this.readers.get(this.idOf(sheet, row, column)) ?? []),
      ...ranges.flatMap(({ area, cell }) => (isWithin(area, row, column) ? [cell] : [])),
    ].filter((cell) => this.formulas.get(cell.id) === cell);
  }

  private understand(text: string): Understood | undefined {
    if (!this.understood.has(text)) {
      const expr = parseExpr(text);
      this.understood.set(text, expr && { expr, reads: readsOf(expr) });
    }
    return this.understood.get(text);
  }

  private note(cell: FormulaCell, id: number): void {
    const known = this.readers.get(id);
    if (!known) this.readers.set(id, [cell]);
    else if (known.at(-1) !== cell) known.push(cell);
  }

  private noteRange(cell: FormulaCell, sheet: string, area: Area): void {
    if (area.rows * area.columns > FEW) {
      const id = this.sheetId(sheet);
      const known = this.rangeReaders.get(id) ?? [];
      this.rangeReaders.set(id, known);
      known.push({ area, cell });
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        this.note(cell, this.idOf(sheet, row, column));
  }

  private idOf(sheet: string, row: number, column: number): number {
    return (this.sheetId(sheet) * MOST_ROWS + row) * MOST_COLUMNS + column;
  }

  private sheetId(sheet: string): number {
    let id = this.sheets.get(sheet);
    if (id === undefined) this.sheets.set(sheet, (id = this.sheets.size));
    return id;
  }
}

function isWithin({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}
