import { LIST_SHEET } from '../../../core/plan/listSheet';
import { columnLetters, quoteSheet } from '../../../core/values/address';
import { CellGrid } from './CellGrid';
import { literalText } from './literalText';
import type { Job } from './Job';

/**
 * Lists that are too long for a validation stand on a hidden sheet, one in each column.
 * Columns that are there already are used again, and never changed.
 */
export class Lists {
  private readonly columns: (readonly string[])[];
  private written: number;

  constructor(standing: readonly (readonly string[])[] = []) {
    this.columns = [...standing];
    this.written = standing.length;
  }

  /** Reference to the cells that hold the items, without `=`. */
  place(items: readonly string[]): string {
    const same = (column: readonly string[]): boolean =>
      column.length === items.length && column.every((item, index) => item === items[index]);
    let index = this.columns.findIndex(same);
    if (index < 0) index = this.columns.push(items) - 1;
    const letters = columnLetters(index);
    return `${quoteSheet(LIST_SHEET)}!$${letters}$1:$${letters}$${items.length}`;
  }

  /** Writes the columns that were added since; none where all stand. */
  takeJobs(): readonly Job[] {
    const grid = new CellGrid<string>();
    this.columns.forEach((items, column) => {
      if (column >= this.written)
        items.forEach((item, row) => {
          grid.set(row, column, literalText(item, undefined));
        });
    });
    this.written = this.columns.length;
    return grid.jobs((range, cells) => {
      range.values = cells;
    });
  }
}
