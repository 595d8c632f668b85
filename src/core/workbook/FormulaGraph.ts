import type { Area, CellAddress } from '../values/address';
import type { CellValue } from '../values/cell';
import { evaluateExpr } from '../formula/sheet/evaluateExpr';
import { patternOf, type KnownPatterns, type Pattern } from '../formula/sheet/patternOf';

/** What a cell holds, or shows where it has a formula. */
export type ValueAt = (sheet: string, row: number, column: number) => CellValue;

export interface Result extends CellAddress {
  readonly value: CellValue;
}

interface FormulaCell extends CellAddress, Pattern {
  readonly id: number;
  readonly text: string;
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
  /** Formulas that read cells of a sheet and are not among the readers yet: they are noted when one of these changes. */
  private readonly unnoted = new Map<number, FormulaCell[]>();
  private readonly sheets = new Map<string, number>();
  /** Sheets of one kind hold the same formulas. */
  private readonly understood = new Map<string, Pattern | undefined>();
  private readonly patterns: KnownPatterns = new Map();

  /** Puts a formula, without its leading `=`, into a cell. False, and nothing, where it is none of ours. */
  put({ sheet, row, column }: CellAddress, text: string): boolean {
    const id = this.idOf(sheet, row, column);
    const before = this.formulas.get(id);
    if (before?.text === text) return true;
    this.formulas.delete(id);
    const pattern = this.understand(text);
    if (!pattern) return false;
    const cell: FormulaCell = { id, sheet, row, column, text, ...pattern };
    this.formulas.set(id, cell);
    for (const read of pattern.reads) {
      const on = this.sheetId(read.sheet ?? sheet);
      const waiting = this.unnoted.get(on);
      if (!waiting) this.unnoted.set(on, [cell]);
      else if (waiting.at(-1) !== cell) waiting.push(cell);
    }
    return true;
  }

  /** Forgets all formulas; how they are read is remembered. */
  clear(): void {
    this.formulas.clear();
    this.readers.clear();
    this.rangeReaders.clear();
    this.unnoted.clear();
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
      const value = evaluateExpr(cell.expr, (number, row, column) => {
        const { sheet, area } = cell.reads[Number(number)]!;
        return lookup(sheet ?? cell.sheet, area.row + row, area.column + column);
      });
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
    const on = this.sheetId(sheet);
    this.noteReaders(on);
    const ranges = this.rangeReaders.get(on) ?? [];
    return [
      ...(this.readers.get(this.idOf(sheet, row, column)) ?? []),
      ...ranges.flatMap(({ area, cell }) => (isWithin(area, row, column) ? [cell] : [])),
    ].filter((cell) => this.formulas.get(cell.id) === cell);
  }

  private understand(text: string): Pattern | undefined {
    let pattern = this.understood.get(text);
    if (pattern === undefined && !this.understood.has(text)) {
      pattern = patternOf(text, this.patterns);
      this.understood.set(text, pattern);
    }
    return pattern;
  }

  private noteReaders(on: number): void {
    for (const cell of this.unnoted.get(on) ?? [])
      for (const { sheet, area } of cell.reads) {
        const name = sheet ?? cell.sheet;
        if (this.sheetId(name) === on) this.note(cell, name, area);
      }
    this.unnoted.delete(on);
  }

  private note(cell: FormulaCell, sheet: string, area: Area): void {
    const { row, column, rows, columns } = area;
    if (rows * columns > FEW) {
      const id = this.sheetId(sheet);
      const known = this.rangeReaders.get(id) ?? [];
      this.rangeReaders.set(id, known);
      known.push({ area, cell });
      return;
    }
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) {
        const id = this.idOf(sheet, r, c);
        const known = this.readers.get(id);
        if (!known) this.readers.set(id, [cell]);
        else if (known.at(-1) !== cell) known.push(cell);
      }
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
