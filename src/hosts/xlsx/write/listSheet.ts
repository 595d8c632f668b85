import type { WriteSheet } from 'hucre';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import { columnLetters, quoteSheet } from '../../../core/values/address';
import { fileText } from './text';

/** The hidden sheet of long validation lists: one list in each column, equal lists once. */
export class ListSheet {
  private readonly columns = new Map<
    string,
    { readonly index: number; readonly items: readonly string[] }
  >();

  /** Reference text of the cells that hold the items. */
  place(items: readonly string[]): string {
    const key = JSON.stringify(items);
    let column = this.columns.get(key);
    if (!column) {
      column = { index: this.columns.size, items };
      this.columns.set(key, column);
    }
    const letters = columnLetters(column.index);
    return `${quoteSheet(LIST_SHEET)}!$${letters}$1:$${letters}$${items.length}`;
  }

  /** The sheet, where any list was placed. */
  toSheet(): WriteSheet | undefined {
    if (this.columns.size === 0) return undefined;
    const lists = [...this.columns.values()];
    const height = Math.max(...lists.map((list) => list.items.length));
    const rows = Array.from({ length: height }, (_, row) =>
      lists.map((list) => (list.items[row] === undefined ? null : fileText(list.items[row]))),
    );
    return { name: LIST_SHEET, veryHidden: true, rows };
  }
}
