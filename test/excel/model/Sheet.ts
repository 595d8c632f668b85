import type { Area } from '../../../src/core/values/address';
import { emptyCell, isBlank, isUnformatted, type Cell } from './Cell';
import type { Chart } from './Chart';
import { ExcelError } from './ExcelError';
import { boundingArea, COLUMNS, contains, intersection, isUnbounded, without } from './reference';
import type {
  ConditionalFormat,
  DataValidation,
  NamedItem,
  PageLayout,
  ProtectionOptions,
  SheetComment,
  SheetFilter,
  SheetTable,
} from './parts';
import { newPageLayout } from './parts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet in memory. Cells are kept sparsely, by row and column from 0. */
export class Sheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  protection: { options: ProtectionOptions; password?: string } | undefined;
  frozen: Area | undefined;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: { area: Area; validation: DataValidation }[] = [];
  comments: SheetComment[] = [];
  charts: Chart[] = [];
  /** A filter that a person set: its cells, and the rows that it hides. */
  filter: SheetFilter | undefined;
  tables: SheetTable[] = [];
  names: NamedItem[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  pageLayout: PageLayout = newPageLayout();
  private cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The cell where it holds anything. */
  peek(row: number, column: number): Cell | undefined {
    return this.cells.get(row * COLUMNS + column);
  }

  cell(row: number, column: number): Cell {
    const key = row * COLUMNS + column;
    let found = this.cells.get(key);
    if (!found) this.cells.set(key, (found = emptyCell()));
    return found;
  }

  *entries(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.cells)
      yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
  }

  forEach(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    if (isUnbounded(area) || area.rows * area.columns > 2_000_000)
      throw new ExcelError('UnsupportedOperation', 'The range is too large for cell by cell work.');
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        visit(this.cell(row, column), row, column);
  }

  /** Cells of the area that hold anything. */
  *within(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    for (const entry of this.entries())
      if (contains(area, { row: entry.row, column: entry.column, rows: 1, columns: 1 }))
        yield entry;
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    let used: Area | undefined;
    for (const { row, column, cell } of within ? this.within(within) : this.entries()) {
      if (isBlank(cell) && (valuesOnly || isUnformatted(cell))) continue;
      const one = { row, column, rows: 1, columns: 1 };
      used = used ? boundingArea(used, one) : one;
    }
    return used;
  }

  /** Everything but the charts' own ids, as Excel copies a sheet; comments do not go along. */
  copyAs(id: string, name: string): Sheet {
    const copy = new Sheet(id, name);
    for (const [key, cell] of this.cells) copy.cells.set(key, structuredClone(cell));
    copy.visibility = this.visibility;
    copy.tabColor = this.tabColor;
    copy.showGridlines = this.showGridlines;
    copy.protection = structuredClone(this.protection);
    copy.frozen = this.frozen;
    copy.merges = [...this.merges];
    copy.conditionalFormats = structuredClone(this.conditionalFormats);
    copy.validations = structuredClone(this.validations);
    copy.charts = structuredClone(this.charts);
    copy.pageLayout = structuredClone(this.pageLayout);
    for (const [column, width] of this.columnWidths) copy.columnWidths.set(column, width);
    for (const [row, height] of this.rowHeights) copy.rowHeights.set(row, height);
    for (const column of this.hiddenColumns) copy.hiddenColumns.add(column);
    for (const row of this.hiddenRows) copy.hiddenRows.add(row);
    return copy;
  }

  requireUnprotected(allowed?: (options: ProtectionOptions) => boolean | undefined): void {
    if (this.protection && allowed?.(this.protection.options) !== true)
      throw new ExcelError('AccessDenied', `The sheet ${this.name} is protected.`);
  }

  /** Excel refuses the whole write where one cell of it is locked. */
  requireUnlocked(
    area: Area,
    touches: (row: number, column: number) => boolean = () => true,
  ): void {
    if (!this.protection) return;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (touches(row, column) && this.peek(row, column)?.format.locked !== false)
          throw new ExcelError('AccessDenied', `The sheet ${this.name} is protected.`);
  }

  validationOf(area: Area): DataValidation | undefined {
    return [...this.validations].reverse().find((entry) => contains(entry.area, area))?.validation;
  }

  /** Replaces what lies on the area; older areas keep what is beside it. */
  setValidation(area: Area, validation: DataValidation | undefined): void {
    this.validations = this.validations.flatMap((entry) =>
      without(entry.area, area).map((part) => ({ ...entry, area: part })),
    );
    if (validation) this.validations.push({ area, validation });
  }

  /** Takes conditional formats off the area; they keep what is beside it. */
  clearConditionalFormats(area: Area): void {
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((one) => without(one, area));
      return areas.length === 0 ? [] : [{ ...format, areas }];
    });
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merge) => !intersection(merge, area));
  }

  /** Moves everything from `first` on by `count` rows; a negative count deletes rows. */
  shiftRows(first: number, count: number): void {
    const moved = new Map<number, Cell>();
    for (const { row, column, cell } of this.entries()) {
      if (count < 0 && row >= first && row < first - count) continue;
      moved.set((row >= first ? row + count : row) * COLUMNS + column, cell);
    }
    this.cells = moved;
    const shifted = (rows: Iterable<number>): number[] =>
      [...rows]
        .filter((row) => count > 0 || row < first || row >= first - count)
        .map((row) => (row >= first ? row + count : row));
    const hidden = shifted(this.hiddenRows);
    this.hiddenRows.clear();
    for (const row of hidden) this.hiddenRows.add(row);
    this.merges = this.merges.map((merge) =>
      merge.row >= first ? { ...merge, row: merge.row + count } : merge,
    );
  }
}
