import { at, on, span, spanOn } from '../../formula/sheet/build';
import type { Expr } from '../../formula/sheet/Expr';
import { area } from '../SheetDraft';
import type { PlacedTable } from './Column';

/**
 * Where everything stands in a workbook: formulas on one sheet name cells of another by sheet, row key
 * and field, as they are read back. A name that stands for nothing is a planner's mistake and throws.
 */
export class Places {
  constructor(private readonly tablesOf: (sheet: string) => readonly PlacedTable[]) {}

  /** The cell of a row, from another sheet. */
  cell(sheet: string, key: string, field: string): Expr {
    const { table, row } = this.row(sheet, key);
    return on(sheet, row, table.columnOf(field));
  }

  /** The same; undefined where there is no such row. */
  find(sheet: string, key: string, field: string): Expr | undefined {
    const found = this.search(sheet, key);
    return found && on(sheet, found.row, found.table.columnOf(field));
  }

  /** The cells of a group of columns in a row. */
  across(sheet: string, key: string, group: string): Expr {
    const { table, row } = this.row(sheet, key);
    const { column, columns } = table.groupOf(group);
    return spanOn(sheet, area(row, column, 1, columns));
  }

  /** The cells of a column, those of headings too. */
  down(sheet: string, block: string, field: string): Expr {
    const table = this.table(sheet, block);
    return spanOn(sheet, area(table.first, table.columnOf(field), Math.max(1, table.rows), 1));
  }

  /** The cell of a row told by its number, from 0, where a table has no headings inside. */
  nth(sheet: string, block: string, index: number, field: string): Expr {
    const table = this.table(sheet, block);
    return on(sheet, table.first + index, table.columnOf(field));
  }

  /** Cells as formulas on the same sheet name them. */
  own(sheet: string) {
    return {
      cell: (key: string, field: string): Expr => {
        const { table, row } = this.row(sheet, key);
        return at(row, table.columnOf(field));
      },
      across: (key: string, group: string): Expr => {
        const { table, row } = this.row(sheet, key);
        const { column, columns } = table.groupOf(group);
        return span(area(row, column, 1, columns));
      },
    };
  }

  /** Row of a key on its sheet, from 0. */
  rowOf(sheet: string, key: string): number {
    return this.row(sheet, key).row;
  }

  table(sheet: string, block: string): PlacedTable {
    const table = this.tablesOf(sheet).find((each) => each.block === block);
    if (!table) throw new Error(`Sheet ${sheet} has no table ${block}`);
    return table;
  }

  private row(sheet: string, key: string) {
    const found = this.search(sheet, key);
    if (!found) throw new Error(`Sheet ${sheet} has no row ${key}`);
    return found;
  }

  private search(sheet: string, key: string) {
    for (const table of this.tablesOf(sheet)) {
      const row = table.rowOf(key);
      if (row !== undefined) return { table, row };
    }
    return undefined;
  }
}
